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
/** Without one of these marks there is none of it: most texts are read once less. */
const MAY_BE_NO_WORD = /[@&]|:\/\/|www\./iu
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
  const whole = text.normalize('NFC')
  const plain = (MAY_BE_NO_WORD.test(whole) ? whole.replace(NOT_WORDS, ' ') : whole).replace(
    POINTED,
    (letters) => letters.replaceAll('.', ''),
  )
  const words: string[] = []
  for (const word of normalised(plain).match(WORD) ?? [])
    if (word.includes("'")) words.push(...apart(word))
    else words.push(word)
  return words
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

/** Something is said after what may end a sentence; a line without it is one sentence, and need not be cut. */
const GOES_ON = /[\p{STerm}\r\u0085\u2028\u2029][^\p{L}\p{N}]*[\p{L}\p{N}]/u

/** The sentences of a text, in their order, without the white around them; a line break ends one. */
export const sentencesOf = (text: string): string[] =>
  text.split(/\n+/u).flatMap((line) => {
    if (!GOES_ON.test(line)) return line.trim() === '' ? [] : [line.trim()]
    const found: string[] = []
    let begun = ''
    for (const { segment } of sentences.segment(line)) {
      begun += segment
      if (SHORTENED.test(segment.trimEnd())) continue
      found.push(begun.trim())
      begun = ''
    }
    return [...found, begun.trim()].filter((sentence) => sentence !== '')
  })
