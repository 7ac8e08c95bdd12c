import type { FigureKey } from '@/lib/engagement/schema'
import type { Day } from '@/lib/time'
import type { WholeReport } from './report'

export const charts = {
  presence: {
    as: 'number',
    kind: 'line',
    series: ['active', 'contributing', 'regular'],
    highlight: 'contributing',
  },
  movement: { as: 'number', kind: 'bar', series: ['new', 'reactivated', 'lost'], highlight: 'lost' },
  answers: {
    as: 'percent',
    kind: 'line',
    series: ['replyRate', 'replyRateAlone', 'neverAnswered'],
    highlight: 'replyRate',
  },
  alone: {
    as: 'percent',
    kind: 'line',
    series: ['activeRate', 'activeRateAlone'],
    highlight: 'activeRateAlone',
  },
  welcome: {
    as: 'percent',
    kind: 'line',
    series: ['newcomersAnswered', 'newcomersBack'],
    highlight: 'newcomersBack',
  },
  ties: { as: 'percent', kind: 'line', series: ['reciprocity'], highlight: 'reciprocity' },
} as const satisfies Record<
  string,
  { as: 'number' | 'percent'; kind: 'line' | 'bar'; series: readonly FigureKey[]; highlight: FigureKey }
>
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

/** Charts of which something may be said. */
export const chartsTold = (windows: readonly { end: Day; report: WholeReport | null }[]): ChartKey[] =>
  chartKeys.filter((chart) =>
    windows.some(({ report }) => charts[chart].series.some((key) => numberIn(report, key) !== null)),
  )

/** What types, and ministries, are compared by. */
export const compared = [
  ...(['members', 'active', 'contributing', 'activeRate', 'replyRate'] as const),
  ...(['responseTime', 'halfCarriedBy', 'reciprocity'] as const),
] satisfies FigureKey[]
