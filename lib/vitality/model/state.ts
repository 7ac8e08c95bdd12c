import type { Signs } from './signs'

/** What is said of a community. `closed` is what somebody decided: archived, or ended. */
export const states = ['newborn', 'alive', 'watch', 'asleep', 'closed'] as const
export type State = (typeof states)[number]

/** The numbers that separate the states: the page that explains them reads this. */
export const verdicts = {
  /** Younger, a community has no pace yet: nothing is said of it. */
  youngestDays: 60,
  /**
   * Silent for that many open days, about ten weeks, it sleeps, whatever is to come: of the fixed rules, sixty days
   * tells best (METRICS §3). Before, it can only be about to.
   */
  sleepAfterOpenDays: 60,
  /**
   * From this probability of 90 silent days on, silence is announced: the highest at which half of the silences of
   * public archives were announced forty days before the last act (`npm run evaluate:vitality`, «plus tôt»). The
   * threshold of the best F1, about .34, comes too late to act.
   */
  announceFrom: 0.11,
}

/**
 * @param signs null: nobody has contributed yet
 * @param ageDays since the community was opened, or the first contribution where its opening is not known
 */
export function stateOf(
  signs: Signs | null,
  risk: number | null,
  { ageDays, isClosed }: { ageDays: number; isClosed: boolean },
): State {
  if (isClosed) return 'closed'
  if (ageDays < verdicts.youngestDays) return 'newborn'
  // Opened long ago and still empty: nobody ever came.
  if (signs === null || risk === null) return 'asleep'
  if (signs.silentOpenDays >= verdicts.sleepAfterOpenDays) return 'asleep'
  return risk >= verdicts.announceFrom ? 'watch' : 'alive'
}
