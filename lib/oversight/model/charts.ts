import type { FigureKey, NormKey } from '@/lib/engagement/schema'
import type { Day } from '@/lib/time'
import type { WholeReport } from './report'

interface Chart {
  as: 'number' | 'percent' | 'duration'
  kind: 'line' | 'bar'
  series: readonly FigureKey[]
  highlight: FigureKey
  /** Of which figure the middle half of communities stands behind. */
  band?: NormKey
}

export const charts = {
  presence: {
    as: 'number',
    kind: 'line',
    series: ['active', 'contributing', 'regular'],
    highlight: 'contributing',
  },
  movement: { as: 'number', kind: 'bar', series: ['new', 'reactivated', 'lost'], highlight: 'lost' },
  answers: {
    ...{ as: 'percent', kind: 'line', band: 'replyRate' },
    ...{ series: ['replyRate', 'replyRateAlone', 'neverAnswered'], highlight: 'replyRate' },
  },
  waiting: {
    as: 'duration',
    kind: 'line',
    series: ['responseTime'],
    highlight: 'responseTime',
    band: 'responseTime',
  },
  alone: {
    ...{ as: 'percent', kind: 'line', band: 'activeRateAlone' },
    ...{ series: ['activeRate', 'activeRateAlone'], highlight: 'activeRateAlone' },
  },
  welcome: {
    ...{ as: 'percent', kind: 'line', band: 'newcomersBack' },
    ...{ series: ['newcomersAnswered', 'newcomersBack'], highlight: 'newcomersBack' },
  },
  ties: {
    as: 'percent',
    kind: 'line',
    series: ['reciprocity'],
    highlight: 'reciprocity',
    band: 'reciprocity',
  },
} as const satisfies Record<string, Chart>
export type ChartKey = keyof typeof charts
export const chartKeys = Object.keys(charts) as ChartKey[]

/** What is said of a figure in a window: a number, nothing to say it from, or not to be said. */
export const valueIn = (report: WholeReport | null, key: FigureKey): number | null | 'hidden' =>
  report === null ? null : report.hidden.includes(key) ? 'hidden' : (report.figures[key] ?? null)

/** The same, where something hidden and something unknown are both a gap. */
export const numberIn = (report: WholeReport | null, key: FigureKey): number | null => {
  const value = valueIn(report, key)
  return value === 'hidden' ? null : value
}

const hour = 3_600_000
/** Times are kept in hours, and drawn in milliseconds. */
export const drawn = (as: Chart['as'], value: number | null): number | null =>
  value !== null && as === 'duration' ? value * hour : value

/** Between which two the middle half of communities is. */
export function bandIn(
  report: WholeReport | null,
  chart: ChartKey,
): { low: number; high: number } | undefined {
  const { as, band }: Chart = charts[chart]
  const spread = band && report?.spreads[band]
  return spread && { low: drawn(as, spread.low) as number, high: drawn(as, spread.high) as number }
}

/** Charts of which something may be said. */
export const chartsTold = (windows: readonly { end: Day; report: WholeReport | null }[]): ChartKey[] =>
  chartKeys.filter((chart) =>
    windows.some(({ report }) => charts[chart].series.some((key) => numberIn(report, key) !== null)),
  )

/** What types, and ministries, are compared by. */
export const compared = [
  ...(['members', 'active', 'contributing', 'activeRate', 'replyRate'] as const),
  ...(['responseTime', 'reciprocity'] as const),
] satisfies FigureKey[]
