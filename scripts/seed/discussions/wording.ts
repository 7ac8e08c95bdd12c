import type { ThreadKind } from '@/prisma/client/enums'
import type { Chance } from '../chance'
import type { Person } from '../people/people'
import { say, type Context, type Meaning } from '../speech'
import { contexts, invitations } from '../texts/everyday'

/** The text of a thread as its author would put it: greeting, situation, what they need, a signature or none. */
export function opening(
  core: string,
  kind: ThreadKind,
  meaning: Meaning,
  chance: Chance,
  context: Context & { speaker: Person },
): string {
  const { voice, givenName } = context.speaker
  const tells = chance.happens(kind === 'question' ? 0.25 + 0.45 * voice.talkative : 0.12)
  const around = kind === 'question' ? contexts : invitations
  const extra =
    tells || (kind === 'news' && chance.happens(0.45))
      ? say(chance.one(around), meaning, chance, context)
      : ''
  const isBefore = kind === 'question' && chance.happens(0.4)
  const words = say(core, meaning, chance, context)
  const signed = voice.signs && kind !== 'news' ? givenName : ''
  const asks = kind === 'question' || !voice.signature.startsWith('Merci')
  const farewell = chance.happens(0.75) ? ending(asks ? voice.signature : 'Bonne journée,', signed) : signed
  const greeting = chance.happens(0.85) ? voice.greeting : ''
  return paragraphs(greeting, isBefore ? extra : '', words, isBefore ? '' : extra, farewell)
}

/** An answer as its author would put it: to whom, the words, rarely a signature. */
export function answer(
  core: string,
  meaning: Meaning,
  chance: Chance,
  context: Context & { speaker: Person; to: Person },
): { body: string; mentions: Person[] } {
  const { voice, givenName } = context.speaker
  const words = say(core, meaning, chance, context)
  const isShort = words.length < 90
  if (voice.mentions && chance.happens(isShort ? 0.3 : 0.6)) {
    return { body: `@${context.to.name} ${words}`, mentions: [context.to] }
  }
  const isNamed = words.includes(context.to.givenName)
  const greets = !isNamed && !startsByThanks.test(words) && chance.happens(isShort ? 0.2 : 0.55)
  const address = greets && voice.address ? say(voice.address, meaning, chance, context) : ''
  const farewell =
    !isShort && chance.happens(0.22) && !asksBack.test(voice.signature)
      ? ending(voice.signature, voice.signs ? givenName : '')
      : ''
  return { body: paragraphs(address, words, farewell), mentions: [] }
}

/** Signatures of somebody who waits for an answer. */
const asksBack = /^(Merci|Au plaisir)/
const startsByThanks = /^(merci|bonjour|bravo|parfait|super)/i

/** «Cordialement,» wants a name under it; without one, it ends there. */
function ending(signature: string, name: string): string {
  if (!signature) return name
  if (name) return `${signature}\n${name}`
  return signature.replace(/,$/, '.').replace("d'avance.", "d'avance !")
}

const paragraphs = (...pieces: string[]): string => pieces.filter(Boolean).join('\n\n')
