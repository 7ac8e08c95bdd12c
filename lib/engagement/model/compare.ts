import type { Unit } from './figure'
import { usualRange, type Norm } from './norms'

/** How a figure went, beside the period before. */
export type Trend = 'up' | 'down' | 'level'
/** Where it stands, beside what is usual. */
export type Place = 'below' | 'usual' | 'above'

/** As fine as a figure is said: below, one would read «▲ 0 de plus». */
const finest: Record<Unit, number> = {
  people: 1,
  acts: 1,
  threads: 1,
  pairs: 1,
  documents: 1,
  share: 0.01,
  ratio: 0.01,
  signed: 0.01,
  hours: 1,
}

const rounded = (value: number, unit: Unit) => Math.round(value / finest[unit])

/** @returns null when one of the two is not known */
export function trendOf(unit: Unit, before: number | null, current: number | null) {
  if (before === null || current === null) return null
  const steps = rounded(current, unit) - rounded(before, unit)
  const trend: Trend = steps > 0 ? 'up' : steps < 0 ? 'down' : 'level'
  return { trend, by: Math.abs(steps) * finest[unit] }
}

/** As one says both: 8 is within «8 à 14». */
export function placeIn(norm: Norm, unit: Unit, value: number): Place {
  const { low, high } = usualRange(norm)
  if (rounded(value, unit) < rounded(low, unit)) return 'below'
  return rounded(value, unit) > rounded(high, unit) ? 'above' : 'usual'
}
