import { bandAhead } from './band'
import { pointAhead } from './point'
import type { Past } from './trends'

/** The version is stored with every forecast that is kept. */
export const forecastVersion = 'forecast@1'

/** What a figure cannot be: fewer people than none, a share above all, those ever counted fewer than they are. */
export interface Limits {
  least: number
  most: number
}

export interface Forecast {
  point: number
  low: number
  high: number
}

/**
 * What a series will be, so many steps ahead, and the band in which it lies eight times in ten. Scenarios (logistic,
 * Bass…) are told elsewhere and never mixed with it.
 * @param past figures up to the origin, one a step, the oldest first; at least one
 * @param ahead steps after the last figure, an integer from 1
 */
export function forecast(past: Past, ahead: number, { least, most }: Limits): Forecast {
  const within = (figure: number) => Math.min(most, Math.max(least, figure))
  const point = within(pointAhead(past, ahead))
  if (past.length < 2) return { point, low: within(-Infinity), high: within(Infinity) }
  const { low, high } = bandAhead(past, ahead)
  return { point, low: within(point + low), high: within(point + high) }
}

/** What figures of a kind cannot be. `cumulative`: people ever counted, who are never fewer. */
export const limitsOf = (kind: string, past: Past): Limits => ({
  least: kind === 'cumulative' ? past.at(-1)! : 0,
  most: kind === 'share_pct' ? 100 : Infinity,
})
