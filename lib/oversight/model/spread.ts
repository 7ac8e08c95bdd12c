import { percentilesOf } from '@/lib/engagement/schema'
import type { Spread } from './report'

/** With fewer communities, the middle half is somebody's own figure. */
export const leastCommunities = 5

/** null: too few communities to speak of a middle. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < leastCommunities) return null
  const percentiles = percentilesOf(Float64Array.from(values).sort())
  const at = (share: number) => percentiles[share * (percentiles.length - 1)] as number
  return { communities: values.length, low: at(0.25), middle: at(0.5), high: at(0.75) }
}
