import { dayOf, openDaysBetween, opennessOf, type DayNumber } from '@/lib/time'

/**
 * Days on which the platform itself was down, ascending: nobody could write, so that nobody was silent. They count for
 * nothing, as if one day had followed the other.
 */
export type Away = readonly DayNumber[]

const within = (away: Away, from: DayNumber, to: DayNumber) => away.filter((day) => day >= from && day < to)

/** Days from one (counted) to another (not counted), without those of an outage. */
export const daysApart = (from: DayNumber, to: DayNumber, away: Away = []): number =>
  to - from - within(away, from, to).length

/** The same in open days (`openness`). */
export const openDaysApart = (from: DayNumber, to: DayNumber, away: Away = []): number =>
  within(away, from, to).reduce((sum, day) => sum - opennessOf(dayOf(day)), openDaysBetween(from, to))

/** The day from which `count` days lead to this one, without those of an outage. */
export function daysBefore(day: DayNumber, count: number, away: Away = []): DayNumber {
  let from = day - count
  for (let at = away.length - 1; at >= 0 && away[at]! >= from; at -= 1) if (away[at]! < day) from -= 1
  return from
}

/** The day to which `count` days lead from this one, without those of an outage. */
export function daysAfter(day: DayNumber, count: number, away: Away = []): DayNumber {
  let to = day + count
  for (const gone of away) if (gone >= day && gone < to) to += 1
  return to
}
