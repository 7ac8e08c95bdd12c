import type { Column } from '../../model/document'
import type { Mark } from './along'
import { WIDTH } from './Drawing'
import { fitted, SIZE, Words, widthOf } from './lettering'
import type { Levels } from './levels'
import { ink } from './palette'

/** Where marks may be drawn. */
export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

/** What the words on the left of a plot take. */
export const roomFor = (levels: Levels): number =>
  Math.max(...levels.marks.map(({ said }) => widthOf(said, SIZE.small)), 12) + 10

/** Quiet lines at round values; the one of zero carries the marks. */
export function Rungs({ levels, plot, said = true }: { levels: Levels; plot: Plot; said?: boolean }) {
  return (
    <g aria-hidden="true">
      {levels.marks.map(({ value, at, said: words }) => (
        <g key={value}>
          <line
            {...{ x1: plot.left, x2: plot.right, y1: at, y2: at, strokeWidth: 1 }}
            stroke={value === 0 ? ink.axis : ink.grid}
          />
          {said && (
            <Words
              {...{ x: plot.left - 8, y: at, lines: [words], size: SIZE.small, fill: ink.muted }}
              textAnchor="end"
            />
          )}
        </g>
      ))}
    </g>
  )
}

interface AlongProps {
  marks: Mark[]
  /** Where each row is. */
  at: (row: number) => number
  plot: Plot
  /** What it goes along. */
  column: Column
}

/** Months and days say themselves what they are. */
const isCalendar = ({ unit }: Column) => unit === 'month' || unit === 'day'

/** What the words under a plot take: two lines, and the name of what one goes along where they do not say it. */
export const underOf = (column: Column): number => (isCalendar(column) ? 44 : 58)

/** What is written under a plot; the outermost words stay within the drawing. */
export function Along({ marks, at, plot, column }: AlongProps) {
  const inside = (x: number, lines: string[]) => {
    const half = Math.max(...lines.map((line) => widthOf(line, SIZE.small))) / 2
    return Math.min(Math.max(x, half + 1), WIDTH - half - 1)
  }
  return (
    <g aria-hidden="true">
      {marks.map(({ row, lines }) => (
        <g key={row}>
          <line {...{ x1: at(row), x2: at(row), y1: plot.bottom, y2: plot.bottom + 4, stroke: ink.axis }} />
          <Words
            {...{ lines, size: SIZE.small, fill: ink.muted, textAnchor: 'middle' }}
            x={inside(at(row), lines)}
            y={plot.bottom + 14 + (lines.length - 1) * 7.5}
          />
        </g>
      ))}
      {!isCalendar(column) && (
        <Words
          {...{ lines: [fitted(column.header, plot.right - plot.left, SIZE.small)], size: SIZE.small }}
          {...{ fill: ink.muted, textAnchor: 'end', x: plot.right, y: plot.bottom + 46 }}
        />
      )}
    </g>
  )
}
