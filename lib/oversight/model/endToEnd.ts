import { addDays, dayNumber, daysBetween, type Day, type Period } from '@/lib/time'

/** Windows are counted every week: the last of a period ends less than a week before it does. */
const WEEK = 7

/**
 * Of the windows counted, those that tell of a period, end to end, the oldest first: most of the days of each are in it.
 * The last one ends in the last week of the period; where none does, because only every fourth week was counted, in the week
 * after; else before; else wherever it may. They are chosen among those counted and never shifted, or a shift by one day
 * would tell of that day.
 * @param ends the days on which counted windows end, not counted, in any order
 */
export function endToEnd(ends: readonly Day[], days: number, period: Period): Day[] {
  const { start: from, end } = period
  const middle = (each: Day) => dayNumber(each) - days / 2
  const inside = ends
    .filter((each) => middle(each) >= dayNumber(from) && middle(each) < dayNumber(end))
    .sort()
  const isNear = (each: Day) => Math.abs(daysBetween(each, end)) < WEEK
  const before = inside.findLast((each) => each <= end)
  const chosen: Day[] = []
  let last =
    before !== undefined && isNear(before)
      ? before
      : (inside.find((each) => each > end && isNear(each)) ?? before ?? inside[0])
  while (last !== undefined) {
    chosen.unshift(last)
    const start = addDays(last, -days)
    last = inside.findLast((each) => each <= start)
  }
  return chosen
}
