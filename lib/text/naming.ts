import { stemOf } from './stems'
import { saysNothing } from './stopWords'
import { sentencesOf, wordsOf } from './words'

/** How a text uses its words, by their stems. */
export interface Naming {
  /** Words that stand where one can tell: not those that begin a sentence. */
  told: ReadonlySet<string>
  /** Of those, the ones it names things by: «des courriels», «de formation», «l’INSEE», «en Bretagne». */
  named: ReadonlySet<string>
}

const DETERMINERS: ReadonlySet<string> = new Set(
  (
    'un une des du au aux le la les l ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs chaque quel ' +
    'quelle quels quelles'
  ).split(' '),
)
const PREPOSITIONS: ReadonlySet<string> = new Set('de d en sur sans avec contre entre'.split(' '))
/** Before «en», which then stands for a thing: «j’en retiens». */
const SUBJECTS: ReadonlySet<string> = new Set('j je t tu on n s m il ils elle elles nous vous'.split(' '))
/** After a preposition, an infinitive or a participle names nothing: «de garder», «en publiant». */
const ACTS = /(?:er|ir|re|ant|ez)$/u
/** Nor do months and days, whatever stands before them. */
const DATES: ReadonlySet<string> = new Set(
  [
    ...Array.from({ length: 12 }, (_, month) =>
      new Date(Date.UTC(2026, month, 1)).toLocaleString('fr', { month: 'long' }),
    ),
    ...Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toLocaleString('fr', { weekday: 'long' }),
    ),
  ].flatMap(wordsOf),
)

/** May a word name something by its form? «Présentez» does not. */
export const mayName = (word: string): boolean => !ACTS.test(word) && !DATES.has(word)

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu
const FIRST_WORD = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u

/** By the word before it, and by its capital; what is written in capitals only tells nothing by them. */
export function namingIn(text: string): Naming {
  const told = new Set<string>()
  const named = new Set<string>()
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence)
    const names = namesIn(sentence)
    for (const [place, word] of words.entries()) {
      if (place === 0 || saysNothing(word)) continue
      const stem = stemOf(word)
      told.add(stem)
      if (names.has(word) || isNamedAfter(words[place - 1]!, words[place - 2], word)) named.add(stem)
    }
  }
  return { told, named }
}

function isNamedAfter(before: string, beforeIt: string | undefined, word: string): boolean {
  if (DETERMINERS.has(before)) return !DATES.has(word)
  if (before === 'en' && beforeIt !== undefined && SUBJECTS.has(beforeIt)) return false
  return PREPOSITIONS.has(before) && mayName(word)
}

const namesIn = (sentence: string): ReadonlySet<string> =>
  /\p{Ll}/u.test(sentence)
    ? new Set((sentence.replace(FIRST_WORD, '').match(CAPITALISED) ?? []).flatMap(wordsOf))
    : new Set()
