import { sentencesOf } from '@/lib/text'

/** A sentence of the author's own, and where it stands in the text as it was written. */
export interface Sentence {
  text: string
  from: number
  to: number
}

/** Longer than a sentence is: what has no full stop is cut there. */
const LONGEST_SENTENCE = 2000
/** «> …» is somebody else's word; so is what a mail program says before it. */
const QUOTED = /^\s{0,3}>/u
const ANNOUNCES_A_QUOTE = /^.{0,80}\ba écrit\s*:\s*$/iu
const FENCE = /^\s{0,3}(?:```|~~~)/u
const CODE = /`[^`]*`/gu
/** What a table, a rule or a title is made of. */
const NO_WORDS = /^[\s|:=*_#-]*$/u

/** What one says before one’s name: what comes after it is a signature. A sentence that goes on tells something else. */
const CLOSES = new RegExp(
  [
    String.raw`^(?:bien |très )?cordialement(?!\p{L})`,
    String.raw`^(?:bien|très) (?:cordialement )?à (?:vous|toi|tou(?:te)?s)(?: (?:toutes et )?tous)?[\s,.!]*$`,
    String.raw`^(?:très )?(?:belle|bonne|excellente|agréable) (?:journée|soirée|semaine|continuation|fin de \p{L}+|après-midi)(?: et .{0,40})?(?: à (?:vous|toi|tou(?:te)?s).{0,20})?[\s,.!]*$`,
    String.raw`^(?:bien |mes |nos )?(?:amicalement|amitiés|respectueusement|sincères salutations|meilleures salutations|salutations)(?!\p{L})`,
    String.raw`^(?:à|a) (?:très )?(?:bientôt|bientot|vite|demain)[\s,.!]*$`,
    String.raw`^(?:merci|mille mercis)(?: beaucoup| bien)?(?: (?:d[’']|par )avance.{0,20}| à (?:vous|toi|tou(?:te)?s).{0,10})?[\s,.!]*$`,
    String.raw`^(?:cdlt|cdt|bav)(?!\p{L})`,
    String.raw`^-- ?$`,
  ].join('|'),
  'iu',
)
/** A signature is short: a name, a function, an administration, a telephone. */
const LONGEST_SIGNATURE = 8

/**
 * What the author of a message says by themselves, sentence by sentence: without quotes, without code, without what one
 * says to take leave, nor one’s signature. A line is never joined to the next.
 */
export function ownSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  let isCode = false
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode
    else if (!isCode && !QUOTED.test(line) && !NO_WORDS.test(line) && !ANNOUNCES_A_QUOTE.test(line))
      sentences.push(...sentencesIn(line, at))
    at += line.length + 1
  }
  const closing = sentences.findLastIndex(({ text: said }) => CLOSES.test(said))
  if (closing < 0) return sentences
  const isSignature = sentences.length - closing - 1 <= LONGEST_SIGNATURE
  return sentences.slice(0, isSignature ? closing : undefined).filter(({ text: said }) => !CLOSES.test(said))
}

function* sentencesIn(line: string, at: number): Generator<Sentence> {
  for (let start = 0; start < line.length; start += LONGEST_SENTENCE) {
    // As long as what it replaces: places stay true.
    const piece = line
      .slice(start, start + LONGEST_SENTENCE)
      .replace(CODE, (code) => ' '.repeat(code.length))
      .replace(/\r/gu, ' ')
    let from = 0
    for (const text of sentencesOf(piece)) {
      from = piece.indexOf(text, from)
      yield { text, from: at + start + from, to: at + start + from + text.length }
      from += text.length
    }
  }
}
