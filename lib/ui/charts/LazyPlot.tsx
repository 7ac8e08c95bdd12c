'use client'
import dynamic from 'next/dynamic'
import type { PlotProps } from './Plot'

const Plot = dynamic(() => import('./Plot'), { ssr: false })

/** The drawing comes after the page: whoever reads the headline or the table never waits for it. */
export function LazyPlot({ loading, ...plot }: PlotProps & { loading: string }) {
  return (
    <div className="os-chart__plot" style={{ height: plot.height }} data-loading={loading}>
      <Plot {...plot} />
    </div>
  )
}
