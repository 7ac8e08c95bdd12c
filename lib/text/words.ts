import { normalised } from './normalise'

/** What is no word: addresses, mentions, marks of a text. */
const NOT_WORDS = new RegExp(
  [
    String.raw`\b(?:https?://|www\.)\S+`,
    // What stands before the sign is bounded: a page without a space is still read once.
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+`,
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+`,
    '&[a-z]+;',
  ].join('|'),
  'giu',
)
/** «S.I.R.H.» is «SIRH». */
const POINTED = /(?<![\p{L}.])(?:\p{Lu}\.){2,}/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#]*(?:'[\p{L}\p{N}]+)*/gu
/** «l'agent», «qu'il», «jusqu'à»: what stands before the apostrophe is another word. */
const ELISION = /^(?:jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|qu|[cdjlmnst])'/u
/** One word with its apostrophe. */
const WHOLE: ReadonlySet<string> = new Set(
  ['aujourd’hui', 'presqu’île', 'prud’homme', 'prud’hommes', 'grand’rue'].map(normalised),
)

/**
 * The words of a text in their order, small, without what is elided before them: «Qu’est-ce que l’œuvre ?» gives
 * qu, est, ce, que, l, oeuvre. Words joined by a hyphen are several.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replace(NOT_WORDS, ' ')
    .replace(POINTED, (letters) => letters.replaceAll('.', ''))
  return [...normalised(plain).matchAll(WORD)].flatMap(([word]) => apart(word))
}

function apart(word: string): string[] {
  const parts: string[] = []
  let left = word
  for (let elided; !WHOLE.has(left) && (elided = ELISION.exec(left)?.[0]); left = left.slice(elided.length))
    parts.push(elided.slice(0, -1))
  return WHOLE.has(left) ? [...parts, left] : [...parts, ...left.split("'")]
}

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' })
/** A point that shortens a word ends no sentence: «M. Martin», «l’art. 3». */
const SHORTENED =
  /(?:^|[\s('’])(?:MM?|Mmes?|Mlles?|Drs?|Pr|St|Ste|art|cf|ex|p|pp|n|vol|chap|env|max|min|tél|dép|Cie)\.$/u

/** The sentences of a text, in their order, without the white around them; a line break ends one. */
export const sentencesOf = (text: string): string[] =>
  text.split(/\n+/u).flatMap((line) => {
    const found: string[] = []
    let begun = ''
    for (const { segment } of sentences.segment(line)) {
      begun += segment
      if (SHORTENED.test(begun.trimEnd())) continue
      found.push(begun.trim())
      begun = ''
    }
    return [...found, begun.trim()].filter((sentence) => sentence !== '')
  })
