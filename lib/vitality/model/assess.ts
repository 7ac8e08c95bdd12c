import { daysApart } from './away'
import { horizons, probabilityOf, valuesOf, type Horizon, type Weights } from './probability'
import { signsOf, type Rhythm, type Signs } from './signs'
import { stateOf, type State } from './state'

/** Raise it when a formula changes: what is stored says which one made it. */
export const vitalityVersion = 'vitality@1'

/** What is said of a community on a day, with the numbers that made it. */
export interface Assessment {
  state: State
  signs: Signs | null
  /** Probability that nobody contributes in the next 90 and 365 days; null: nobody ever has. */
  risk: Record<Horizon, number> | null
}

/** A community as it stands on a day. */
export interface Standing {
  rhythm: Rhythm
  /** The first day that is not over. */
  today: number
  /** The day it was opened. */
  openedOn: number
  isClosed: boolean
}

export function assess(
  { rhythm, today, openedOn, isClosed }: Standing,
  weights: Record<Horizon, Weights>,
): Assessment {
  const signs = signsOf(rhythm, today)
  const values = signs && valuesOf(signs)
  const [soon, later] = horizons.map((horizon) => values && probabilityOf(values, weights[horizon]))
  const ageDays = daysApart(openedOn, today, rhythm.away)
  return {
    state: stateOf(signs, soon ?? null, { ageDays, isClosed }),
    signs,
    // Silent for a year is silent for three months first: two fits apart may say otherwise by a hair.
    risk: values && { 90: soon!, 365: Math.min(soon!, later!) },
  }
}
