/** Signs that no text of ours contains (they are taken away before), around what was found. */
export const OPEN = '\uE000'
export const CLOSE = '\uE001'

export interface Piece {
  text: string
  isFound: boolean
}

/** A text as PostgreSQL marked it, in pieces: whoever shows them escapes them as any text. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isFound: false }]
      const [found = '', ...rest] = part.split(CLOSE)
      return [
        { text: found, isFound: true },
        { text: rest.join(''), isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
}

export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/g, '')

/** The marks found in a text, put back on another of the same length: «Guide_v3.odt» searched as «Guide v3 odt». */
export function piecesOn(text: string, pieces: readonly Piece[]): Piece[] {
  let from = 0
  return pieces.map((piece) => ({ ...piece, text: text.slice(from, (from += piece.text.length)) }))
}
