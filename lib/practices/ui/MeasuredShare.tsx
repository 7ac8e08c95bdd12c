import type { ReactNode } from 'react'
import { IntervalPlot } from '@/lib/ui/charts/IntervalPlot'
import { DataTable } from '@/lib/ui/DataTable'

interface MeasuredShareProps {
  /** On whom it was measured, what may be said of it, and what chance alone would give. */
  on: string
  sentence: string
  chance?: string
  /** In shares of weekly contributors; null: beyond what a share can tell. */
  low: number | null
  value: number | null
  high: number | null
  said: { low: string; value: string; high: string; zero: string }
  /** Why it may mean more, or less, than it seems to. */
  children: ReactNode
  table: { summary: string; caption: string; name: string; value: string }
  rows: readonly (readonly [name: string, value: string])[]
}

/** A difference that was measured: a sentence, its interval, what to think of it, and the same as a table. */
export const MeasuredShare = ({
  on,
  sentence,
  chance,
  low,
  value,
  high,
  said,
  children,
  table,
  rows,
}: MeasuredShareProps) => (
  <>
    <p>
      {on} <strong>{sentence}</strong> {chance}
    </p>
    {low !== null && value !== null && high !== null && (
      <IntervalPlot label={sentence} {...{ low, value, high, said }} />
    )}
    {children}
    <details className="os-chart__table">
      <summary>{table.summary}</summary>
      <DataTable
        dense
        caption={table.caption}
        rows={[...rows]}
        rowKey={([name]) => name}
        columns={[
          { key: 'name', header: table.name, rowHeader: true, cell: ([name]) => name },
          { key: 'value', header: table.value, numeric: true, cell: ([, each]) => each },
        ]}
      />
    </details>
  </>
)
