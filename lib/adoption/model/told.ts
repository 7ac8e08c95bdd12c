import { addMonths, startOfMonth, type Day } from '@/lib/time'
import { figureId, measures, monthsOfReading, type Measure, type Narrowing, type Place } from './figures'
import type { Report } from './report'

/** Only members and what they did, of ministries and levels: what the first formulas told. */
const FIRST = 'adoption@1'

/** A month as it was counted, and when. */
export interface MonthTold {
  month: Day
  version: string
  countedOn: Day
  report: Report
}

/** Counted later than in the month after: people stand where they were that day. */
export const isCountedAfterwards = ({ month, countedOn }: MonthTold): boolean =>
  startOfMonth(countedOn) > addMonths(month, 1)

/**
 * What may be said of a figure of that month: a number, that it is hidden, or null where nobody could know it when the
 * month was counted.
 * @param presenceMonths how many months of reading are kept, the one under way included
 */
export function toldOf(
  counted: MonthTold,
  asked: { measure: Measure; place: Place; narrowing: Narrowing },
  presenceMonths: number,
): number | 'hidden' | null {
  const { measure, place, narrowing } = asked
  if (counted.version === FIRST && (place.at || !(measures as readonly Measure[]).includes(measure)))
    return null
  if (monthsOfReading(measure, narrowing) > monthsOfReadingAt(counted, presenceMonths)) return null
  return counted.report[figureId(measure, place, narrowing)] ?? 'hidden'
}

/** Over how many months, up to that one, reading was still known when it was counted. */
export function monthsOfReadingAt(
  { month, countedOn }: Pick<MonthTold, 'month' | 'countedOn'>,
  presenceMonths: number,
): number {
  const first = addMonths(startOfMonth(countedOn), 1 - presenceMonths)
  let months = 0
  while (addMonths(month, -months) >= first) months += 1
  return months
}
