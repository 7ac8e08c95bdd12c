import { addDays, type Day, type Period } from '@/lib/time'
import type { Dashboard } from './dashboard'
import { isKnown, type FigureKey } from './figures'
import { sizeOf, usualRange, type Norm } from './norms'
import type { Grain, Participation, Visible } from './trend'

type PieceKey = Exclude<keyof Participation, 'contributions'>
type DrawnFigure = Extract<
  FigureKey,
  | 'active'
  | 'activeRate'
  | 'activeRateAlone'
  | 'newcomersAnswered'
  | 'newcomersBack'
  | 'newcomersTied'
  | 'contributing'
  | 'regular'
  | 'engaged'
  | 'new'
  | 'reactivated'
  | 'lost'
  | 'replyRate'
  | 'answeredSoon'
  | 'neverAnswered'
  | 'responseTime'
  | 'halfCarriedBy'
  | 'halfCarriedByAlone'
  | 'core'
  | 'gini'
  | 'reciprocity'
>
export type SeriesKey = PieceKey | DrawnFigure

/** A chart, its table and its file: the same points, said three times. */
export interface Chart {
  key: ChartKey
  kind: 'line' | 'bar' | 'stacked'
  as: 'number' | 'percent' | 'duration' | 'ratio'
  /** What one point stands for: a piece of the period, or a whole period of the same length. */
  point: Grain | 'window'
  series: { key: SeriesKey; highlight?: boolean }[]
  points: (Period & {
    unfinished: boolean
    values: Record<string, number | null>
    /** What is usual there, of one of the series. */
    norm?: { low: number; high: number }
  })[]
}

export const chartKeys = [
  'presence',
  'participation',
  'movement',
  'newcomers',
  'answers',
  'responseTime',
  'alone',
  'carriers',
  'balance',
] as const
export type ChartKey = (typeof chartKeys)[number]

/** What one sees first, with the newcomers' path (`pathOf`): who is there, who is answered, who carries it. */
export const firstCharts: readonly ChartKey[] = ['participation', 'answers', 'carriers']

/** The figure that its headline, its trend and its norm speak of; none where a piece of the period is no figure. */
export function mainFigureOf({ key, series }: Chart): FigureKey | null {
  if (key === 'presence') return null
  return (series.find(({ highlight }) => highlight) ?? series[0])?.key as FigureKey
}

type WindowChart = Pick<Chart, 'kind' | 'as'> & {
  series: DrawnFigure[]
  highlight?: DrawnFigure
  /** One line says nothing without the other. */
  isComparison?: true
}

const overWindows: Record<Exclude<ChartKey, 'presence'>, WindowChart> = {
  participation: {
    kind: 'line',
    as: 'number',
    series: ['active', 'contributing', 'regular', 'engaged'],
    highlight: 'active',
  },
  movement: { kind: 'bar', as: 'number', series: ['new', 'reactivated', 'lost'], highlight: 'lost' },
  newcomers: {
    kind: 'line',
    as: 'percent',
    series: ['newcomersAnswered', 'newcomersBack', 'newcomersTied'],
    highlight: 'newcomersBack',
  },
  answers: {
    kind: 'line',
    as: 'percent',
    series: ['replyRate', 'answeredSoon', 'neverAnswered'],
    highlight: 'answeredSoon',
  },
  responseTime: { kind: 'line', as: 'duration', series: ['responseTime'] },
  alone: {
    kind: 'line',
    as: 'percent',
    series: ['activeRate', 'activeRateAlone'],
    highlight: 'activeRateAlone',
    isComparison: true,
  },
  carriers: {
    kind: 'line',
    as: 'number',
    series: ['halfCarriedBy', 'halfCarriedByAlone', 'core'],
    highlight: 'halfCarriedBy',
  },
  balance: { kind: 'line', as: 'ratio', series: ['gini', 'reciprocity'], highlight: 'gini' },
}

const hour = 3_600_000

/** Whoever is engaged is regular too: where engagement can be told, it is enough. Active says more than contributing only where reading is known. */
function isTold(key: FigureKey, knows: Dashboard['knows']): boolean {
  // Of a source without ties, one line would be left of the newcomers' path: the figures say it.
  if (key === 'newcomersBack') return knows.ties
  if (key === 'regular') return !knows.ties
  if (key === 'active') return knows.reading || knows.reactions
  return isKnown(key, knows)
}

/**
 * Every chart of which something is known, in the order they are told.
 * @param activeAt what is usual of people active, by size of community
 */
export function chartsOf(
  dashboard: Dashboard,
  today: (Visible & { on: Day }) | null,
  activeAt: ReadonlyMap<number, Norm> = new Map(),
): Chart[] {
  const { knows, windows } = dashboard
  // What the current period may not say is no line: its end, which one looks at, would be missing.
  const hidden: readonly FigureKey[] = windows.at(-1)?.hidden ?? []
  const measured = Object.entries(overWindows).map(
    ([key, { series, highlight, isComparison, kind, as }]): Chart => {
      const shown = series.filter((figure) => isTold(figure, knows) && !hidden.includes(figure))
      const told = isComparison && shown.length < series.length ? [] : shown
      const main = told.find((figure) => figure === highlight) ?? told[0]
      const unit = as === 'duration' ? hour : 1
      return {
        key: key as ChartKey,
        kind,
        as,
        point: 'window',
        series: told.map((figure) => ({ key: figure, highlight: told.length > 1 && figure === main })),
        points: windows.map(({ start, end, figures }) => ({
          start,
          end,
          unfinished: false,
          ...(told.includes('active') ? usualOf(figures.members, activeAt) : {}),
          values: Object.fromEntries(told.map((figure) => [figure, times(figures[figure], unit)])),
        })),
      }
    },
  )
  return [presenceOf(dashboard, today), ...measured].filter(({ series }) => series.length > 0)
}

/** What is usual of people active in a community with as many members. */
function usualOf(members: number | null, activeAt: ReadonlyMap<number, Norm>) {
  const norm = activeAt.get(sizeOf(members ?? 0) ?? 0)
  return norm ? { norm: usualRange(norm) } : {}
}

const times = (value: number | null, unit: number) => (value === null ? null : value * unit)

/** Who took part, piece by piece; the day under way comes last, marked as such. */
function presenceOf({ knows, pieces, grain }: Dashboard, today: (Visible & { on: Day }) | null): Chart {
  const series: Chart['series'] = [{ key: 'contributors', highlight: true }]
  if (knows.reactions) series.push({ key: 'reactors' })
  if (knows.reading && pieces.some(({ readers }) => readers)) series.push({ key: 'readers' })
  const said = (from: Visible & Partial<Participation<number | null>>) =>
    Object.fromEntries(series.map(({ key }) => [key, from[key as PieceKey] ?? null]))
  const points = pieces.map(({ start, end, unfinished, ...counts }) => ({
    start,
    end,
    unfinished,
    values: said(counts),
  }))
  if (today && grain === 'day')
    points.push({ start: today.on, end: addDays(today.on, 1), unfinished: true, values: said(today) })
  return { key: 'presence', kind: 'stacked', as: 'number', point: grain, series, points }
}
