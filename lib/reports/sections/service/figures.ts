import {
  availabilityIn,
  percentileOf,
  type AnswersOfMonth,
  type ServiceMeasured,
} from '@/lib/platform/schema'
import { addMonths, dayNumber, startOfDay, type Day } from '@/lib/time'
import type { AnswerKind } from '@/prisma/client/enums'
import type { Span } from '../../model/document'

/** What was answered, and how fast, in milliseconds; null: nothing to compute it from. */
export interface Answered {
  answers: number
  failures: number
  /** 0 to 1. */
  failed: number | null
  median: number | null
  p95: number | null
}

/** @param month null: all of them */
export function answeredIn(all: readonly AnswersOfMonth[], kind: AnswerKind, month: Day | null): Answered {
  const some = all.filter((each) => each.kind === kind && (month === null || each.month === month))
  const sum = (key: 'answers' | 'failures') => some.reduce((total, each) => total + each[key], 0)
  const [answers, failures] = [sum('answers'), sum('failures')]
  return {
    ...{ answers, failures },
    failed: answers + failures > 0 ? failures / (answers + failures) : null,
    median: percentileOf(some, 0.5),
    p95: percentileOf(some, 0.95),
  }
}

/** A platform that was there nearly all the time was not there all the time: rounded down to a thousandth. */
export const roundedDown = (share: number): number => Math.floor(1000 * share) / 1000

/** The availability from a day to another, as far as the days are over. */
export function availableIn({ outages, watched }: ServiceMeasured, { from, until }: Span, today: Day) {
  const end = until < today ? until : today
  return availabilityIn(outages, watched, { start: startOfDay(from), end: startOfDay(end) })
}

/** The days of a month that are over. */
export const daysOver = (month: Day, today: Day): number => {
  const next = addMonths(month, 1)
  return Math.max(0, dayNumber(next < today ? next : today) - dayNumber(month))
}
