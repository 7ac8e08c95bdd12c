import type { DayNumber } from '@/lib/time'

/** A community's pace changed for good: what it was and what it is, in contributions a week. */
export interface LevelChange {
  on: DayNumber
  before: number
  after: number
}

/** A level lasts a month at least, or it was a holiday. */
const SHORTEST_WEEKS = 4
/** What one more level must explain: the usual price of a change and its place (BIC, two numbers each). */
const PRICE = 2

/**
 * The last change of level of a series of weeks: the cut into constant levels that explains it best at a price for each
 * (optimal partitioning, exact). It explains a verdict and never makes one: change does not foretell silence (METRICS §3).
 * @param weeks contributions of each week, the oldest first; levels are sought in their logarithms
 * @param firstOn the day the first of these weeks begins
 * @returns null when one level explains all of it
 * @see Jackson et al., «An algorithm for optimal partitioning of data on an interval», IEEE SPL 12 (2005)
 */
export function lastChange(weeks: readonly number[], firstOn: DayNumber): LevelChange | null {
  const start = lastLevelStart(weeks.map((count) => Math.log1p(count)))
  if (start === 0) return null
  const mean = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0) / part.length
  const previous = lastLevelStart(weeks.slice(0, start).map((count) => Math.log1p(count)))
  return {
    on: firstOn + 7 * start,
    before: mean(weeks.slice(previous, start)),
    after: mean(weeks.slice(start)),
  }
}

/** Where the last level of the best cut begins. */
function lastLevelStart(values: readonly number[]): number {
  const n = values.length
  const sums = [0]
  const squares = [0]
  for (const value of values) {
    sums.push(sums.at(-1)! + value)
    squares.push(squares.at(-1)! + value ** 2)
  }
  const cost = (from: number, to: number) =>
    squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from)
  const price = PRICE * noiseOf(values) * Math.log(Math.max(n, 2))
  const best = [-price]
  const startOf = [0]
  for (let end = 1; end <= n; end += 1) {
    let [least, from] = [Infinity, 0]
    for (let start = 0; start <= Math.max(0, end - SHORTEST_WEEKS); start += 1) {
      const total = best[start]! + cost(start, end) + price
      if (total < least) [least, from] = [total, start]
    }
    best.push(least)
    startOf.push(from)
  }
  return startOf[n] ?? 0
}

/** Variance from one week to the next, which a change of level hardly moves; a quiet series still has some. */
function noiseOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, place) => (value - values[place]!) ** 2)
  const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length)
  return Math.max(mean / 2, 0.05)
}
