import type { ReactNode } from 'react'
import { pathOf, type Box, type Grain } from './grain'
import { hueOf, ink } from './palette'

/** A colour and the grain on it: what a grey print still tells apart. */
interface Paint {
  fill: string
  grain?: Grain
  /** Of the strokes of the grain. */
  stroke?: { stroke: string; strokeWidth: number; strokeOpacity?: number }
}

/** The grain of each series, in their order. */
const grains: (Grain | undefined)[] = [
  undefined,
  undefined,
  [{ direction: 'falling', every: 8 }],
  [
    { direction: 'lying', every: 8, from: 3, dash: [1, 2, 8] },
    { direction: 'lying', every: 8, from: 7, dash: [5, 2, 8] },
  ],
  [{ direction: 'lying', every: 4, from: 2 }],
  [{ direction: 'rising', every: 8 }],
  [{ direction: 'upright', every: 4, from: 2 }],
  [
    { direction: 'lying', every: 8, from: 4 },
    { direction: 'upright', every: 8, from: 4 },
  ],
]

/** The paint of a series of bars. */
export const paintOf = (series: number): Paint => ({
  fill: hueOf(series),
  grain: grains[series % grains.length],
  stroke: { stroke: ink.ground, strokeWidth: 1.25, strokeOpacity: 0.75 },
})

/** What is hidden, wherever it would have been. */
export const hatched: Paint = {
  fill: ink.ground,
  grain: [{ direction: 'rising', every: 8.5 }],
  stroke: { stroke: ink.axis, strokeWidth: 1.5 },
}

interface FillProps extends Box {
  paint: Paint
  rx?: number
  /** Of its edge. */
  stroke?: string
  opacity?: number
  /** What is said to who points at it. */
  children?: ReactNode
}

export function Fill({ paint, rx, stroke, opacity, children, ...box }: FillProps) {
  return (
    <g>
      <rect {...box} {...{ rx, stroke, fill: paint.fill, fillOpacity: opacity }} strokeWidth={0.75}>
        {children}
      </rect>
      {paint.grain && (
        <path d={pathOf(paint.grain, box)} {...paint.stroke} fill="none" pointerEvents="none" />
      )}
    </g>
  )
}

export const BoxSwatch = (look: Omit<FillProps, keyof Box | 'children' | 'rx'>) => (
  <Fill {...{ x: 4, y: -7, width: 22, height: 14, rx: 2 }} {...look} />
)
