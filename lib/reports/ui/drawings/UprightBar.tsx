import { Fill, hatched, paintOf } from './Fill'
import { ink } from './palette'

/** What is hidden is a place, not a size. */
const STUB = 12

interface UprightBarProps {
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

export function UprightBar({ series, x, width, from, until, isStacked, said }: UprightBarProps) {
  // Nothing at all is a thin line: it was counted.
  const height = Math.max(Math.abs(from - until), 1)
  return (
    <Fill
      {...{ x, width, height, y: Math.max(from, until) - height, paint: paintOf(series) }}
      stroke={isStacked ? ink.ground : undefined}
    >
      <title>{said}</title>
    </Fill>
  )
}

interface HiddenColumnProps extends Pick<UprightBarProps, 'x' | 'width' | 'said'> {
  /** What it stands on. */
  from: number
}

/** Where a column is hidden. */
export function HiddenColumn({ x, width, from, said }: HiddenColumnProps) {
  return (
    <Fill {...{ x, width, y: from - STUB, height: STUB, paint: hatched, stroke: ink.axis }}>
      <title>{said}</title>
    </Fill>
  )
}
