import type { AssumptionKey } from './assumptions'

/** What part of how far an outcome may vary goes with one assumption. */
export interface Weight {
  key: AssumptionKey
  /** 0 to 1. */
  share: number
}

/** Below, it is chance. */
const LEAST = 0.01

/**
 * How much each assumption matters: the square of the rank correlation (Spearman) between what was drawn of it and what
 * came (Saltelli et al., «Global sensitivity analysis», §1.2.5). They are drawn independently, so that the shares add up to
 * one at most; what is left is chance, and what several do together.
 * @param drawn the ranks of each assumption (`ranksOf`)
 */
export function weightsOf(drawn: ReadonlyMap<AssumptionKey, Float64Array>, outcome: Float64Array): Weight[] {
  const came = ranks(outcome)
  return [...drawn]
    .map(([key, ranked]) => ({ key, share: correlation(ranked, came) ** 2 }))
    .filter(({ share }) => share >= LEAST)
    .sort((one, other) => other.share - one.share)
}

/** The ranks of what was drawn, where it varies. */
export const ranksOf = (
  drawn: Record<AssumptionKey, Float64Array>,
): ReadonlyMap<AssumptionKey, Float64Array> =>
  new Map(
    (Object.entries(drawn) as [AssumptionKey, Float64Array][])
      .filter(([, values]) => values.some((value) => value !== values[0] && !Number.isNaN(value)))
      .map(([key, values]) => [key, ranks(values)]),
  )

/** From 0; equals share the mean of their ranks. */
function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((one, other) => values[one]! - values[other]!)
  const found = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1
    for (let place = from; place < to; place += 1) found[order[place]!] = (from + to - 1) / 2
    from = to
  }
  return found
}

/** Pearson's; 0 where one of them does not vary. */
function correlation(one: Float64Array, other: Float64Array): number {
  const mean = (one.length - 1) / 2
  let [product, square, otherSquare] = [0, 0, 0]
  for (let place = 0; place < one.length; place += 1) {
    const [a, b] = [one[place]! - mean, other[place]! - mean]
    product += a * b
    square += a * a
    otherSquare += b * b
  }
  return square === 0 || otherSquare === 0 ? 0 : product / Math.sqrt(square * otherSquare)
}
