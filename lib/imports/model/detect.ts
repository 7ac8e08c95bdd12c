/** Encodings that lists come in, as TextDecoder names them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const SEPARATORS = [';', ',', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

/** What one has seen of the bytes of a text. */
export interface Seen {
  /** The first bytes, a few thousand. */
  head: Uint8Array
  /** The whole file decodes as UTF-8. */
  isUtf8: boolean
  /** How often each byte from 0x80 on stands beside a letter. */
  besideLetters: Record<number, number>
  /** Bytes from 0x80 to 0x9f anywhere: letters and quotes in Windows-1252, nothing at all in ISO-8859-15. */
  betweenSets: number
}

/** The bytes that differ between the two sets and are letters in ISO-8859-15: Š š Ž ž Œ œ Ÿ. */
const LATIN9_LETTERS = [0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]

/** How the text is written; null when these bytes are no text. */
export function encodingOf({ head, isUtf8, besideLetters, betweenSets }: Seen): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  head.forEach((byte, index) => byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1))
  const [even = 0, odd = 0] = zeros
  const pairs = Math.floor(head.length / 2)
  // Latin letters in UTF-16 have one byte of two at zero, always the same one.
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  if (even + odd > 0) return null
  if (isUtf8) return 'utf-8'
  const latin9 = LATIN9_LETTERS.reduce((sum, byte) => sum + (besideLetters[byte] ?? 0), 0)
  return betweenSets === 0 && latin9 > 0 ? 'iso-8859-15' : 'windows-1252'
}

/** What stands before the header: how many lines, and the separator that one of them announces. */
export interface Preamble {
  lines: number
  separator: Separator | null
}

/** Comments (`#`), empty lines and Excel's `sep=;` before the header are tolerated. */
export function preambleOf(text: string): Preamble {
  let separator: Separator | null = null
  let lines = 0
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    const line = text
      .slice(start, end === -1 ? undefined : end)
      .replace(/\r$/, '')
      .trim()
    const announced = /^"?sep=(.|\\t)"?$/i.exec(line.trim() || text.slice(start, end).replace(/\r$/, ''))
    const tab = /^"?sep=\t"?$/i.test(text.slice(start, end === -1 ? undefined : end).replace(/\r$/, ''))
    if (tab) separator = '\t'
    else if (announced) separator = SEPARATORS.find((each) => each === announced[1]) ?? separator
    else if (line !== '' && !line.startsWith('#')) return { lines, separator }
    if (end === -1) return { lines, separator }
    lines += 1
    start = end + 1
  }
}

/** Cuts one physical line outside quotes. */
const cut = (line: string, separator: string): string[] => {
  const cells: string[] = ['']
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    if (sign === separator && !quoted) cells.push('')
    else cells[cells.length - 1] += sign
  }
  return cells
}

/**
 * The separator of a text that begins with its header: the one whose header names the most columns we know, then the
 * one that cuts the first lines most evenly.
 * @param knows how many of these headers are known
 */
export function separatorOf(text: string, knows: (headers: string[]) => number): Separator {
  const lines = text.split(/\r?\n|\r/, 12).filter((line) => line.trim() !== '')
  const scores = SEPARATORS.map((separator) => {
    const cuts = lines.map((line) => cut(line, separator))
    const width = cuts[0]?.length ?? 1
    const alike = cuts.filter((cells) => cells.length === width).length
    return { separator, known: width > 1 ? knows(cuts[0] ?? []) : 0, even: width > 1 ? alike * width : 0 }
  })
  scores.sort((one, other) => other.known - one.known || other.even - one.even)
  return scores[0]?.even ? scores[0].separator : ';'
}
