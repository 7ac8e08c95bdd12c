/**
 * What some units (people, communities) add up to: each has an `x` out of its `e` (months with a contribution, out of
 * months active); with the sums of their squares and products.
 */
export interface Piece {
  x: number
  e: number
  xx: number
  xe: number
  ee: number
}

/** How far the rate of a ministry is from the whole's. */
export type Between = {
  /** How many ministries it was seen on; null: stated, not seen. */
  ministries: number | null
  /** As how many of equal weight, less one. */
  freedom: number
  /** Mean square of the distances, what chance adds to them included. */
  variance: number
  /** What chance adds to them. */
  noise: number
  /** Σw², of the parts of the ministries in the whole: one over how many there seem to be. */
  concentration: number
}

export type Measured = {
  value: number
  /** Standard deviation of its sample. */
  error: number
  between: Between
}

/** Fewer ministries say nothing of how they differ; nor do three of which two weigh nearly nothing. */
const LEAST_MINISTRIES = 3
const LEAST_FREEDOM = 1.5
/** Then a ministry may be so far from another: one standard deviation (`deviationOf`). Wide on purpose. */
const STATED_SPREAD = 0.7

/**
 * A spread in the unit of its value: a part of an amount; of the odds of a share, so that one of 90 % is as sure as one of
 * 10 % is (the deviation of a logit, by the delta method).
 */
export const deviationOf = (is: 'share' | 'amount', value: number, spread: number): number =>
  spread * value * (is === 'share' ? 1 - value : 1)

/** A spread that somebody states. */
const betweenMinistries = (deviation: number): Between => ({
  ...{ ministries: null, freedom: 0, noise: 0, concentration: 0 },
  variance: deviation ** 2,
})

/**
 * The ratio Σx/Σe of the whole, the error of its sample, and its spread between ministries.
 *
 * Error: that of a ratio, Σ(x − Re)²/(Σe)² (Cochran, «Sampling techniques», 1977, §2.11), whole people at a time, since
 * the months of one person go together. Spread: by moments, as Kleinman does for shares («Proportions with extraneous
 * variance», JASA 68, 1973): the mean square of the ministries' distances to the whole, of which what the sample of
 * each would do by chance is taken off; those of which chance would make nearly all count little. A ministry is a part u
 * of the whole, so that the square of its distance is 1 − 2u + Σu² of what it would be to a value known from elsewhere.
 * @param ministries those of which the rate may be said; units of no ministry are in the whole only
 * @returns null where nothing was seen
 */
export function measure(is: 'share' | 'amount', whole: Piece, ministries: readonly Piece[]): Measured | null {
  if (!(whole.e > 0)) return null
  const value = whole.x / whole.e
  const error = Math.sqrt(noiseOf(whole, value))
  const stated = deviationOf(is, value, STATED_SPREAD)
  const seen = ministries.filter(({ e }) => e > 0)
  const all = seen.reduce((sum, { e }) => sum + e, 0)
  const concentration = seen.reduce((sum, { e }) => sum + (e / all) ** 2, 0)
  const weighed = seen.map((piece) => {
    const noise = noiseOf(piece, value)
    const within = 1 - (2 * piece.e) / all + concentration
    return { weight: 1 / (noise + stated ** 2), noise, within, square: (piece.x / piece.e - value) ** 2 }
  })
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (each: (typeof weighed)[number]) => number) =>
    weighed.reduce((sum, each) => sum + (each.weight / total) * of(each), 0)
  const freedom = 1 / mean(({ weight }) => weight / total) - 1
  // Nothing ever happened, or too few ministries weigh anything.
  if (seen.length < LEAST_MINISTRIES || !(freedom >= LEAST_FREEDOM))
    return { value, error, between: betweenMinistries(stated) }
  const variance = mean(({ square }) => square) / mean(({ within }) => within)
  const noise = mean((each) => each.noise)
  return { value, error, between: { ministries: seen.length, freedom, variance, noise, concentration } }
}

const noiseOf = ({ e, xx, xe, ee }: Piece, value: number): number =>
  Math.max(0, xx - 2 * value * xe + value ** 2 * ee) / e ** 2

export const sumOf = (pieces: readonly Piece[]): Piece =>
  pieces.reduce(
    (sum, piece) => ({
      ...{ x: sum.x + piece.x, e: sum.e + piece.e },
      ...{ xx: sum.xx + piece.xx, xe: sum.xe + piece.xe, ee: sum.ee + piece.ee },
    }),
    { x: 0, e: 0, xx: 0, xe: 0, ee: 0 },
  )

/** So many things, each as likely at any moment of the exposure as any other (Poisson). */
export const countPiece = (x: number, e: number): Piece => ({ x, e, xx: x, xe: 0, ee: 0 })
/** So many of so many. */
export const sharePiece = (x: number, e: number): Piece => ({ x, e, xx: x, xe: x, ee: e })
