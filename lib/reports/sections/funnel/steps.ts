import type { Measure, MonthTold, PeriodMonths, Place } from '@/lib/adoption/schema'
import type { Day } from '@/lib/time'
import type { Column, Table, Value } from '../../model/document'
import { growthAMonth, shareOf } from '../../model/derived'
import { monthsOf } from '../../model/span'
import { peopleIn, type Adoption } from '../adoption'
import type { Words } from '../peopleWords'
import type { Departements } from './departements'

/** What was entered of each ministry: how many agents could come, who says so, and on which day. */
export type Eligible = ReadonlyMap<string, { people: number; source: string; on: Day }>

export interface FunnelFacts {
  adoption: Adoption
  eligible: Eligible
  /** Of the whole platform only. */
  departements: Departements
}

/** Those of which a month knows, in their order. */
export const counted = ['invited', 'members', 'activated', 'contributing'] as const satisfies Measure[]

/** What is told of a place in a month; deeds over so many months up to it. */
export const stepsIn = (
  month: MonthTold | null | undefined,
  place: Place,
  months: PeriodMonths,
): Record<(typeof counted)[number], Value> => ({
  invited: peopleIn(month, 'invited', place),
  members: peopleIn(month, 'members', place),
  activated: peopleIn(month, 'activated', place),
  contributing: peopleIn(month, 'contributing', place, months),
})

export const stepColumns = (t: Words): Column[] =>
  counted.map((step) => ({ key: step, header: t(`funnel.steps.${step}`), unit: 'count' }))

/** All agents of the perimeter; null where they are not entered of every ministry. */
export function eligibleOf({ adoption: { ministries }, eligible }: FunnelFacts): number | null {
  const known = ministries.flatMap(({ id }) => eligible.get(id)?.people ?? [])
  return known.length === ministries.length && known.length > 0
    ? known.reduce((sum, people) => sum + people, 0)
    : null
}

/** Each step, as a share of the first one known; one of which nobody can know any more is left out. */
export function stepsTable(
  facts: FunnelFacts,
  { whole, months, isCompared }: { whole: Place; months: PeriodMonths; isCompared: boolean },
  t: Words,
): Table {
  const { adoption } = facts
  const now = stepsIn(adoption.months.at(-1), whole, months)
  const before = stepsIn(adoption.before.at(-1), whole, months)
  const eligible = eligibleOf(facts)
  const rows: [string, Value, Value][] = [
    ...(eligible === null ? [] : [[t('funnel.steps.eligible'), eligible, null] as [string, Value, Value]]),
    ...counted
      .filter((step) => now[step] !== null)
      .map((step): [string, Value, Value] => [t(`funnel.steps.${step}`), now[step], before[step]]),
  ]
  const first = rows[0]?.[1]
  return {
    key: 'funnel',
    title: t('funnel.tables.steps'),
    columns: [
      { key: 'step', header: t('columns.step'), unit: 'text' },
      { key: 'people', header: t('columns.people'), unit: 'count' },
      { key: 'share', header: t('funnel.ofFirst'), unit: 'share' },
      ...(isCompared ? [{ key: 'before', header: t('columns.before'), unit: 'count' } as const] : []),
    ],
    rows: rows.map(([step, people, earlier]) => [
      ...[step, people, shareOf(people, first ?? null)],
      ...(isCompared ? [earlier] : []),
    ]),
  }
}

/** From the month before the span to the last one: what a month adds, on average. */
export function growthTable(
  { months, start, before, startBefore }: Adoption,
  whole: Place,
  isCompared: boolean,
  t: Words,
): Table {
  const steps = ['invited', 'members'] as const
  const growthOf = (from: MonthTold | null, to: MonthTold | undefined, step: (typeof steps)[number]) =>
    from && to
      ? growthAMonth(
          peopleIn(from, step, whole),
          peopleIn(to, step, whole),
          monthsOf({ from: from.month, until: to.month }).length,
        )
      : null
  return {
    key: 'funnel-growth',
    title: t('funnel.tables.growth'),
    columns: [
      { key: 'step', header: t('columns.step'), unit: 'text' },
      { key: 'start', header: t('columns.start'), unit: 'count' },
      { key: 'end', header: t('columns.end'), unit: 'count' },
      { key: 'growth', header: t('columns.growth'), unit: 'share' },
      ...(isCompared ? [{ key: 'before', header: t('columns.before'), unit: 'share' } as const] : []),
    ],
    rows: steps.map((step) => [
      t(`funnel.steps.${step}`),
      peopleIn(start, step, whole),
      peopleIn(months.at(-1), step, whole),
      growthOf(start, months.at(-1), step),
      ...(isCompared ? [growthOf(startBefore, before.at(-1), step)] : []),
    ]),
  }
}
