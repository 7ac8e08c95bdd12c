import { addDays, daysBetween, parisDay, startOfDay, weekday, type Day } from './day'

/** Easter Sunday, by the anonymous Gregorian rule (Meeus, «Astronomical Algorithms», ch. 8). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** The eleven public holidays of metropolitan France (Code du travail, L3133-1). */
export function frenchHolidays(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year)
  if (known) return known
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
  const sunday = easter(year)
  const moving = [1, 39, 50].map((after) => addDays(sunday, after))
  const days = new Set([...fixed.map((date) => `${year}-${date}`), ...moving])
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
