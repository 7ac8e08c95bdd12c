import { addMonths, dayNumber, dayOf, startOfMonth, type Day, type DayNumber } from './day'

/** Days of a month kept as bits of one number, the lowest for the 1st. */
export interface MonthBits {
  month: Day
  bits: number
}

/** The days that are set, as day numbers, ascending. */
export function* daysIn(bits: number, monthStart: DayNumber): Generator<DayNumber> {
  for (let left = bits; left !== 0; left &= left - 1) yield monthStart + Math.log2((left & -left) >>> 0)
}

/** Every day from one to another (not counted), month by month. */
export function bitsOf(from: DayNumber, to: DayNumber): MonthBits[] {
  const months: MonthBits[] = []
  for (let month = startOfMonth(dayOf(from)); dayNumber(month) < to; month = addMonths(month, 1)) {
    const [start, end] = [dayNumber(month), dayNumber(addMonths(month, 1))]
    let bits = 0
    for (let day = Math.max(from, start); day < Math.min(to, end); day += 1) bits |= 1 << (day - start)
    months.push({ month, bits })
  }
  return months
}
