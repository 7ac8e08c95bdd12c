import type { Locale } from '@/lib/i18n'
import { sayer } from '../../said'
import type { Series } from './figures'
import { SIZE, widthOf, wrapped } from './lettering'

const WIDEST = 230
const NARROWEST = 40
const MOST_LINES = 3
const LINE = SIZE.usual * 1.25

export interface RowNames {
  /** What the widest of them takes. */
  room: number
  /** Of each row, and how high they are. */
  names: { lines: string[]; height: number }[]
}

/** The names on the left of lying marks, whole wherever three lines are enough. */
export function rowNames({ values, column }: Series, language: Locale): RowNames {
  const say = sayer(language)
  const said = values.map((value) => say(value, column.unit))
  const room = Math.min(WIDEST, Math.max(NARROWEST, ...said.map((name) => widthOf(name) + 2)))
  const names = said.map((name) => {
    const lines = wrapped(name, room, MOST_LINES)
    return { lines, height: lines.length * LINE }
  })
  return { room, names }
}

/** Where each row begins, one under the other; the last one is where they all end. */
export function startsOf(heights: number[], top: number): number[] {
  const starts = [top]
  for (const height of heights) starts.push(starts.at(-1)! + height)
  return starts
}
