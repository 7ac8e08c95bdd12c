import type { Trend as Direction } from '../model/compare'

const signs: Record<Direction, string> = { up: '▲', down: '▼', level: '=' }

/** How a figure went: the sign for the eye, the words for everybody. No colour: more is not always better. */
export const Trend = ({ trend, words }: { trend: Direction; words: string }) => (
  <span className="os-trend">
    <span aria-hidden="true">{signs[trend]}</span> {words}
  </span>
)
