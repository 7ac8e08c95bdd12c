import type { DayNumber } from '@/lib/time'
import { momentOf, outcomeOf, type Moment, type Past, type Weekly } from './moment'
import { addProducts, leastSquares, PRODUCTS, rowOf, TERMS, termsOf, WIDTH } from './regression'
import { effectRules, WEEK } from './rules'

/** A community that is watched, and the last day of which everything is known of it. */
export interface Watched {
  weekly: Weekly
  observedUntil: DayNumber
}

/** What those who did not adopt teach about a day of adoption. */
export interface Window {
  on: DayNumber
  /** Of each control: the products of its moments within six months. */
  products: Float64Array
  /** Of each control: its terms and outcome on the day itself; nothing but zeros when it could not have adopted. */
  rows: Float64Array
  /** Of each control: what it was like on the day itself. */
  pasts: (Past | null)[]
}

const { aroundWeeks, everyWeeks, outcomeWeeks } = effectRules
const steps = Math.floor(aroundWeeks / everyWeeks)

/** The day from which nothing that comes can change what a window says. */
export const settledOn = (on: DayNumber): DayNumber => on + WEEK * (steps * everyWeeks + outcomeWeeks)

export function windowOf(on: DayNumber, controls: readonly Watched[]): Window {
  const products = new Float64Array(controls.length * PRODUCTS)
  const rows = new Float64Array(controls.length * WIDTH)
  const pasts = controls.map(({ weekly, observedUntil }, control): Past | null => {
    let present: Moment | null = null
    for (let step = -steps; step <= steps; step += 1) {
      const moment = momentOf(weekly, on + WEEK * everyWeeks * step, observedUntil)
      if (typeof moment === 'string') continue
      const row = rowOf(moment)
      addProducts(products, control * PRODUCTS, row)
      if (step !== 0) continue
      rows.set(row, control * WIDTH)
      present = moment
    }
    return present && present.past
  })
  return { on, products, rows, pasts }
}

/** Those who could have adopted that day. */
export const possibleIn = ({ pasts }: Window): number => pasts.filter((past) => past !== null).length

/** What would have come of a community without the practice, said by those who did not adopt. */
export type Foresight = (past: Past) => number

/**
 * Learns from the controls, each counted as many times as its weight.
 * The slopes come from all moments within six months; how high the day itself stands (August, a strike, a move) from
 * those who could have adopted on that day: what came to them all, beside what was expected of them all.
 */
export function learnFrom(window: Window, counts: ArrayLike<number>): Foresight {
  const products = new Float64Array(PRODUCTS)
  const rows = new Float64Array(WIDTH)
  for (let control = 0; control < counts.length; control += 1) {
    const count = counts[control]!
    if (count === 0) continue
    add(products, window.products, control * PRODUCTS, count)
    add(rows, window.rows, control * WIDTH, count)
  }
  return foresightFrom(products, rows)
}

/** The same from sums already made. */
export function foresightFrom(products: Float64Array, rows: Float64Array): Foresight {
  const weights = leastSquares(products)
  let expected = 0
  for (let term = 0; term < TERMS; term += 1) expected += weights[term]! * rows[term]!
  const came = rows[TERMS]!
  const height = expected > 0 ? came / expected : 1
  return (past) => {
    const terms = termsOf(past)
    let sum = 0
    for (let term = 0; term < TERMS; term += 1) sum += weights[term]! * terms[term]!
    return height * sum
  }
}

/** Adds so many times a stretch of values to sums. */
export function add(sums: Float64Array, values: Float64Array, from: number, times: number): void {
  for (let place = 0; place < sums.length; place += 1) sums[place]! += times * values[from + place]!
}

/** What came beyond what was foreseen, on the scale of the outcome. */
export const beyond = ({ past, after }: Moment, foresight: Foresight): number =>
  outcomeOf(after) - foresight(past)
