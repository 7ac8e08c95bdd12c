import { halfLives, type Kind } from './contexts'
import { SHOWN_HALF_LIFE } from './knowing'
import { DAY, type Pace } from './tally'

/**
 * What fades, kept as a sum that time does not change: each act adds 2^(its day / half-life), and what is left of the sum at
 * a moment is its share of that moment's own 2^(day / half-life). Sums add up, whatever their order, and what was counted
 * can be taken back; their order is that of what is left.
 * @see Cormode, Shkapenyuk, Srivastava, Xu, «Forward decay», ICDE 2009
 */
const EPOCH = Date.UTC(2020, 0, 1) / 1000

const growth = (days: number, at: number): number => 2 ** ((at - EPOCH) / (days * DAY))

/** What one act at a moment adds to both sums of a context. */
export const added = (kind: Kind, at: number): Record<Pace, number> => ({
  fast: growth(halfLives[kind].fast, at),
  slow: growth(halfLives[kind].slow, at),
})

/** What is left at a moment of both sums of a context. */
export const leftOf = (kind: Kind, sums: Record<Pace, number>, at: number): Record<Pace, number> => ({
  fast: sums.fast / growth(halfLives[kind].fast, at),
  slow: sums.slow / growth(halfLives[kind].slow, at),
})

/** What one helpful answer adds, and what is left of such a sum (`shownAt` says the same of moments). */
export const helpfulAdded = (at: number): number => growth(SHOWN_HALF_LIFE, at)
export const shownLeft = (sum: number, at: number): number => sum / growth(SHOWN_HALF_LIFE, at)
