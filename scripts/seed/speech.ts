import type { Chance } from './chance'
import { addDays, addMonths, addWorkingDays, monthOf, parisDay } from '@/lib/time'
import { sentenceCase, typeset, withPreposition } from './french'
import type { Slot } from './theme'

/** Who speaks, as far as their words show it. `place` carries its article: «la DREAL Bretagne». */
export type Speaker = {
  givenName: string
  feminine: boolean
  place: string
  jobTitle: string
  workplace: { city: string; region: string; departement: { name: string } | null }
}

/** What the words of a thread stand for: chosen once, the same in the question and in every answer. */
export type Meaning = Map<string, string>

type Node = string | { either: Node[][] } | { slot: string }

/** Texts are few and used often: each is taken apart once. */
const known = new Map<string, Node[]>()

function nodesOf(text: string): Node[] {
  const seen = known.get(text)
  if (seen) return seen
  const [nodes] = parse(text, 0, false)
  known.set(text, nodes)
  return nodes
}

/** Reads `[a|b]` (or `{a|b}`) and `{slot}`; brackets without a bar are plain text. */
function parse(text: string, from: number, inside: boolean): [Node[], number, string] {
  const nodes: Node[] = []
  let at = from
  let plain = ''
  const keep = () => {
    if (plain) nodes.push(plain)
    plain = ''
  }
  for (; at < text.length; at += 1) {
    const sign = text[at] as string
    if (inside && (sign === '|' || sign === ']')) return [(keep(), nodes), at, sign]
    if (sign === '{') {
      const end = text.indexOf('}', at)
      keep()
      const slot = text.slice(at + 1, end)
      nodes.push(slot.includes('|') ? { either: slot.split('|').map((each) => [each]) } : { slot })
      at = end
    } else if (sign === '[' && isChoice(text, at)) {
      keep()
      const either: Node[][] = []
      let stop = '|'
      while (stop === '|') {
        const [branch, end, sign] = parse(text, at + 1, true)
        either.push(branch)
        at = end
        stop = sign
      }
      nodes.push({ either })
    } else plain += sign
  }
  keep()
  return [nodes, at, '']
}

function isChoice(text: string, open: number): boolean {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1
    if (text[at] === ']' && (depth -= 1) === 0) return false
    if (text[at] === '|' && depth === 1) return true
  }
  return false
}

/** Gives a thread's words their meaning: each slot chooses a row; a value may itself contain choices. */
export function choose(slots: Slot[], meaning: Meaning, chance: Chance, context: Context): void {
  for (const { names, rows } of slots) {
    const row = chance.one(rows)
    for (const [index, name] of names.entries()) {
      if (!meaning.has(name)) meaning.set(name, spoken(row[index] as string, meaning, chance, context))
    }
  }
}

/** Who speaks and when; in an answer: who opened the thread, who spoke last, whom one answers. */
export type Context = { speaker: Speaker; at: Date; author?: Speaker; last?: Speaker; to?: Speaker }

/** Says a text aloud: choices made, words replaced, French typography. */
export function say(text: string, meaning: Meaning, chance: Chance, context: Context): string {
  return typeset(sentenceCase(spoken(text, meaning, chance, context).replaceAll('↵', '\n')))
}

const spoken = (text: string, meaning: Meaning, chance: Chance, context: Context): string =>
  spell(nodesOf(text), meaning, chance, context)

function spell(nodes: Node[], meaning: Meaning, chance: Chance, context: Context): string {
  let said = ''
  for (const node of nodes) {
    if (typeof node === 'string') said += node
    else if ('either' in node) said += spell(chance.one(node.either), meaning, chance, context)
    else said = joined(said, word(node.slot, meaning, chance, context))
  }
  return said
}

/** «versement de» + «les dossiers» is «versement des dossiers»: the preposition waits for its word. */
function joined(said: string, value: string): string {
  const [, before, preposition] = /^(.*(?:^|[\s(«’]))(de|à) $/s.exec(said) ?? []
  return preposition === undefined ? said + value : before + withPreposition(preposition, value)
}

function word(slot: string, meaning: Meaning, chance: Chance, context: Context): string {
  const { speaker, at } = context
  const range = /^(\d+)\.\.(\d+)(?:\/(\d+))?$/.exec(slot)
  if (range) {
    const [low, high, step] = [Number(range[1]), Number(range[2]), Number(range[3] ?? 1)]
    return grouped(low, low + step * chance.between(0, Math.floor((high - low) / step)))
  }
  const moment = /^(date|court|jour|mois|an|le)([+-]\d+)?$/.exec(slot)
  if (moment) return momentWord(moment[1] as string, Number(moment[2] ?? 0), parisDay(at))
  if (slot.startsWith('^')) {
    const value = word(slot.slice(1), meaning, chance, context)
    return value.charAt(0).toUpperCase() + value.slice(1)
  }
  if (!meaning.has(slot) && slot.includes('/')) return slot.split('/')[speaker.feminine ? 1 : 0] as string
  if (slot === 'chez moi' && chance.happens(0.45)) return 'chez nous'
  const [, preposition, name] =
    /^(à|de|pour|par|parmi|que|sur|dans|chez|en|contre|avec) (.+)$/.exec(slot) ?? []
  if (preposition && name && !meaning.has(slot)) {
    return withPreposition(
      preposition === 'chez' && name === 'moi' ? 'à' : preposition,
      word(name, meaning, chance, context),
    )
  }
  const value = meaning.get(slot) ?? personal(slot, context)
  if (value === undefined) throw new Error(`nothing is said for {${slot}}`)
  return value
}

/** What a word says of the people who talk. */
function personal(slot: string, { speaker, author, last, to }: Context): string | undefined {
  switch (slot) {
    case 'moi':
      return speaker.place
    case 'service':
      return (author ?? speaker).place
    case 'prénom':
      return speaker.givenName
    case 'métier':
      return speaker.jobTitle
    case 'ville':
      return speaker.workplace.city
    case 'région':
      return speaker.workplace.region
    case 'dept':
      return speaker.workplace.departement?.name ?? speaker.workplace.city
    case 'auteur':
      return author?.givenName
    case 'dernier':
      return (last ?? to ?? author)?.givenName
    case 'à_qui':
      return (to ?? author)?.givenName
  }
}

const grouped = (low: number, value: number) => {
  const isYear = low > 1900 && value < 2100
  return isYear ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
}

const long = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' })
const weekdayName = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' })

/** A date as people say it: counted from the day of the message, moved to a working day. */
function momentWord(form: string, away: number, today: string): string {
  if (form === 'mois') return month.format(new Date(`${monthOf(addMonths(today, away))}-15`))
  if (form === 'an') return String(Number(today.slice(0, 4)) + away)
  const day = addWorkingDays(addDays(today, away), 0)
  const at = new Date(`${day}T12:00:00Z`)
  if (form === 'jour') return weekdayName.format(at)
  if (form === 'court') return `${day.slice(8)}/${day.slice(5, 7)}`
  return long.format(at).replace(/^1 /, '1er ')
}
