import { addDays, dayNumber, type Day, type Period } from '@/lib/time'

/**
 * Of the windows counted, those that tell of a period, end to end, the oldest first: most of the days of each are in it.
 * The last one ends with the period, or as little before as may be; where none does, the first one after. They are chosen
 * among those counted and never shifted, or a shift by one day would tell of that day.
 * @param ends the days on which counted windows end, not counted, in any order
 */
export function endToEnd(ends: readonly Day[], days: number, { start, end }: Period): Day[] {
  const middle = (each: Day) => dayNumber(each) - days / 2
  const inside = ends
    .filter((each) => middle(each) >= dayNumber(start) && middle(each) < dayNumber(end))
    .sort()
  const chosen: Day[] = []
  let last = inside.findLast((each) => each <= end) ?? inside[0]
  while (last !== undefined) {
    chosen.unshift(last)
    const before = addDays(last, -days)
    last = inside.findLast((each) => each <= before)
  }
  return chosen
}
