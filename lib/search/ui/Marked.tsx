import type { Piece } from '../model/highlight'

/** A text with what was found in it marked; the rest is shown as it was written. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))
}
