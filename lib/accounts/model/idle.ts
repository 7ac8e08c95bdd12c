/**
 * When an account that nobody uses is spoken of, and closed. Twelve months: an agent on leave, or on a long posting,
 * has time to come back; two letters a month apart: one may arrive during the holidays.
 */
export interface IdleDelays {
  /** Months without signing in before the first letter. */
  warnAfterMonths: number
  /** Days from the first letter to the second, and from the second to the closing; never under a month. */
  daysBetween: number
  /** Months without signing in before erasure is proposed to those who administer the account. */
  eraseAfterMonths: number
}

export const usualDelays: IdleDelays = { warnAfterMonths: 12, daysBetween: 31, eraseAfterMonths: 24 }

/** Never two letters the same month. */
export const LEAST_DAYS_BETWEEN = 31
