import { isHidden, type Value } from '../../model/document'
import { Fill, hatched, paintOf } from './Fill'
import { fitted, SIZE, widthOf, Words } from './lettering'
import { hueOf, ink } from './palette'

/** What is hidden is a place, not a size. */
const STUB = 34
const WIDEST_WORD = 48
/** What a missing bar and its word take. */
export const MISSING = STUB + WIDEST_WORD + 8

interface LyingBarProps {
  series: number
  /** Where it begins and ends. */
  from: number
  until: number
  y: number
  height: number
  said: string
  isStacked: boolean
}

/** A bar and its figure: beside it, or in it where bars follow each other. */
export function LyingBar({ series, from, until, y, height, said, isStacked }: LyingBarProps) {
  const width = Math.max(Math.abs(until - from), 1)
  const middle = y + height / 2
  const isBackwards = until < from
  const hue = hueOf(series)
  return (
    <g>
      <Fill
        {...{ x: Math.min(from, until), y, width, height, paint: paintOf(series) }}
        stroke={isStacked ? ink.ground : undefined}
      />
      {!isStacked && (
        <Words
          {...{ lines: [said], size: SIZE.small, fontWeight: 600, fill: hue, y: middle }}
          {...{ x: until + (isBackwards ? -6 : 6), textAnchor: isBackwards ? 'end' : 'start' }}
        />
      )}
      {isStacked && widthOf(said, SIZE.small) + 8 < width && (
        <Words
          {...{ lines: [said], size: SIZE.small, fontWeight: 700, fill: ink.ground, y: middle }}
          {...{ x: (from + until) / 2, textAnchor: 'middle', halo: hue }}
        />
      )}
    </g>
  )
}

interface MissingProps {
  value: Value | undefined
  x: number
  y: number
  height: number
  said: string
}

/** Where a bar would be, and why it is not there. */
export function Missing({ value, x, y, height, said }: MissingProps) {
  const stub = isHidden(value) ? STUB : 0
  return (
    <g>
      {stub > 0 && <Fill {...{ x, y, width: stub, height, paint: hatched, stroke: ink.axis }} />}
      <Words
        {...{
          lines: [fitted(said, WIDEST_WORD, SIZE.small)],
          size: SIZE.small,
          fill: ink.muted,
          fontStyle: 'italic',
        }}
        {...{ x: x + stub + 6, y: y + height / 2 }}
      />
    </g>
  )
}
