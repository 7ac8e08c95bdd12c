import { saysSomething } from './stopWords'

/** What was typed, taken apart. */
export interface Question {
  /** All must be there. */
  words: string[]
  /** «"prise de fonction"»: together, in this order. */
  phrases: string[]
  /** «archiv*» */
  beginnings: string[]
  /** «-papier», «-"mise à jour"»: must not be there. */
  excluded: string[]
}

/** Longer than anybody types: the rest is left out, so that a pasted report is not a thousand conditions. */
export const LONGEST = 200
const MOST_PARTS = 16

const PART = /(-?)(?:"([^"]*)"?|«\s*([^»]*)»?|([^\s"«»]+))/gu
const HAS_WORD = /[\p{L}\p{N}]/u

/** What is kept of a text before anything is done with it: no invisible sign, no half of a character. */
export const cleaned = (typed: string): string =>
  typed
    .slice(0, LONGEST * 2)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\uFFFD]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„]/g, '"')
    .trim()
    .slice(0, LONGEST)

/** AND by default; "…" or «…» for a phrase, a minus to leave out, a star for a beginning. */
export function questionIn(typed: string): Question {
  const question: Question = { words: [], phrases: [], beginnings: [], excluded: [] }
  for (const [, minus, quoted, guillemets, word] of [...cleaned(typed).matchAll(PART)].slice(0, MOST_PARTS)) {
    const text = (quoted ?? guillemets ?? word ?? '').trim()
    if (!HAS_WORD.test(text)) continue
    const beginning = word === undefined ? null : /^([\p{L}\p{N}'’-]{2,})\*$/u.exec(word)?.[1]
    if (minus) question.excluded.push(text)
    else if (word === undefined) question.phrases.push(text)
    else if (beginning) question.beginnings.push(beginning)
    else question.words.push(text)
  }
  question.words = question.words.filter(saysSomething)
  return question
}

/** Something must be looked for: what is only left out would be everything else. */
export const asksSomething = ({ words, phrases, beginnings }: Question): boolean =>
  words.length + phrases.length + beginnings.length > 0

/** The words a name may begin with: none when the question is not a name. */
export function nameParts({ words, phrases, beginnings, excluded }: Question): string[] {
  if (excluded.length > 0) return []
  const parts = [...words, ...phrases, ...beginnings].flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
  return parts.length <= 5 && parts.some((part) => part.length > 1) ? parts : []
}
