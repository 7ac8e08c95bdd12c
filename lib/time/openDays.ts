import { dayNumber, dayOf, weekday, type Day, type DayNumber } from './day'
import { isSchoolHoliday } from './schoolHolidays'
import { isHoliday } from './workingDays'

/**
 * What a day weighs when silence is counted: a working day one, days when nobody expects a colleague less, or every
 * August is an alarm. Chosen by `npm run evaluate:vitality`, whose injected August must raise no more false alarms
 * than other months.
 */
export const openness = {
  weekEnd: 0.5,
  publicHoliday: 0.3,
  summer: { from: '07-14', to: '08-31', weight: 0.3 },
  schoolHolidays: 0.7,
}

/** Between 0 and 1. A day that is several things weighs as the least of them. */
export function opennessOf(day: Day): number {
  const date = day.slice(5)
  const { summer } = openness
  return Math.min(
    weekday(day) > 5 ? openness.weekEnd : 1,
    isHoliday(day) ? openness.publicHoliday : 1,
    date >= summer.from && date <= summer.to ? summer.weight : 1,
    isSchoolHoliday(day) ? openness.schoolHolidays : 1,
  )
}

/** What all days from the first known one weigh together, up to each (not counted); made as far as it is asked. */
const FIRST = dayNumber('1990-01-01')
const totals = [0]

function totalBefore(day: DayNumber): number {
  const index = Math.max(0, day - FIRST)
  while (totals.length <= index) totals.push(totals.at(-1)! + opennessOf(dayOf(FIRST + totals.length - 1)))
  return totals[index]!
}

/** Open days from one day (counted) to another (not counted), in working days; days before 1990 weigh nothing. */
export const openDaysBetween = (from: DayNumber, to: DayNumber): number =>
  to <= from ? 0 : totalBefore(to) - totalBefore(from)

/** What the seven days of a week without holidays weigh. */
export const ORDINARY_WEEK = 5 + 2 * openness.weekEnd
