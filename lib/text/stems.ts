import { stemmer } from '@orama/stemmers/french'
import { aliasOf } from './aliases'
import { unaccented } from './normalise'
import { saysNothing } from './stopWords'
import { wordsOf } from './words'

/**
 * What the forms of a word have in common, without accents: «équipes» and «equipe» are «equip». Snowball's French
 * stemmer (snowballstem.org), after the words that an administration joins or parts by itself.
 */
export const stemOf = (word: string): string => aliasOf(word) ?? unaccented(stemmer(word))

/** What a text is compared by: the stems of its words that say something, in their order. */
export const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !saysNothing(word))
    .map(stemOf)
