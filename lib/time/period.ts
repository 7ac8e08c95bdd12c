import { addDays, daysBetween, isDay, mondayOf, parisDay, startOfDay, type Day } from './day'

/** Days from `start` to `end`, the end left out. */
export type Period = { start: Day; end: Day }

/** Windows with the same number of each day of the week, and a year. */
export const usualLengths = [7, 28, 91, 365] as const
export type UsualLength = (typeof usualLengths)[number]

/** The last whole days before today: today is unfinished and would always look like a fall. */
export function lastDays(length: number, now: Date): Period {
  const end = parisDay(now)
  return { start: addDays(end, -length), end }
}

export const lengthOf = ({ start, end }: Period): number => daysBetween(start, end)

/** The period of the same length just before, to compare with. */
export const previousPeriod = (period: Period): Period => ({
  start: addDays(period.start, -lengthOf(period)),
  end: period.start,
})

/** The instants that bound it, for a query on time: `from` belongs, `to` does not. */
export const bounds = ({ start, end }: Period): { from: Date; to: Date } => ({
  from: startOfDay(start),
  to: startOfDay(end),
})

export const daysOf = ({ start, end }: Period): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(start, end)) }, (_, index) => addDays(start, index))

/** The Mondays of the weeks that the period touches. */
export function weeksOf(period: Period): Day[] {
  const weeks: Day[] = []
  for (let monday = mondayOf(period.start); monday < period.end; monday = addDays(monday, 7))
    weeks.push(monday)
  return weeks
}

/** What an address says: `?jours=28`, or `?du=2026-01-01&au=2026-03-31` with the last day counted; else the usual 28 days. */
export function periodFrom(asked: { jours?: string; du?: string; au?: string }, now: Date): Period {
  const { jours, du, au } = asked
  if (du && au && isDay(du) && isDay(au) && du <= au && daysBetween(du, au) < 3660)
    return { start: du, end: addDays(au, 1) }
  const length = usualLengths.find((usual) => String(usual) === jours) ?? 28
  return lastDays(length, now)
}
