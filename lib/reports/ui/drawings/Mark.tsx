import { dashOf, hueOf, ink } from './palette'

/** A disc, a square, a triangle, a lozenge, of about one size. */
const shapes = [
  'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z',
  'M-3.5 -3.5H3.5V3.5H-3.5Z',
  'M0 -4.6L4.4 3.2H-4.4Z',
  'M0 -5L4.2 0L0 5L-4.2 0Z',
]

/** The point of a series: its shape and whether it is full tell it without colour. */
export function Point({ series, x, y }: { series: number; x: number; y: number }) {
  const isFull = series % (2 * shapes.length) < shapes.length
  return (
    <path
      d={shapes[series % shapes.length]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      {...{ fill: isFull ? hueOf(series) : ink.ground, stroke: isFull ? ink.ground : hueOf(series) }}
      strokeWidth={isFull ? 1 : 1.75}
    />
  )
}

/** The path of a series. */
export function Stroke({ series, d }: { series: number; d: string }) {
  return (
    <path
      {...{ d, fill: 'none', stroke: hueOf(series), strokeDasharray: dashOf(series) }}
      {...{ strokeWidth: series === 0 ? 2.5 : 2, strokeLinejoin: 'round', strokeLinecap: 'butt' }}
    />
  )
}

/** What a key shows of a series. */
export const LineSwatch = ({ series }: { series: number }) => (
  <>
    <Stroke series={series} d="M0 0H26" />
    <Point series={series} x={13} y={0} />
  </>
)
