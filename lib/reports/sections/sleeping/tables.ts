import type { Translate } from '@/lib/i18n'
import type { Judged, MonthOfStates, Moves, ReviewsOver } from '@/lib/vitality'
import type { Table } from '../../model/document'
import { monthsOf } from '../../model/span'
import { columnsOf } from '../columns'
import type { Scope } from '../section'

/** What happened over a time. */
export interface Done {
  moves: Moves[]
  reviews: ReviewsOver
}

export interface SleepingFacts {
  states: MonthOfStates[]
  during: Done
  /** null: nothing is compared. */
  before: Done | null
  /** null: nothing to judge yet, or a part of the platform, of which nobody judges alerts apart. */
  judged: Judged | null
}

type Words = Translate<'reportWork'>
export type Perimeter = Pick<Scope, 'span' | 'ministry' | 'kind'>

export const states = ['alive', 'watch', 'asleep', 'closed'] as const
const acts = ['asked', 'answered', 'relaunched', 'merged', 'closed', 'lessons', 'archived'] as const

/** Over the whole time; null: no verdict was given in any of its months. */
export const movedIn = ({ moves }: Done) =>
  moves.length === 0
    ? null
    : {
        fell: moves.reduce((sum, { fell }) => sum + fell, 0),
        woke: moves.reduce((sum, { woke }) => sum + woke, 0),
      }

export const statesTable = (months: MonthOfStates[], t: Words): Table => ({
  key: 'sleeping-states',
  title: t('sleeping.states.title'),
  columns: columnsOf(
    (key: 'on' | (typeof states)[number]) => t(`sleeping.states.${key}`),
    [['on', 'day'], ...states.map((state) => [state, 'count'] as const)],
  ),
  rows: months.map((month) => [month.on, ...states.map((state) => month[state])]),
})

export const movesTable = (moves: Moves[], { span }: Perimeter, t: Words): Table => ({
  key: 'sleeping-moves',
  title: t('sleeping.moves.title'),
  columns: columnsOf(
    (key: 'month' | 'fell' | 'woke') => t(`sleeping.moves.${key}`),
    [
      ['month', 'month'],
      ['fell', 'count'],
      ['woke', 'count'],
    ],
  ),
  rows: monthsOf(span).map((month) => {
    const told = moves.find((each) => each.month === month)
    return [month, told?.fell ?? null, told?.woke ?? null]
  }),
})

export function doneTable({ during, before }: SleepingFacts, t: Words): Table {
  const counts = (done: Done) => [
    movedIn(done)?.fell ?? null,
    movedIn(done)?.woke ?? null,
    ...acts.map((act) => done.reviews[act]),
  ]
  const [now, then] = [counts(during), before && counts(before)]
  return {
    key: 'sleeping-done',
    title: t('sleeping.done.title'),
    columns: columnsOf(
      (key: 'what' | 'count' | 'before') => t(`sleeping.done.${key}`),
      [['what', 'text'], ['count', 'count'], ...(then ? ([['before', 'count']] as const) : [])],
    ),
    rows: (['fell', 'woke', ...acts] as const).map((what, place) => [
      t(`sleeping.done.${what}`),
      now[place]!,
      ...(then ? [then[place]!] : []),
    ]),
  }
}

export const alertsTable = ({ report }: Judged, t: Words): Table => ({
  key: 'sleeping-alerts',
  title: t('sleeping.alerts.title'),
  columns: columnsOf(
    (key: 'until' | 'verdicts' | 'alarms' | 'right' | 'share' | 'silences' | 'missed' | 'lead') =>
      t(`sleeping.alerts.${key}`),
    [
      ['until', 'day'],
      ...(['verdicts', 'alarms', 'right'] as const).map((key) => [key, 'count'] as const),
      ['share', 'share'],
      ...(['silences', 'missed'] as const).map((key) => [key, 'count'] as const),
      ['lead', 'days'],
    ],
  ),
  rows: [
    [
      ...[report.to, report.verdicts, report.alarms, report.right],
      ...[report.alarms > 0 ? report.right / report.alarms : null, report.silences, report.missed],
      report.lead[1] ?? null,
    ],
  ],
})
