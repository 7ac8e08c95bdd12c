import Holidays from 'date-holidays'
import { addDays, daysBetween, parisDay, startOfDay, weekday, type Day } from './day'

const metropolitan = new Holidays('FR', { types: ['public'] })
const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** The eleven public holidays of metropolitan France (Code du travail, L3133-1). */
export function frenchHolidays(year: number): ReadonlySet<Day> {
  const days =
    holidaysByYear.get(year) ?? new Set(metropolitan.getHolidays(year).map(({ date }) => date.slice(0, 10)))
  holidaysByYear.set(year, days)
  return days
}

export const isHoliday = (day: Day): boolean => frenchHolidays(Number(day.slice(0, 4))).has(day)

export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && !isHoliday(day)

/** The working day that comes `count` working days after; 0 gives the day itself, or the next one that works. */
export function addWorkingDays(day: Day, count: number): Day {
  let current = day
  while (!isWorkingDay(current)) current = addDays(current, 1)
  for (let left = count; left > 0;) {
    current = addDays(current, 1)
    if (isWorkingDay(current)) left -= 1
  }
  return current
}

/** Working days from the first day (counted) to the last (not counted). */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = from, left = daysBetween(from, to); left > 0; left -= 1, day = addDays(day, 1))
    if (isWorkingDay(day)) count += 1
  return count
}

/** Milliseconds between two instants that fall on working days, around the clock: an answer on Monday at 9 to a question of Friday at 17 took 16 hours. */
export function workingTimeBetween(from: Date, to: Date): number {
  let total = 0
  const last = parisDay(to)
  for (let day = parisDay(from); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    const begin = Math.max(from.getTime(), startOfDay(day).getTime())
    const end = Math.min(to.getTime(), startOfDay(addDays(day, 1)).getTime())
    if (end > begin) total += end - begin
  }
  return total
}
