import { drift, growth, smoothed, type Past, type Trend } from './trends'

/** Ways a past may go on: straight on, or less and less; by adding, or by multiplying. */
const ways: readonly Trend[] = [
  drift(6, 0.9),
  drift(6, 0.95),
  drift(6, 0.985),
  drift(6, 1),
  drift(9, 0.93),
  drift(9, 0.97),
  drift(9, 1),
  growth(6, 0.9),
  growth(6, 0.97),
  growth(6, 1),
  smoothed(0.2, 0.98),
]

/** What to expect where the past says nothing of who is right. */
const [steady, smooth] = [drift(9, 0.97), smoothed(0.2, 0.98)]
const expected: Trend = (past, ahead) => (steady(past, ahead) + smooth(past, ahead)) / 2

export const pointRules = {
  /** Pasts shorter than this say nothing of a way: its six steps are not there yet. */
  shortest: 7,
  /** The last origins on which ways are tried, one in three of them. */
  origins: 36,
  every: 3,
  /** Fewer tries than this are chance. */
  fewestTries: 3,
  /** How sharply the ways that were right count: the power of their error. */
  sharpness: 6,
}

/** The origins at which one would have known what came `ahead` steps later: lengths of past, the latest first. */
export function originsOf(past: Past, ahead: number, shortest: number = pointRules.shortest): number[] {
  const { origins, every } = pointRules
  const latest = past.length - ahead
  const tried: number[] = []
  for (let length = latest; length >= shortest && length > latest - origins; length -= every)
    tried.push(length)
  return tried
}

/**
 * What a series will be: half what is expected of any, half what the ways that were right on its own past say, at the
 * same distance (mean error relative to where one stood). The rolling error chooses (METRICS.md §4), softly.
 * @param past at least one figure
 * @param ahead steps after the last figure, from 1
 */
export function pointAhead(past: Past, ahead: number): number {
  if (past.length < 2) return past.at(-1)!
  const tried = originsOf(past, ahead)
  if (tried.length < pointRules.fewestTries) return expected(past, ahead)
  const errors = ways.map((way) => meanError(way, past, ahead, tried))
  const least = Math.min(...errors)
  const weights = errors.map((error) => ((least + NEARLY) / (error + NEARLY)) ** pointRules.sharpness)
  const chosen = ways.reduce((sum, way, place) => sum + weights[place]! * way(past, ahead), 0)
  return (chosen / weights.reduce((sum, weight) => sum + weight, 0) + expected(past, ahead)) / 2
}

/** Two ways that were never wrong are equals. */
const NEARLY = 1e-9

const meanError = (way: Trend, past: Past, ahead: number, origins: readonly number[]): number =>
  origins.reduce((sum, length) => {
    const known = past.slice(0, length)
    return (
      sum + Math.abs(way(known, ahead) - past[length - 1 + ahead]!) / Math.max(1, Math.abs(known.at(-1)!))
    )
  }, 0) / origins.length
