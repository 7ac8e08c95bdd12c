import type { Horizon, Weights } from './probability'

/** Weights to begin with. */
interface Shipped {
  /** In the order of `terms`. */
  weights: Weights
  /** How many those were. */
  decisions: number
}

/**
 * Learnt on the monthly decisions of 275 public communities (conversations, mailing lists, code, State products) by
 * `npm run evaluate:vitality -- --weights`.
 */
export const shipped: Record<Horizon, Shipped> = {
  90: {
    weights: [2.5641, -0.011997, -6.2113, -0.097412, -0.19307, -0.27109, 0.16057],
    decisions: 17_411,
  },
  365: {
    weights: [1.6971, 0.19286, -4.7442, -0.28319, -0.23592, -0.61008, 0.35482],
    decisions: 15_842,
  },
}
