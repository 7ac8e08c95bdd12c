import type { AssumptionKey } from './assumptions'
import type { Measured } from './measured'

/** Those that something here tells. */
export const measuredKeys = [
  ...(['registration', 'activity', 'contribution', 'departures'] as const),
  ...(['births', 'survival', 'animators', 'messages', 'bytes', 'visits'] as const),
] as const satisfies AssumptionKey[]
export type MeasuredKey = (typeof measuredKeys)[number]

/** Raise it when rates are counted otherwise. */
export const ratesVersion = 'simulation-rates@2'

/** What the platform's last twelve months say. */
export type MeasuredRates = {
  /** Accounts that were invited a month ago or more: what all the rest stands on. null: too few to say. */
  accounts: number | null
  /** null: nothing to measure it on, or too few people to say it. */
  rates: Record<MeasuredKey, Measured | null>
  shape: number
}
