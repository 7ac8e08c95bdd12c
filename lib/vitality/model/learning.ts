import { fitLogistic } from './fit'
import { valuesOf, type Horizon, type Weights } from './probability'
import type { Signs } from './signs'
import { shipped } from './shipped'

/** A decision of the past whose horizon is over. */
export interface Lesson {
  signs: Signs
  silent: boolean
}

export const learning = {
  /** Fewer decisions say more of their own chance than of communities. */
  leastDecisions: 100,
  /** Silent for longer, it is no longer a question. */
  mostSilentDays: 365,
  /**
   * How many decisions the shipped weights are worth beside the platform's own. Decisions on one community go together:
   * the thousands they were learnt on are worth some hundreds.
   */
  strength: 400,
}

/** The weights in force where these are the decisions of the past: the shipped ones, drawn to what came here. */
export function weightsFor(lessons: readonly Lesson[], horizon: Horizon): Weights {
  const { weights } = shipped[horizon]
  if (lessons.length < learning.leastDecisions) return weights
  return fitLogistic(
    lessons.map(({ signs }) => valuesOf(signs)),
    lessons.map(({ silent }) => silent),
    { weights, strength: learning.strength },
  )
}
