/**
 * A count that fades: what was done a half-life ago counts for half. It is kept twice, for a memory that fades fast and
 * one that fades slowly, as it was at the last act, so that nothing needs to be rewritten while nobody acts.
 */
export interface Tally {
  fast: number
  slow: number
  /** Seconds since 1970 at which both were true. */
  at: number
}

export type Pace = 'fast' | 'slow'

/** Half-lives of both, in days. */
export type HalfLives = Readonly<Record<Pace, number>>

/** In seconds. */
export const DAY = 86_400

/** The share left after so many seconds. */
export const left = (days: number, seconds: number): number => 2 ** (-seconds / (days * DAY))

/** What is left of a tally at a moment; what is asked of before its last act is as it was at that act. */
export const leftAt = (tally: Tally, at: number, { fast, slow }: HalfLives): Tally => {
  const since = Math.max(0, at - tally.at)
  return { fast: tally.fast * left(fast, since), slow: tally.slow * left(slow, since), at: tally.at + since }
}

/** One more act; one that becomes known late counts for what would be left of it, so that the order changes nothing. */
export function counted(tally: Tally | undefined, at: number, halfLives: HalfLives): Tally {
  const one = { fast: 1, slow: 1, at }
  if (!tally) return one
  const [now, past] = at >= tally.at ? [one, tally] : [tally, one]
  const faded = leftAt(past, now.at, halfLives)
  return { fast: faded.fast + now.fast, slow: faded.slow + now.slow, at: now.at }
}

/**
 * What tallies are ordered by: all of one half-life fade together, so that their order holds until the next act. A
 * database can keep it in an index.
 */
export const standing = (tally: Tally, pace: Pace, halfLives: HalfLives): number =>
  Math.log2(tally[pace]) + tally.at / (halfLives[pace] * DAY)
