import { addDays, addMonths, type Day } from '@/lib/time'
import type { PracticeState } from '@/prisma/client/enums'

/** How a practice lives, in numbers one can read (METRICS §6). */
export const life = {
  reviewsNeeded: 2, // animators of other communities
  communitiesToReplicate: 3,
  monthsUntilRevised: 12,
  askedAfterDays: [30, 60], // what became of an adoption
} as const

/** What is known of a practice when its state is said again. */
export interface LifeFacts {
  isRetired: boolean
  isProposed: boolean
  /** Animators of other communities who find its present version ready. */
  ready: number
  /** Communities that adopted it and have not abandoned it. */
  communities: number
  /** An estimate of its effect is published, even null. */
  isMeasured: boolean
  /** Nobody has answered a counter-example yet. */
  isContradicted: boolean
  reviseOn: Day
}

/** Until somebody reads it again. */
export const revisedUntil = (day: Day): Day => addMonths(day, life.monthsUntilRevised)

/** Where a practice is, from what is known of it on a day. */
export function stateOn(today: Day, facts: LifeFacts): PracticeState {
  if (facts.isRetired) return 'retired'
  if (!facts.isProposed) return 'idea'
  if (facts.ready < life.reviewsNeeded) return 'proposed'
  if (facts.isContradicted || facts.reviseOn <= today) return 'to_revise'
  if (facts.isMeasured) return 'measured'
  return facts.communities >= life.communitiesToReplicate ? 'replicated' : 'reviewed'
}

/** States in which it waits for readers. */
export const waitsForReaders = ['proposed', 'to_revise'] as const

/** States in which it may be proposed to somebody who did not look for it. */
export const recommended = ['reviewed', 'replicated', 'measured'] as const

/** How many times what became of an adoption should have been asked by a day. */
export const questionsDue = (adoptedOn: Day, today: Day): number =>
  life.askedAfterDays.filter((days) => addDays(adoptedOn, days) <= today).length
