/**
 * How much each sign weighs, learnt question after question: among the people one could think of, the probability that
 * somebody answers is the softmax of the weighted sum of their signs, and each question that was answered moves the
 * weights towards what would have put one of its answerers first (AdaGrad on the log of their joint probability).
 * @see Duchi, Hazan, Singer, «Adaptive subgradient methods», JMLR 12 (2011)
 */
export interface Combination {
  weights: readonly number[]
  /** Sums of the squares of past steps: what has moved much moves less. */
  squares: readonly number[]
}

const RATE = 0.1

/** From weights known beforehand, sure as if so much had been learnt already. */
export const startingFrom = (weights: readonly number[], sureness = 1): Combination => ({
  weights,
  squares: weights.map(() => sureness),
})

export const scoreOf = (evidence: readonly number[], { weights }: Pick<Combination, 'weights'>): number =>
  evidence.reduce((sum, value, place) => sum + value * weights[place]!, 0)

/**
 * What one more question teaches.
 * @param evidence of each person one could think of
 * @param answered who of them did
 */
export function taught(
  combination: Combination,
  evidence: readonly (readonly number[])[],
  answered: readonly boolean[],
): Combination {
  if (!answered.includes(true)) return combination
  const scores = evidence.map((each) => scoreOf(each, combination))
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const all = odds.reduce((sum, each) => sum + each, 0)
  // All may be zero beside somebody who did not answer: then each of them counts alike.
  const some = Number.MIN_VALUE
  const right = odds.reduce((sum, each, place) => sum + (answered[place] ? each + some : 0), 0)
  const steps = combination.weights.map(() => 0)
  evidence.forEach((each, place) => {
    const pull = (answered[place] ? (odds[place]! + some) / right : 0) - odds[place]! / all
    each.forEach((value, sign) => (steps[sign]! += pull * value))
  })
  const squares = combination.squares.map((square, sign) => square + steps[sign]! ** 2)
  return {
    squares,
    weights: combination.weights.map(
      (weight, sign) => weight + (RATE * steps[sign]!) / Math.sqrt(squares[sign]!),
    ),
  }
}
