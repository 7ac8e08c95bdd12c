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
 * @throws Error when rows and outcomes are not as many, or a weight grows without bounds
 */
export function fitLogistic(rows: readonly number[][], outcomes: readonly boolean[], prior: Prior): number[] {
  if (rows.length !== outcomes.length) throw new Error('one outcome a row')
  const spread = spreadOf(rows)
  let weights = [...prior.weights]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, curvature } = slopeAt(weights, rows, outcomes)
    weights.forEach((weight, place) => {
      const pull = (prior.strength + RIDGE) * spread[place]! ** 2
      gradient[place]! -= pull * (weight - prior.weights[place]!)
      curvature[place]![place]! += pull
    })
    const change = solve(curvature, gradient)
    weights = weights.map((weight, place) => weight + change[place]!)
    if (!weights.every(Number.isFinite)) throw new Error('the decisions do not hold the weights')
    if (Math.max(...change.map(Math.abs)) < PRECISION) return weights
  }
  return weights
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
    return Math.sqrt(variance) || 1
  })
}

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
