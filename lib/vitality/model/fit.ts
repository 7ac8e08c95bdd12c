import { logistic, type Weights } from './probability'

/** Weights known beforehand, and how many decisions each of them is worth. */
export interface Prior {
  weights: Weights
  /** 0: nothing is known beforehand. */
  strength: number
}

/**
 * Logistic regression by Newton's method, drawn towards weights known beforehand (the maximum a posteriori under a
 * normal prior): with few decisions it says what is known already, with many what they show.
 * @param rows the value of each term, the constant included; as many columns as the prior has weights
 * @param outcomes what came of each: true, it was silent
 * @throws Error when rows and outcomes are not as many
 */
export function fitLogistic(rows: readonly number[][], outcomes: readonly boolean[], prior: Prior): number[] {
  if (rows.length !== outcomes.length) throw new Error('one outcome a row')
  const pulls = spreadOf(rows).map((spread) => (prior.strength + RIDGE) * spread ** 2)
  const merit = (weights: Weights) =>
    likelihood(weights, rows, outcomes) -
    weights.reduce(
      (sum, weight, place) => sum + (pulls[place]! * (weight - prior.weights[place]!) ** 2) / 2,
      0,
    )
  let weights: Weights = prior.weights
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, curvature } = slopeAt(weights, rows, outcomes)
    pulls.forEach((pull, place) => {
      gradient[place]! -= pull * (weights[place]! - prior.weights[place]!)
      curvature[place]![place]! += pull
    })
    const change = solve(curvature, gradient)
    const better = along(weights, change, merit)
    if (!better) return [...weights]
    weights = better
  }
  return [...weights]
}

/** As far in that direction as it does good: a whole step, half of it, a quarter… null: one is at the top. */
function along(
  weights: Weights,
  change: readonly number[],
  merit: (weights: Weights) => number,
): Weights | null {
  const here = merit(weights)
  for (let share = 1; share * Math.max(...change.map(Math.abs)) > PRECISION; share /= 2) {
    const there = weights.map((weight, place) => weight + share * change[place]!)
    if (merit(there) > here) return there
  }
  return null
}

const MOST_STEPS = 40
const PRECISION = 1e-9
/** As much as a hundredth of a decision: enough for terms that always say the same. */
const RIDGE = 0.01

/** How much each term varies, so that a prior pulls all of them alike; the constant's is 1. */
function spreadOf(rows: readonly number[][]): number[] {
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length
    // What only rounding moves does not vary.
    return variance > PRECISION ? Math.sqrt(variance) : 1
  })
}

/** The logarithm of the probability of what came. */
const likelihood = (weights: Weights, rows: readonly number[][], outcomes: readonly boolean[]): number =>
  rows.reduce((total, row, place) => {
    const sum = row.reduce((all, value, column) => all + value * weights[column]!, 0)
    return total - Math.log1p(Math.exp(-Math.abs(sum))) - (sum > 0 === outcomes[place] ? 0 : Math.abs(sum))
  }, 0)

/** First and second derivatives of the log-likelihood. */
function slopeAt(weights: Weights, rows: readonly number[][], outcomes: readonly boolean[]) {
  const size = weights.length
  const gradient = Array.from({ length: size }, () => 0)
  const curvature = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  rows.forEach((row, place) => {
    const foreseen = logistic(row.reduce((sum, value, column) => sum + value * weights[column]!, 0))
    const error = Number(outcomes[place]) - foreseen
    const certainty = foreseen * (1 - foreseen)
    for (let one = 0; one < size; one += 1) {
      gradient[one]! += error * row[one]!
      for (let other = 0; other <= one; other += 1)
        curvature[one]![other]! += certainty * row[one]! * row[other]!
    }
  })
  for (let one = 0; one < size; one += 1)
    for (let other = 0; other < one; other += 1) curvature[other]![one] = curvature[one]![other]!
  return { gradient, curvature }
}

/** The x of matrix·x = right, by Gauss and Jordan; the matrix is symmetric and positive. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, place) => [...row, right[place]!])
  rows.forEach((row, pivot) => {
    for (const other of rows) {
      if (other === row) continue
      const share = other[pivot]! / row[pivot]!
      for (let column = pivot; column <= rows.length; column += 1) other[column]! -= share * row[column]!
    }
  })
  return rows.map((row, place) => row.at(-1)! / row[place]!)
}
