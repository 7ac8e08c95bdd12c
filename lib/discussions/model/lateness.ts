import { limits } from './limits'

const HOUR = 3_600_000

/** A question that has waited for more than two days. */
export const isLate = (askedAt: Date, now: Date): boolean =>
  now.getTime() - askedAt.getTime() > limits.unansweredLateHours * HOUR

/** Nothing has been said for half a year: what was true may no longer be. A notice, never a refusal. */
export const isOld = (lastActivityAt: Date, now: Date): boolean =>
  now.getTime() - lastActivityAt.getTime() > limits.oldThreadDays * 24 * HOUR
