import { addDays, dayNumber, parisDay, startOfDay, type DayNumber } from '@/lib/time'

/** When the platform was down, from an instant to another. */
export interface Outage {
  from: Date
  to: Date
}

/** The hours of Paris in which agents work, and how many of them must be lost for a day to be. */
export const outage = { opensAt: 8, closesAt: 18, lostHours: 5 }

const HOUR_MS = 3_600_000

/** Days on which the platform was down for most of the working hours, ascending. */
export function daysLost(outages: readonly Outage[]): DayNumber[] {
  const lost = new Map<DayNumber, number>()
  for (const { from, to } of outages)
    for (let day = parisDay(from); startOfDay(day) < to; day = addDays(day, 1)) {
      const midnight = startOfDay(day).getTime()
      const begin = Math.max(from.getTime(), midnight + outage.opensAt * HOUR_MS)
      const end = Math.min(to.getTime(), midnight + outage.closesAt * HOUR_MS)
      if (end > begin) lost.set(dayNumber(day), (lost.get(dayNumber(day)) ?? 0) + (end - begin) / HOUR_MS)
    }
  return [...lost]
    .flatMap(([day, hours]) => (hours >= outage.lostHours ? [day] : []))
    .toSorted((a, b) => a - b)
}
