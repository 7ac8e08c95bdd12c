import { unaccented, wordsOf } from '@/lib/text'

/** Written in one word by whoever is in a hurry. */
const GLUED: ReadonlyMap<string, string> = new Map(
  (
    'cest:c est,cetait:c etait,jai:j ai,javais:j avais,jetais:j etais,na:n a,nai:n ai,nont:n ont,navons:n avons,' +
    'navait:n avait,nest:n est,sest:s est,quon:qu on,quil:qu il,daccord:d accord,lavons:l avons,ya:y a'
  )
    .split(',')
    .map((pair) => pair.split(':') as [string, string]),
)

/** The island is no meeting. */
const ISLAND = /(?<!\p{L})La Réunion(?!\p{L})/gu

/** Longer than any French word: what is longer is noise, and may not be read twice. */
const LONGEST_WORD = 40

/**
 * The words of a sentence as phrases are looked for in them: small, without accents nor apostrophes. «L’été, qu’en
 * dit-on ?» is « l ete qu en dit on », one space around each.
 */
export interface Wording {
  text: string
  /** Each word, and where the space before it stands in the text. */
  each: readonly { word: string; at: number }[]
}

export function wordingOf(sentence: string): Wording {
  const words = unaccented(
    wordsOf(sentence.replace(ISLAND, 'outremer'))
      .map((word) => (word.length > LONGEST_WORD ? '…' : (GLUED.get(word) ?? word)))
      .join(' '),
  ).split(' ')
  let at = 0
  const each =
    words[0] === '' ? [] : words.map((word) => ({ word, at: (at += word.length + 1) - word.length - 1 }))
  return { text: ` ${words.join(' ')} `, each }
}
