import { counts } from './counts'
import { stemOf } from './stems'
import { saysNothing } from './stopWords'
import { wordsOf } from './words'

const MOST_WORDS = 4
/** Small words that may stand inside a phrase, never at its ends: «prise de fonction», «mise à jour». */
const JOINING: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'd',
  'à',
  'a',
  'au',
  'aux',
  'en',
  'l',
  'la',
  'le',
  'les',
  'et',
])

/** Words that a text is about. */
export interface KeyPhrase {
  words: string
  score: number
}

/**
 * What a text is about, in its own words: groups of words between those that say nothing, worth the rarity of their words
 * (as RAKE cuts them, Rose et al. 2010; weighed by idf rather than by degree), the more often the more.
 * @param idf how rare a stem is elsewhere
 * @returns at most `most`, the best first; none inside another
 */
export function keyPhrases(text: string, idf: (stem: string) => number, most: number): KeyPhrase[] {
  const groups = text
    .split(/[.,;:!?()«»"\n\u2026\u2013\u2014]+/u)
    .flatMap((part) => groupsOf(wordsOf(part)).flatMap(within))
  const keyOf = (group: readonly string[]) => tellingOf(group).map(stemOf).join(' ')
  const times = counts(groups.map(keyOf))
  const first = new Map(groups.toReversed().map((group) => [keyOf(group), group]))
  const ranked = [...first]
    .map(([key, group]) => {
      const stems = key.split(' ')
      const rarity = stems.reduce((sum, stem) => sum + idf(stem), 0) / Math.sqrt(stems.length)
      return { key, words: written(group), score: rarity * Math.sqrt(times.get(key) ?? 1) }
    })
    .sort((one, other) => other.score - one.score || one.key.localeCompare(other.key))
  const kept: typeof ranked = []
  for (const phrase of ranked) {
    if (kept.length === most) break
    if (!kept.some(({ key }) => isInside(key, phrase.key) || isInside(phrase.key, key))) kept.push(phrase)
  }
  return kept.map(({ words, score }) => ({ words, score }))
}

const isInside = (short: string, long: string) => ` ${long} `.includes(` ${short} `)
const written = (group: readonly string[]) => group.join(' ').replace(/(?<!\p{L})([dl]) /gu, '$1’')

const tellingOf = (group: readonly string[]) => group.filter((word) => !saysNothing(word))

/** A group and what is inside it, from a word that says something to another, at most so many of them. */
function within(group: readonly string[]): string[][] {
  const telling = group.flatMap((word, at) => (saysNothing(word) ? [] : [at]))
  return telling.flatMap((from, first) =>
    telling.slice(first, first + MOST_WORDS).map((to) => group.slice(from, to + 1)),
  )
}

/** Runs of words that say something, with the small ones that join them. */
function groupsOf(words: readonly string[]): string[][] {
  const groups: string[][] = []
  let [group, joining]: [string[], string[]] = [[], []]
  for (const word of words) {
    if (!saysNothing(word)) {
      group.push(...joining, word)
      joining = []
    } else if (group.length > 0 && joining.length < 2 && JOINING.has(word)) joining.push(word)
    else {
      groups.push(group)
      ;[group, joining] = [[], []]
    }
  }
  return [...groups, group].filter(({ length }) => length > 0)
}
