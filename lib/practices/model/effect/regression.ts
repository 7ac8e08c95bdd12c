import { outcomeOf, type Past } from './moment'

/**
 * What the outcome is foreseen from: the past alone, bent (squares and product), since a community that dips comes
 * back part of the way, and a large one further than a small one.
 */
export function termsOf(past: Past): number[] {
  const [level, base] = [outcomeOf(past.level), outcomeOf(past.base)]
  return [
    1,
    level,
    base,
    level ** 2,
    level * base,
    base ** 2,
    outcomeOf(past.recent),
    outcomeOf(past.earlier),
  ]
}

export const TERMS = 8
/** A row: the terms, then the outcome, then how much of it came after an adoption. */
export const WIDTH = TERMS + 2
export const OUTCOME = WIDTH - 2
export const EXPOSURE = WIDTH - 1
/** Its products two by two, each pair once: all that least squares ask of many rows. */
export const PRODUCTS = (WIDTH * (WIDTH + 1)) / 2

/** Adds the products of a row to sums of them, which begin at a place. */
export function addProducts(sums: Float64Array, from: number, row: readonly number[]): void {
  let place = from
  for (let one = 0; one < WIDTH; one += 1)
    for (let other = one; other < WIDTH; other += 1) sums[place++]! += row[one]! * row[other]!
}

/** The weight of each term. */
export interface Weights {
  outcome: Float64Array
  exposure: Float64Array
}

/** Enough for terms that always go together, and nothing beside what others teach. */
const RIDGE = 1e-6

/** The weights of least squares, from sums of products (Cholesky). */
export function leastSquares(sums: Float64Array): Weights {
  const matrix = new Float64Array(TERMS * TERMS)
  const outcome = new Float64Array(TERMS)
  const exposure = new Float64Array(TERMS)
  let place = 0
  for (let one = 0; one < TERMS; one += 1) {
    for (let other = one; other < TERMS; other += 1) matrix[other * TERMS + one] = sums[place++]!
    outcome[one] = sums[place++]!
    exposure[one] = sums[place++]!
    matrix[one * TERMS + one]! += RIDGE * (1 + matrix[one * TERMS + one]!)
  }
  factor(matrix)
  solve(matrix, outcome)
  solve(matrix, exposure)
  return { outcome, exposure }
}

/** In place: the lower triangle whose square the matrix is. */
function factor(matrix: Float64Array): void {
  for (let column = 0; column < TERMS; column += 1)
    for (let row = column; row < TERMS; row += 1) {
      let sum = matrix[row * TERMS + column]!
      for (let before = 0; before < column; before += 1)
        sum -= matrix[row * TERMS + before]! * matrix[column * TERMS + before]!
      matrix[row * TERMS + column] =
        row === column ? Math.sqrt(Math.max(sum, RIDGE)) : sum / matrix[column * TERMS + column]!
    }
}

/** In place: down the triangle, then up. */
function solve(triangle: Float64Array, values: Float64Array): void {
  for (let row = 0; row < TERMS; row += 1) {
    for (let column = 0; column < row; column += 1)
      values[row]! -= triangle[row * TERMS + column]! * values[column]!
    values[row]! /= triangle[row * TERMS + row]!
  }
  for (let row = TERMS - 1; row >= 0; row -= 1) {
    for (let below = row + 1; below < TERMS; below += 1)
      values[row]! -= triangle[below * TERMS + row]! * values[below]!
    values[row]! /= triangle[row * TERMS + row]!
  }
}
