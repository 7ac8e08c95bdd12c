import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type { Judged, MonthOfStates, Moves, ReviewsOver } from '@/lib/vitality'
import { verdicts } from '@/lib/vitality/schema'
import type { Table } from '../../model/document'
import { monthsOf } from '../../model/span'
import { columnsOf } from '../columns'
import { nothingTold, type Scope, type Told } from '../section'

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
type Perimeter = Pick<Scope, 'span' | 'ministry' | 'kind'>

const states = ['alive', 'watch', 'asleep', 'closed'] as const
const acts = ['asked', 'answered', 'relaunched', 'merged', 'closed', 'lessons', 'archived'] as const

/** Over the whole time; null: no verdict was given in any of its months. */
const movedIn = ({ moves }: Done) =>
  moves.length === 0
    ? null
    : {
        fell: moves.reduce((sum, { fell }) => sum + fell, 0),
        woke: moves.reduce((sum, { woke }) => sum + woke, 0),
      }

export function sleepingTold(facts: SleepingFacts, scope: Perimeter, language: Locale): Told {
  const t = translatorIn(language, 'reportWork')
  const { during, judged } = facts
  const isSilent = facts.states.length === 0 && during.moves.length === 0
  if (isSilent && during.reviews.asked === 0) return nothingTold(t('sleeping.none'))
  const headline = headlineOf(during, scope, t, language)
  const isPart = scope.ministry !== null || scope.kind !== null
  return {
    headline,
    leading: {
      sentence: headline,
      spark: facts.states.length > 1 ? { table: 'sleeping-states', column: 'asleep' } : null,
    },
    charts: facts.states.length > 0 ? [chartOf(facts.states, t, language)] : [],
    tables: [
      ...(facts.states.length > 0 ? [statesTable(facts.states, t)] : []),
      ...(during.moves.length > 0 ? [movesTable(during.moves, scope, t)] : []),
      doneTable(facts, t),
      ...(judged ? [alertsTable(judged, t)] : []),
    ],
    notes: [
      t('sleeping.notes.asleep', { openDays: verdicts.sleepAfterOpenDays, days: verdicts.youngestDays }),
      t('sleeping.notes.counted'),
      t('sleeping.notes.reviews'),
      judged
        ? alertsSaid(judged, t, language)
        : t(isPart ? 'sleeping.notes.part' : 'sleeping.notes.notJudged'),
    ],
  }
}

function headlineOf(during: Done, { span }: Perimeter, t: Words, language: Locale): string {
  const { asked, woke, relaunched, merged, closed, archived } = during.reviews
  const fell = movedIn(during)?.fell ?? 0
  const outcomes = Object.entries({ woke, relaunched, merged, closed, archived })
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => t(`sleeping.became.${outcome as 'woke'}`, { count }))
  return t('sleeping.headline', {
    ...{ fell, asked, months: monthsOf(span).length },
    became: outcomes.length > 0 ? 'some' : asked > 0 ? 'asked' : 'none',
    list: formattersIn(language).list(outcomes),
  })
}

function chartOf(months: MonthOfStates[], t: Words, language: Locale): Told['charts'][number] {
  const [first, last] = [months[0]!, months.at(-1)!]
  const format = formattersIn(language)
  return {
    ...{ key: 'sleeping-states', kind: 'columns', table: 'sleeping-states', x: 'on' },
    ...{ series: [...states], stacked: true },
    title: t('sleeping.states.title'),
    alt: t('sleeping.states.alt', {
      ...{ since: format.day(first.on), until: format.day(last.on) },
      ...{ alive: last.alive, watch: last.watch, asleep: last.asleep, closed: last.closed },
      ...{ aliveBefore: first.alive, asleepBefore: first.asleep },
    }),
  }
}

const statesTable = (months: MonthOfStates[], t: Words): Table => ({
  key: 'sleeping-states',
  title: t('sleeping.states.title'),
  columns: columnsOf(
    (key: 'on' | (typeof states)[number]) => t(`sleeping.states.${key}`),
    [['on', 'day'], ...states.map((state) => [state, 'count'] as const)],
  ),
  rows: months.map((month) => [month.on, ...states.map((state) => month[state])]),
})

const movesTable = (moves: Moves[], { span }: Perimeter, t: Words): Table => ({
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

function doneTable({ during, before }: SleepingFacts, t: Words): Table {
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

const alertsTable = ({ report }: Judged, t: Words): Table => ({
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

/** Of fewer alerts, tenths would say more than is known. */
const LEAST_FOR_TENTHS = 20

function alertsSaid({ report }: Judged, t: Words, language: Locale): string {
  const { alarms, right, from, to } = report
  const format = formattersIn(language)
  const tenths = alarms > 0 ? Math.round((10 * right) / alarms) : 0
  return t('sleeping.notes.alerts', {
    how: alarms === 0 ? 'none' : alarms < LEAST_FOR_TENTHS ? 'few' : 'many',
    ...{ alarms, right, tenths, missed: report.missed, silences: report.silences },
    ...{ from: format.day(from), until: format.day(to) },
  })
}
