import { addDays, dayNumber, daysBetween, type Day, type Period } from '@/lib/time'

/** Windows are counted every week: the last of a period ends less than a week before it does. */
const WEEK = 7

/**
 * Of the windows counted, those that tell of a period, end to end, the oldest first: most of the days of each are in it.
 * The last one ends in the last week of the period; where none does, because only every fourth week was counted, it is the
 * one that ends nearest. They are chosen among those counted and never shifted, or a shift by one day would tell of that day.
 * @param ends the days on which counted windows end, not counted, in any order
 */
export function endToEnd(ends: readonly Day[], days: number, { start, end }: Period): Day[] {
  const middle = (each: Day) => dayNumber(each) - days / 2
  const inside = ends
    .filter((each) => middle(each) >= dayNumber(start) && middle(each) < dayNumber(end))
    .sort()
  const apart = (each: Day) => Math.abs(daysBetween(each, end))
  const chosen: Day[] = []
  let last: Day | undefined =
    inside.findLast((each) => each <= end && apart(each) < WEEK) ??
    inside.toSorted((one, other) => apart(one) - apart(other))[0]
  while (last !== undefined) {
    chosen.unshift(last)
    const before = addDays(last, -days)
    last = inside.findLast((each) => each <= before)
  }
  return chosen
}
