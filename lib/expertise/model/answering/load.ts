import { left } from './tally'

/** How often somebody was asked («demander à…»), faded, as it was the last time. */
export interface Asked {
  count: number
  at: number
}

/** In days: who was asked twice a fortnight ago counts as asked once. */
const HALF_LIFE = 14

export const askedAt = (asked: Asked | undefined, at: number): number =>
  asked ? asked.count * left(HALF_LIFE, Math.max(0, at - asked.at)) : 0

export const askedOnceMore = (asked: Asked | undefined, at: number): Asked => ({
  count: askedAt(asked, at) + 1,
  at,
})

/** What being asked lately takes from a score, a logarithm of odds: asked n times, the odds are shared among 1 + n. */
export const forLoad = (asked: number): number => -Math.log1p(asked)
