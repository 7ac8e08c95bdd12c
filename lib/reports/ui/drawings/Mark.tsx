import type { Look } from './looks'
import { dashOf, hueOf, ink } from './palette'

/** A disc, a square, a triangle, a lozenge, of about one size. */
const shapes = [
  'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z',
  'M-3.5 -3.5H3.5V3.5H-3.5Z',
  'M0 -4.6L4.4 3.2H-4.4Z',
  'M0 -5L4.2 0L0 5L-4.2 0Z',
]

/** A point of a line: its shape and whether it is full tell it without colour. */
export function Point({ look: { hue, dash }, x, y }: { look: Look; x: number; y: number }) {
  const isFull = dash < shapes.length && hue === dash
  const ours = hueOf(hue)
  return (
    <path
      d={shapes[hue % shapes.length]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      {...(isFull
        ? { fill: ours, stroke: ink.ground }
        : { fill: ink.ground, stroke: ours, strokeWidth: 1.75 })}
    />
  )
}

/** The path of a line. */
export function Stroke({ look: { hue, dash }, d }: { look: Look; d: string }) {
  return (
    <path
      {...{ d, fill: 'none', stroke: hueOf(hue), strokeDasharray: dashOf(dash) }}
      {...{ strokeWidth: hue === 0 ? 2.5 : 2, strokeLinejoin: 'round' }}
    />
  )
}

/** What a key shows of a line. */
export const LineSwatch = ({ look }: { look: Look }) => (
  <>
    <Stroke look={look} d="M0 0H26" />
    <Point {...{ look, x: 13, y: 0 }} />
  </>
)
