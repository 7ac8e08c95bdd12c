import { hueOf, ink } from './palette'
import { isNumber, seriesOf } from './figures'
import { linePath } from './linePath'
import type { Table } from '../../model/document'

const [WIDE, HIGH, EDGE] = [132, 40, 5]

/** The course of a figure at the size of a word, zero at its foot; the sentence beside it says it. */
export function Sparkline({ table, column }: { table: Table; column: string }) {
  const { numbers: whole } = seriesOf(table, column)
  const last = whole.findLastIndex(isNumber)
  // Months to come are not its own.
  const numbers = whole.slice(0, last + 1)
  const known = [0, ...numbers.filter(isNumber)]
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const level = (value: number) =>
    HIGH - EDGE - ((value - lowest) / (highest - lowest || 1)) * (HIGH - 2 * EDGE)
  const at = (row: number) =>
    EDGE + (numbers.length > 1 ? row / (numbers.length - 1) : 0.5) * (WIDE - 2 * EDGE)
  if (last < 0) return null
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} width={WIDE} height={HIGH} aria-hidden="true">
      <line {...{ x1: 0, x2: WIDE, y1: level(0), y2: level(0), stroke: ink.axis }} />
      <path
        {...{
          d: linePath(numbers, at, level),
          fill: 'none',
          stroke: hueOf(0),
          strokeWidth: 2,
          strokeLinejoin: 'round',
        }}
      />
      <circle {...{ cx: at(last), cy: level(numbers[last]!), r: 4, fill: hueOf(0) }} />
    </svg>
  )
}
