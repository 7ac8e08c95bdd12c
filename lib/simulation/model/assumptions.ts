/** In which unit somebody types it: `percent` and `megabytes` are kept as shares and bytes. */
export type TypedAs = 'percent' | 'megabytes' | 'number' | 'euros'

interface Assumption {
  /** Drawn from 0 to 1, or from 0 up. */
  is: 'share' | 'amount'
  group: 'people' | 'communities' | 'use' | 'prices'
  typedAs: TypedAs
  /** What is taken where nothing was measured nor typed; null: nothing, and what needs it is not known. */
  usual: number | null
  /** How far off that, or what somebody types, may be (`deviationOf`). */
  spread: number
}

const measured = { usual: null, spread: 0.4 }
const percent = { is: 'share', typedAs: 'percent' } as const
const number = { is: 'amount', typedAs: 'number' } as const
/** Nobody but who pays knows a price. */
const price = { is: 'amount', group: 'prices', typedAs: 'euros', usual: null, spread: 0.1 } as const

/** What a deployment is reckoned from. Each is measured here, typed with its source, or a supposition that says so. */
export const assumptions = {
  /** Accounts opened, of those invited a month ago or more. */
  registration: { ...percent, ...measured, group: 'people' },
  /** Members who read, react or contribute, of all of them, in a month. */
  activity: { ...percent, ...measured, group: 'people' },
  /** Those who contribute, of the active, in a month. */
  contribution: { ...percent, ...measured, group: 'people' },
  /** Members whose account closes, in a month: 8.3 % of agents left the State's service in 2022 (DGAFP, exit rate), a twelfth of it. */
  departures: { ...percent, usual: 0.007, spread: 1, group: 'people' },
  /** Communities opened, per thousand members and month. */
  births: { ...number, ...measured, group: 'communities' },
  /** Communities that still live a year after they were opened. METRICS §4: 45 % where it was measured, 30 % at Lecko's. */
  survival: { ...percent, usual: 0.45, spread: 0.4, group: 'communities' },
  /** Animators of one living community. */
  animators: { ...number, ...measured, group: 'communities' },
  /** Contributions of somebody active, in a month. */
  messages: { ...number, ...measured, group: 'use' },
  /** Bytes that somebody active deposits, in a month. */
  bytes: { ...measured, is: 'amount', typedAs: 'megabytes', group: 'use' },
  /** Days on which somebody active comes, in a month. */
  visits: { ...number, ...measured, group: 'use' },
  /** Pages read on such a day: supposed. */
  pages: { ...number, usual: 20, spread: 0.5, group: 'use' },
  /** Part of a day's pages asked for in its busiest hour: supposed; one of eight hours would be 12.5 %. */
  peak: { ...percent, usual: 0.2, spread: 0.4, group: 'use' },
  /** Pages a second that one server answers: supposed; `npm run bench -- thread-page` measures it. */
  capacity: { ...number, usual: 50, spread: 0.5, group: 'use' },
  /** Reports per thousand contributions: supposed, nothing of the kind is counted here. */
  reports: { ...number, usual: 2, spread: 1, group: 'use' },
  /** To decide on one, in minutes: supposed. */
  minutes: { ...number, usual: 20, spread: 0.5, group: 'use' },
  perInvited: price,
  perAnimator: price,
  perModerator: price,
  perGigabyte: price,
  perServer: price,
  perMonth: price,
} as const satisfies Record<string, Assumption>

export type AssumptionKey = keyof typeof assumptions
export const assumptionKeys = Object.keys(assumptions) as AssumptionKey[]
export const groups = ['people', 'communities', 'use', 'prices'] as const

/** What one of a typed unit is worth in what is kept. */
export const worth: Record<TypedAs, number> = { percent: 0.01, megabytes: 1e6, number: 1, euros: 1 }
