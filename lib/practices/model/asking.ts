import { addDays, type Day } from '@/lib/time'
import { questionsDue } from './life'

/** A question that stays without an answer is asked once more, after so many days, and never again. */
export const remindAfterDays = 7

export interface Asking {
  adoptedOn: Day
  outcome: 'kept' | 'adapted' | 'abandoned' | null
  /** The day of the last answer. */
  answeredOn: Day | null
  /** Messages sent: 1 the first question, 2 its reminder, 3 the second question, 4 its reminder. */
  asked: number
  askedOn: Day | null
}

/**
 * The message to send today about an adoption, by its number; null: none. Each answer holds until the next question, and
 * whoever gave it up is asked nothing more.
 */
export function messageDue(
  { adoptedOn, outcome, answeredOn, asked, askedOn }: Asking,
  today: Day,
): { number: number; isReminder: boolean } | null {
  const due = questionsDue(adoptedOn, today)
  const isAnswered = answeredOn !== null && questionsDue(adoptedOn, answeredOn) >= due
  if (due === 0 || outcome === 'abandoned' || isAnswered) return null
  const question = 2 * due - 1
  if (asked < question) return { number: question, isReminder: false }
  if (asked > question || askedOn === null || addDays(askedOn, remindAfterDays) > today) return null
  return { number: question + 1, isReminder: true }
}
