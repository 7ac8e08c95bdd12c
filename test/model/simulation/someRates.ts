import { assumptionKeys, type AssumptionKey } from '@/lib/simulation/model/assumptions'
import type { Plan } from '@/lib/simulation/model/plan'
import type { Rate } from '@/lib/simulation/model/rate'
import type { Inputs } from '@/lib/simulation/model/simulate'

/** A platform one can reckon by hand. */
export const values: Record<AssumptionKey, number> = {
  ...{ registration: 0.5, activity: 0.4, contribution: 0.25, departures: 0.1 },
  ...{ births: 10, survival: 0.5, animators: 3 },
  ...{ messages: 5, bytes: 2e6, visits: 4, pages: 20, peak: 0.2, capacity: 50, reports: 2, minutes: 30 },
  ...{ perInvited: 1, perAnimator: 10, perModerator: 4000, perGigabyte: 0.5, perServer: 100, perMonth: 1000 },
}

/** Typed by somebody who is so sure of it. */
export const typed = (value: number, spread = 0): Rate => ({
  ...{ value, origin: 'typed', source: '', error: spread * value, between: null },
})

export const ratesOf = (spread: number, changed: Partial<Record<AssumptionKey, Rate | null>> = {}) =>
  ({
    ...Object.fromEntries(assumptionKeys.map((key) => [key, typed(values[key], spread)])),
    ...changed,
  }) as Inputs['rates']

export const plan: Plan = { agents: 100_000, months: 12, pace: 'even', newMinistries: 1 }

export const inputs = (changed: Partial<Inputs> = {}): Inputs => ({
  ...{ plan, rates: ratesOf(0.2), shape: 1 },
  ...changed,
})
