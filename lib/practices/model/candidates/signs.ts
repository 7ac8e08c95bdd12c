import { normalised } from '@/lib/text'
import { lookingFor } from './phrases'
import type { Sentence } from './ownWords'
import { wordingOf } from './wording'
import { did, lasts, ours, setUp, since, told, weNow } from './experience'
import { changed, failed, figure, worked } from './outcomes'
import { advice, hindsight, report } from './lessons'
import {
  announces,
  asking,
  complaints,
  courtesy,
  dated,
  endsAsking,
  hearsay,
  jokes,
  plans,
  requests,
  rules,
} from './otherwise'
import { subjectsOf, type Subject } from './subjects'

/** What speaks for a lesson. */
export const forIt = [
  'setUp',
  'did',
  'habit',
  'since',
  'told',
  'ours',
  'worked',
  'failed',
  'changed',
  'figure',
  'advice',
  'hindsight',
  'report',
] as const
/** What speaks against it. */
export const againstIt = [
  'asks',
  'plans',
  'hearsay',
  'announces',
  'dated',
  'requests',
  'courtesy',
  'rules',
  'complaints',
  'jokes',
  'machines',
  'trade',
] as const
export type Sign = (typeof forIt)[number] | (typeof againstIt)[number]

/** What one sentence shows: the words of each sign that is there, and how many words speak of communities. */
export interface Shown {
  sentence: Sentence
  signs: ReadonlyMap<Sign, string>
  /** Words of communities, of machines, of the trade of an administration. */
  subjects: Readonly<Record<Subject, readonly string[]>>
}

const saidFor = { setUp, did, since, told, ours, worked, failed, changed, advice, hindsight, report }
const saidAgainst = { plans, hearsay, announces, requests, courtesy, rules, complaints }
const [SAID_FOR, SAID_AGAINST] = [namesOf(saidFor), namesOf(saidAgainst)]
const look = lookingFor({ ...saidFor, ...saidAgainst, weNow, lasts, asking })

function namesOf<Name extends string>(phrases: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(phrases) as Name[]
}

/** @returns null where there is no word */
export function shownBy(sentence: Sentence): Shown | null {
  const wording = wordingOf(sentence.text)
  if (wording.each.length === 0) return null
  const read = normalised(sentence.text)
  const found = look(wording)
  const subjects = subjectsOf(wording)
  const signs = new Map<Sign, string>()
  const take = (sign: Sign, words: string | null | undefined) => {
    if (words !== null && words !== undefined) signs.set(sign, words)
  }
  // «Nous tenons» is a habit when something says that it lasts.
  const [we, how] = [found.get('weNow'), found.get('lasts')]
  const asks = endsAsking(read) ? '?' : found.get('asking')
  // A question tells nothing, whatever its words.
  if (asks === undefined) {
    for (const sign of SAID_FOR) take(sign, found.get(sign))
    take('habit', we && how && `${we}, ${how}`)
    take('figure', figure(read))
  }
  for (const sign of SAID_AGAINST) take(sign, found.get(sign))
  take('asks', asks)
  take('dated', dated(read))
  take('jokes', jokes(read))
  take('machines', subjects.machines[0])
  take('trade', subjects.trade[0])
  return { sentence, signs, subjects }
}
