import type { Plot } from './Axes'
import { fitted, Words } from './lettering'
import { ink } from './palette'

/** A level to reach, and what it is called. */
export function Goal({ plot, label, y }: { plot: Plot; label: string; y: number }) {
  return (
    <g>
      <line
        {...{ x1: plot.left, x2: plot.right, y1: y, y2: y }}
        {...{ stroke: ink.goal, strokeWidth: 1.5, strokeDasharray: '6 4' }}
      />
      <Words
        lines={[fitted(label, plot.right - plot.left - 16)]}
        {...{ x: plot.left + 8, y: Math.max(9, y - 11), fill: ink.goal, fontWeight: 600, halo: ink.ground }}
      />
    </g>
  )
}
