import type { Outage } from './outage'

const MINUTE_MS = 60_000

/** When it was there, and when it was not, in minutes; null: nobody was watching. */
export interface Availability {
  minutes: number
  down: number
  outages: number
  /** 0 to 1. */
  share: number
}

/**
 * The part of a time in which the platform was there: its minutes without an outage over all its minutes. Outages begin and
 * end with a sign of life of the worker, a minute apart, and count from ten minutes on (lib/platform/outages).
 * @param watched since when anybody watches; what came before is left out
 * @param end not later than now
 */
export function availabilityIn(
  outages: readonly Outage[],
  watched: Date | null,
  { start, end }: { start: Date; end: Date },
): Availability | null {
  if (watched === null) return null
  const from = Math.max(start.getTime(), watched.getTime())
  const until = end.getTime()
  if (until <= from) return null
  const lost = outages
    .map((outage) => Math.min(outage.to.getTime(), until) - Math.max(outage.from.getTime(), from))
    .filter((length) => length > 0)
  const down = lost.reduce((sum, length) => sum + length, 0)
  return {
    minutes: (until - from) / MINUTE_MS,
    down: down / MINUTE_MS,
    outages: lost.length,
    share: 1 - down / (until - from),
  }
}
