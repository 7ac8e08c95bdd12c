export const floor = {
  /** Small services lose a person too: so many may always go, whatever the part. */
  always: 2,
  /** A directory that calls us has no runs: its closings are counted over a day. */
  hours: 24,
} as const

/** How many of a directory's accounts may close in one run. */
export const mostClosings = (accounts: number, percent: number): number =>
  Math.max(floor.always, Math.floor((accounts * percent) / 100))
