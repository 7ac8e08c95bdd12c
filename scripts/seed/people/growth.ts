import { addDays, addMonths, daysBetween, type Day } from '@/lib/time'

/**
 * How the platform grew (METRICS §4): from 500 members and 10 communities; about +16 % and +21 % a month in the first
 * year, then slowly, waiting for the decision to generalise, to 3,000 and 100.
 */
export const story = { months: 18, members: [500, 2800, 3000], communities: [10, 94, 100] } as const

export const firstDay = (lastDay: Day): Day => addMonths(lastDay, -story.months)

/** How many there are on a day of the story, by the month's fraction; `scale` makes a smaller platform. */
export function expected(of: 'members' | 'communities', day: Day, lastDay: Day, scale: number): number {
  const start = firstDay(lastDay)
  const months = (daysBetween(start, day) / daysBetween(start, lastDay)) * story.months
  const [first, afterAYear, now] = story[of]
  const count =
    months < 12
      ? first * (afterAYear / first) ** (months / 12)
      : afterAYear + ((now - afterAYear) * (months - 12)) / 6
  return Math.round(count * scale)
}

/** The day on which each of them arrived: `arrivals[n]` is the day when there were more than n. */
export function arrivals(of: 'members' | 'communities', lastDay: Day, scale: number): Day[] {
  const days: Day[] = []
  for (let day = firstDay(lastDay); day <= lastDay; day = addDays(day, 1)) {
    while (days.length < expected(of, day, lastDay, scale)) days.push(day)
  }
  return days
}
