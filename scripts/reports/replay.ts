import { forecast, limitsOf, type Forecast } from '@/lib/reports/model/forecast/forecast'
import type { Past, Trend } from '@/lib/reports/model/forecast/trends'
import type { Series } from './series'

/** What was said at an origin, and what came. */
export interface Replayed {
  series: string
  ahead: number
  came: number
  past: Past
  said: Forecast
  /** What the other ways said. */
  others: number[]
}

/** How far one looks: a year of months, or five years. */
export const horizonOf = ({ period }: Series): number => (period === 'year' ? 5 : 12)

/** Steps between two origins: half a year of months, or a year. */
const everyOf = ({ period }: Series): number => (period === 'year' ? 1 : 6)

/**
 * Replays a series: at each origin, from a quarter of its length on, what would have been said, seeing nothing later.
 * @param at the distances to say, in steps
 */
export function replay(series: Series, at: readonly number[], others: readonly Trend[]): Replayed[] {
  const { values, name, kind } = series
  const horizon = horizonOf(series)
  const first = Math.max(horizon, Math.ceil(values.length / 4)) + 1
  const replayed: Replayed[] = []
  for (let length = first; length + horizon <= values.length; length += everyOf(series)) {
    const past = values.slice(0, length)
    for (const ahead of at) {
      const came = values[length - 1 + ahead]
      if (came === undefined) continue
      replayed.push({
        series: name,
        ahead,
        came,
        past,
        said: forecast(past, ahead, limitsOf(kind, past)),
        others: others.map((way) => way(past, ahead)),
      })
    }
  }
  return replayed
}
