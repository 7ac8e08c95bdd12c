import { addMonths } from '@/lib/time'
import type { StandingOn } from '@/lib/vitality'
import { growthAMonth, shareOf } from '../../model/derived'
import type { Table } from '../../model/document'
import { monthsOf } from '../../model/span'
import type { Words } from '../peopleWords'
import type { Cohort } from './cohorts'

/** Said to live; of newborn ones nothing is said yet. */
export const livingOf = ({ alive, watch }: StandingOn): number => alive + watch

/** Neither asleep nor closed. */
const openOf = ({ newborn, alive, watch }: StandingOn): number => newborn + alive + watch

/**
 * On each first of the month, beside the same of before.
 * @param before how many months earlier each stood
 */
export function monthsTable(
  standings: StandingOn[],
  before: { standings: StandingOn[]; months: number } | null,
  t: Words,
): Table {
  return {
    key: 'communities-months',
    title: t('communities.tables.months'),
    columns: [
      { key: 'on', header: t('columns.on'), unit: 'day' },
      ...(['created', 'newborn', 'living', 'watch', 'asleep', 'closed'] as const).map((key) => ({
        ...{ key, header: t(`communities.states.${key}`), unit: 'count' as const },
      })),
      { key: 'share', header: t('communities.share'), unit: 'share' },
      ...(before ? [{ key: 'before', header: t('communities.shareBefore'), unit: 'share' } as const] : []),
    ],
    rows: standings.map((each) => {
      const { on, created, newborn, watch, asleep, closed } = each
      const other = before?.standings.find((then) => then.on === addMonths(on, -before.months))
      return [
        ...[on, created, newborn, livingOf(each), watch, asleep, closed],
        shareOf(openOf(each), created),
        ...(before ? [other ? shareOf(openOf(other), other.created) : null] : []),
      ]
    }),
  }
}

/** What leads, month after month, from the first day to the last. */
export function growthTable(standings: StandingOn[], before: StandingOn[] | null, t: Words): Table {
  const counts = { created: ({ created }: StandingOn) => created, living: livingOf }
  const growthOf = (over: StandingOn[], count: (on: StandingOn) => number) => {
    const [first, last] = [over[0], over.at(-1)]
    if (!first || !last) return null
    return growthAMonth(count(first), count(last), monthsOf({ from: first.on, until: last.on }).length)
  }
  return {
    key: 'communities-growth',
    title: t('communities.tables.growth'),
    columns: [
      { key: 'what', header: t('communities.what'), unit: 'text' },
      { key: 'start', header: t('columns.start'), unit: 'count' },
      { key: 'end', header: t('columns.end'), unit: 'count' },
      { key: 'growth', header: t('columns.growth'), unit: 'share' },
      ...(before ? [{ key: 'before', header: t('columns.before'), unit: 'share' } as const] : []),
    ],
    rows: (Object.keys(counts) as (keyof typeof counts)[]).map((what) => [
      t(`communities.states.${what}`),
      standings[0] ? counts[what](standings[0]) : null,
      standings.at(-1) ? counts[what](standings.at(-1)!) : null,
      growthOf(standings, counts[what]),
      ...(before ? [growthOf(before, counts[what])] : []),
    ]),
  }
}

/** By month of opening: how many still live at the end. */
export const cohortsTable = (cohorts: readonly Cohort[], t: Words): Table => ({
  key: 'communities-cohorts',
  title: t('communities.tables.cohorts'),
  columns: [
    { key: 'month', header: t('communities.openedIn'), unit: 'month' },
    { key: 'opened', header: t('communities.opened'), unit: 'count' },
    { key: 'living', header: t('communities.livingStill'), unit: 'count' },
    { key: 'over', header: t('communities.over'), unit: 'count' },
    { key: 'share', header: t('communities.stillLiving'), unit: 'share' },
  ],
  rows: cohorts.map(({ month, opened, living }) => [
    ...[month, opened, living, opened - living, shareOf(living, opened)],
  ]),
})
