import { outcomeOf, type Moment, type Past } from './moment'
import { EXPOSURE, leastSquares, OUTCOME, PRODUCTS, TERMS, termsOf, WIDTH, type Weights } from './regression'
import type { Window } from './window'

/**
 * What would have come of a community without the practice, as those who had not adopted tell it.
 * The slopes come from all their moments within six months; how high the day itself stands (August, a strike, a move)
 * from those who could have adopted on that day: what came to all of them, beside what was expected of them all.
 */
export interface Foresight {
  slopes: Weights
  /** What came on the day, for one expected. */
  height: number
  /** How much of what came to them was after an adoption of their own, beyond what the slopes say. */
  exposed: number
}

/** @param counts how many times each member counts */
export function learnFrom(window: Window, counts: ArrayLike<number>): Foresight {
  const products = new Float64Array(PRODUCTS)
  const day = new Float64Array(WIDTH)
  let present = 0
  for (let member = 0; member < counts.length; member += 1) {
    const count = counts[member]!
    if (count === 0) continue
    addTimes(products, window.products, member * PRODUCTS, count)
    addTimes(day, window.rows, member * WIDTH, count)
    if (window.pasts[member]) present += count
  }
  const slopes = leastSquares(products)
  const expected = dot(slopes.outcome, day)
  return {
    slopes,
    height: heightOf(day[OUTCOME]!, expected),
    exposed: present > 0 ? (day[EXPOSURE]! - dot(slopes.exposure, day)) / present : 0,
  }
}

export const heightOf = (came: number, expected: number): number => (expected > 0 ? came / expected : 1)

/** The outcome foreseen. */
export const foreseen = ({ slopes, height }: Foresight, past: Past): number =>
  height * dot(slopes.outcome, termsOf(past))

/** What came to an adopter beyond what was foreseen, and how much more of it came after an adoption. */
export function beyond(foresight: Foresight, { past, after }: Moment): { gain: number; exposure: number } {
  return {
    gain: outcomeOf(after) - foreseen(foresight, past),
    exposure: 1 - dot(foresight.slopes.exposure, termsOf(past)) - foresight.exposed,
  }
}

function addTimes(sums: Float64Array, values: Float64Array, from: number, times: number): void {
  for (let place = 0; place < sums.length; place += 1) sums[place]! += times * values[from + place]!
}

/** Over the terms. */
export function dot(weights: Float64Array, row: ArrayLike<number>, from = 0): number {
  let sum = 0
  for (let term = 0; term < TERMS; term += 1) sum += weights[term]! * row[from + term]!
  return sum
}
