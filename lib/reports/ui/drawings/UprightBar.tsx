import { hatched } from './Drawing'
import { paintOf } from './Fill'
import { ink } from './palette'

/** What is hidden is a place, not a size. */
const STUB = 12

interface UprightBarProps {
  chart: string
  series: number
  x: number
  width: number
  /** Where it begins and ends. */
  from: number
  until: number
  isStacked: boolean
  /** «mars 2026, Créées : 12», for who points at it. */
  said: string
}

export function UprightBar({ chart, series, x, width, from, until, isStacked, said }: UprightBarProps) {
  // Nothing at all is a thin line: it was counted.
  const height = Math.max(Math.abs(from - until), 1)
  return (
    <rect
      {...{ x, width, height, y: Math.max(from, until) - height, fill: paintOf(chart, series) }}
      {...(isStacked && { stroke: ink.ground, strokeWidth: 0.75 })}
    >
      <title>{said}</title>
    </rect>
  )
}

interface HiddenColumnProps extends Pick<UprightBarProps, 'chart' | 'x' | 'width' | 'said'> {
  /** What it stands on. */
  from: number
}

/** Where a column is hidden. */
export function HiddenColumn({ chart, x, width, from, said }: HiddenColumnProps) {
  return (
    <rect
      {...{ x, width, y: from - STUB, height: STUB }}
      {...{ fill: hatched(chart), stroke: ink.axis }}
      strokeWidth={0.75}
    >
      <title>{said}</title>
    </rect>
  )
}
