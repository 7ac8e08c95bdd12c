import { survivalAt, type Wait } from '@/lib/engagement/schema'
import { countPiece, measure, sumOf, type Measured } from './measured'

/** Of fewer communities seen to their first year, or to their end, nothing is said. */
const LEAST_COMMUNITIES = 10
const A_YEAR = 12
const A_QUARTER = 3
/** From nearly all at once to nearly all at the same age. */
const shapes = { least: 0.2, most: 3 }
/** METRICS §4 gives .6 at five months and .45 at twelve: what is taken as long as nothing is known. */
export const USUAL_SHAPE = 0.5

/** How long a community lived, in months: ended by a silence, or still going on. */
export type Life = Wait & { ministryId: string | null }

/** Whether one may say how many live a year, and how survival bends before and after. */
export interface Survival {
  /** Share that lives a year; null: too few were ever so old. */
  atAYear: Measured | null
  /** Of Weibull's curve: under 1, the young die most. */
  shape: number
}

/**
 * How many live a year is read off Kaplan and Meier's curve, which counts the young for as long as they were seen; drawn by
 * half a community to the middle, so that nobody is sure that all of them do. The bend is the one that passes through
 * a quarter, too.
 *
 * Ministries are compared by the ends seen in the first year over those expected of communities so old (a standardised
 * mortality ratio, Breslow & Day, «Statistical methods in cancer research» II, §2.3); a ratio r makes of a survival S S^r,
 * so that a deviation of r is one of |S ln S| times as much of S.
 */
export function survivalOf(lives: Life[]): Survival {
  const seen = lives.filter(({ time, happened }) => happened || time >= A_YEAR).length
  const [quarter, year] = survivalAt(lives, [A_QUARTER, A_YEAR]) as [number | null, number | null]
  if (year === null || seen < LEAST_COMMUNITIES) return { atAYear: null, shape: USUAL_SHAPE }
  const value = (year * seen + 0.5) / (seen + 1)
  const shape = bendOf(quarter, year)
  const expected = ({ time }: Life) => -Math.log(value) * (Math.min(time, A_YEAR) / A_YEAR) ** shape
  const pieces = [...Map.groupBy(lives, ({ ministryId }) => ministryId)].map(([ministryId, of]) => ({
    ministryId,
    piece: countPiece(
      of.filter(({ time, happened }) => happened && time < A_YEAR).length,
      of.reduce((sum, life) => sum + expected(life), 0),
    ),
  }))
  const whole = sumOf(pieces.map(({ piece }) => piece))
  const ratio = measure(
    'amount',
    // Half an end more: where none was seen, one does not know that there are none.
    { ...whole, x: whole.x + 0.5, xx: whole.xx + 0.5 },
    pieces.filter(({ ministryId }) => ministryId !== null).map(({ piece }) => piece),
  )
  if (!ratio) return { atAYear: null, shape: USUAL_SHAPE }
  const slope = -value * Math.log(value)
  const { variance, noise, ...between } = ratio.between
  const atAYear = {
    value,
    error: ratio.error * slope,
    between: { ...between, variance: variance * slope ** 2, noise: noise * slope ** 2 },
  }
  return { atAYear, shape }
}

function bendOf(quarter: number | null, year: number): number {
  if (quarter === null || quarter >= 1 || year <= 0 || year >= quarter) return USUAL_SHAPE
  const bend = Math.log(Math.log(year) / Math.log(quarter)) / Math.log(A_YEAR / A_QUARTER)
  return Math.min(shapes.most, Math.max(shapes.least, bend))
}
