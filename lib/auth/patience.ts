/** How long one waits after each failure: nothing at first, then longer and longer. Times in seconds. */
export interface Slowing {
  kind: 'slowing'
  /** The wait after the n-th attempt (0: none yet); the last holds for all that follow. */
  waits: readonly number[]
  /** Nothing for that long: all is forgotten. */
  forgetAfter: number
}

/** So many at once, then one each so many seconds. */
export interface Flow {
  kind: 'flow'
  atOnce: number
  oneEach: number
}

/** So many within that time, counted from the first; then none until it is over. */
export interface Quota {
  kind: 'quota'
  most: number
  within: number
}

export type Limit = Slowing | Flow | Quota

const minute = 60
const hour = 60 * minute

/**
 * CNIL 2022-100, case 2: after five failures more than a minute, and less than about 25 attempts a day. Never a
 * closed account: whoever is kept waiting can still ask for a link by mail.
 */
export const limits = {
  passwordOfAccount: {
    kind: 'slowing',
    waits: [0, 0, 0, 0, 0, minute, 2 * minute, 4 * minute, 8 * minute, 15 * minute, 30 * minute, hour],
    forgetAfter: 24 * hour,
  },
  /** A whole ministry may come through one address: its mistypes pass, a dictionary does not. */
  passwordOfNetwork: { kind: 'flow', atOnce: 100, oneEach: 10 },
  /** Mails asked for: enough for who did not find the first, too few to flood somebody's box. */
  mailToAddress: { kind: 'flow', atOnce: 3, oneEach: 5 * minute },
  mailFromNetwork: { kind: 'flow', atOnce: 60, oneEach: 10 },
  /** Tokens tried by hand: they have 32 letters, nobody finds one; nobody needs to try a thousand either. */
  tokenFromNetwork: { kind: 'flow', atOnce: 60, oneEach: 5 },
  /** A directory is read by one who looks for somebody, not copied by one who looks for everybody. */
  directoryOfMinute: { kind: 'quota', most: 30, within: minute },
  directoryOfHour: { kind: 'quota', most: 180, within: hour },
  /** And so are people, whichever page shows them: as many as those questions could (`countShown`). */
  peopleOfHour: { kind: 'quota', most: 3600, within: hour },
  /** A directory's calls: identity providers ask for 25 a second, and begin with everybody at once. */
  callOfDirectory: { kind: 'flow', atOnce: 500, oneEach: 0.04 },
  /** A program that reads figures: a whole catalogue at once, then no faster than anything changes. */
  callForFigures: { kind: 'flow', atOnce: 120, oneEach: 1 },
  /** Figures made anew for a program: each is a whole report. */
  figuresMade: { kind: 'flow', atOnce: 4, oneEach: 30 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits
export type QuotaName = {
  [Name in LimitName]: (typeof limits)[Name]['kind'] extends 'quota' ? Name : never
}[LimitName]
