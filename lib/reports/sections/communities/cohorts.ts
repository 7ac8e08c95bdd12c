import { addDays, addMonths, type Day } from '@/lib/time'
import type { LivesOfAMonth } from '@/lib/vitality'
import { verdicts } from '@/lib/vitality/schema'
import type { Span } from '../../model/document'

/** Communities opened in one month, and how many of them still live at the end. */
export interface Cohort {
  month: Day
  opened: number
  living: number
}

export const cohortsIn = (lives: readonly LivesOfAMonth[], { from, until }: Span): Cohort[] =>
  [...Map.groupBy(lives, ({ openedIn }) => openedIn)]
    .filter(([month]) => month >= from && month < until)
    .map(([month, group]) => ({
      month,
      opened: sum(group),
      living: sum(group.filter(({ isOver }) => !isOver)),
    }))
    .sort((one, other) => (one.month < other.month ? -1 : 1))

const sum = (lives: readonly LivesOfAMonth[]) => lives.reduce((all, { communities }) => all + communities, 0)

/** Of fewer, a share says nothing. */
const LEAST_OPENED = 5

/**
 * The oldest month of which a share means something: its communities have had the most time. null: there is none.
 * @param on the day it is told of: those that may still be newborn then are not said to live
 */
export const cohortToTell = (cohorts: readonly Cohort[], on: Day): Cohort | null =>
  cohorts.find(
    ({ month, opened }) =>
      opened >= LEAST_OPENED && addDays(addMonths(month, 1), verdicts.youngestDays - 1) <= on,
  ) ?? null

/** Shares that have a name, when one is as close as that. */
const NAMED = {
  none: 0,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  twoThirds: 2 / 3,
  threeQuarters: 3 / 4,
  all: 1,
} as const
const CLOSE = 0.02

/** «La moitié»; null: it has no name. None and all are said of none and all only. */
export function shareSaid(share: number): keyof typeof NAMED | null {
  const names = Object.keys(NAMED) as (keyof typeof NAMED)[]
  return (
    names.find((name) =>
      name === 'none' || name === 'all' ? share === NAMED[name] : Math.abs(share - NAMED[name]) <= CLOSE,
    ) ?? null
  )
}
