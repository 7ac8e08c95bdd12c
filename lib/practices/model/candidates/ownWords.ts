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

/**
 * What the author of a message says by themselves, sentence by sentence: without quotes, without code. A line is never
 * joined to the next.
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
  return sentences
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
