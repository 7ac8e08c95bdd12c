import { addDays, type Day } from '@/lib/time'
import { life, questionsDue } from './life'

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

/** Whether it is time to say what became of it: each answer holds until the next question, and giving up is the last one. */
export function isToTell(
  { adoptedOn, outcome, answeredOn }: Pick<Asking, 'adoptedOn' | 'outcome' | 'answeredOn'>,
  today: Day,
): boolean {
  const due = questionsDue(adoptedOn, today)
  return due > (answeredOn === null ? 0 : questionsDue(adoptedOn, answeredOn)) && outcome !== 'abandoned'
}

/** When it is asked next; null: no more. */
export const nextQuestion = (adoptedOn: Day, today: Day): Day | null =>
  life.askedAfterDays.map((days) => addDays(adoptedOn, days)).find((day) => day > today) ?? null

/**
 * The message to send today about an adoption, by its number; null: none.
 */
export function messageDue(
  { asked, askedOn, ...adoption }: Asking,
  today: Day,
): { number: number; isReminder: boolean } | null {
  if (!isToTell(adoption, today)) return null
  const question = 2 * questionsDue(adoption.adoptedOn, today) - 1
  if (asked < question) return { number: question, isReminder: false }
  if (asked > question || askedOn === null || addDays(askedOn, remindAfterDays) > today) return null
  return { number: question + 1, isReminder: true }
}
