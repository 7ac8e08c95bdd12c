import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'

/**
 * How many months are kept, the one under way included: what the jobs delete by, and what the page about personal data
 * says (METRICS §1).
 * - acts: who did what, when, in our own communities. What came with a file of real activity has no other home: it stays
 *   as long as its community.
 * - presence: on which days a member read something in a community.
 * - figures: what each member did in a month, by day, and whom they answered.
 */
export const monthsKept = { acts: 13, presence: 13, figures: 60 } as const

/** Whole months of the journal of security (CNIL, 2021-122: six months to a year). */
export const auditMonthsKept = 12

export const firstMonthKept = (what: keyof typeof monthsKept, now: Date): Day =>
  addMonths(startOfMonth(parisDay(now)), 1 - monthsKept[what])
