import type { DayNumber } from '@/lib/time'
import { compareValues, possibleControls } from './controls'
import { momentOf, type Moment, type Unseen } from './moment'
import { effectRules } from './rules'
import { possibleIn, windowOf, type Watched, type Window } from './window'

export interface Adoption {
  community: string
  on: DayNumber
}

/** An adopter of which something can be said: what was known of it, what came, and whom it is compared with. */
export interface Adopter {
  moment: Moment
  /** Its place among the windows. */
  window: number
}

/** Why an adoption counts for nothing. */
export type Aside = Unseen | 'unknown' | 'again' | 'few-controls'

export interface Comparison {
  adopters: Adopter[]
  /** One for each day of adoption. */
  windows: Window[]
  /** How many communities never adopted, and could have on one of those days. */
  possible: number
  aside: Partial<Record<Aside, number>>
}

/**
 * Sorts who adopted from who could have. A community that adopts again is judged on the first time; whoever adopted is
 * no control, whatever may be said of its own adoption.
 */
export function compare(
  adoptions: readonly Adoption[],
  communities: ReadonlyMap<string, Watched>,
  chance: () => number,
): Comparison {
  const aside: Comparison['aside'] = {}
  const put = (reason: Aside) => (aside[reason] = (aside[reason] ?? 0) + 1)
  const first = firstAdoptions(adoptions, () => put('again'))
  const seen: { moment: Moment; on: DayNumber }[] = []
  for (const [community, on] of first) {
    const watched = communities.get(community)
    const moment = watched ? momentOf(watched.weekly, on, watched.observedUntil) : 'unknown'
    if (typeof moment === 'string') put(moment)
    else seen.push({ moment, on })
  }
  const others = [...communities].filter(([community]) => !first.has(community)).map(([, each]) => each)
  const days = daysOf(seen)
  const controls = possibleControls(others, days, chance)
  const windows = days
    .map((on) => windowOf(on, controls.kept))
    .filter((window) => possibleIn(window) >= effectRules.leastControls)
  const placeOf = new Map(windows.map(({ on }, place) => [on, place]))
  const adopters = seen.flatMap(({ moment, on }) => {
    const window = placeOf.get(on)
    if (window !== undefined) return [{ moment, window }]
    put('few-controls')
    return []
  })
  return { adopters: adopters.toSorted(inOrder), windows, possible: controls.possible, aside }
}

/** The first adoption of each community. */
function firstAdoptions(adoptions: readonly Adoption[], again: () => void): Map<string, DayNumber> {
  const first = new Map<string, DayNumber>()
  for (const { community, on } of adoptions) {
    const known = first.get(community)
    if (known !== undefined) again()
    first.set(community, Math.min(known ?? on, on))
  }
  return first
}

const daysOf = (seen: readonly { on: DayNumber }[]): DayNumber[] =>
  [...new Set(seen.map(({ on }) => on))].toSorted((one, other) => one - other)

/** By what they are, never by their names: chance then falls on the same ones, whatever they are called. */
const inOrder = (one: Adopter, other: Adopter): number =>
  one.window - other.window || compareValues(valuesOf(one), valuesOf(other))

const valuesOf = ({ moment: { past, after } }: Adopter): number[] => [past.level, past.base, past.recent, past.earlier, after]
