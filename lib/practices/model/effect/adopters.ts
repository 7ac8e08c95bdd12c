import type { DayNumber } from '@/lib/time'
import { membersOn, type Members } from './members'
import { momentOf, type Moment, type Unseen } from './moment'
import { effectRules } from './rules'
import { possibleIn, windowOf, type Watched, type Window } from './window'

export interface Adoption {
  community: string
  on: DayNumber
}

/** An adopter of which something can be said: what was known of it, what came, and whom it is compared with. */
export interface Adopter {
  community: string
  moment: Moment
  /** Its place among the members. */
  member: number
  /** Its place among the windows. */
  window: number
}

/** Why an adoption counts for nothing. */
export type Aside = Unseen | 'unknown' | 'again' | 'few-controls'

export interface Comparison {
  adopters: Adopter[]
  members: Members
  /** One for each day of adoption. */
  windows: Window[]
  aside: Partial<Record<Aside, number>>
}

/** Sorts who adopted from who could have. A community that adopts again is judged on the first time. */
export function compare(
  adoptions: readonly Adoption[],
  communities: ReadonlyMap<string, Watched>,
  chance: () => number,
): Comparison {
  const aside: Comparison['aside'] = {}
  const put = (reason: Aside) => (aside[reason] = (aside[reason] ?? 0) + 1)
  const first = firstAdoptions(adoptions, () => put('again'))
  const seen = new Map<Watched['weekly'], { community: string; moment: Moment; on: DayNumber }>()
  for (const [community, on] of first) {
    const watched = communities.get(community)
    const moment = watched ? momentOf(watched.weekly, on, watched.observedUntil) : 'unknown'
    if (typeof moment === 'string') put(moment)
    else seen.set(watched!.weekly, { community, moment, on })
  }
  const days = [...new Set([...seen.values()].map(({ on }) => on))].toSorted((one, other) => one - other)
  const members = membersOn(days, communities, first, chance)
  const windows = days
    .map((on) => windowOf(on, members.kept))
    .filter((window) => possibleIn(window) >= effectRules.leastControls)
  const placeOf = new Map(windows.map(({ on }, place) => [on, place]))
  const adopters = members.kept.flatMap(({ weekly }, member) => {
    const adopter = seen.get(weekly)
    if (!adopter) return []
    const window = placeOf.get(adopter.on)
    if (window !== undefined)
      return [{ community: adopter.community, moment: adopter.moment, member, window }]
    put('few-controls')
    return []
  })
  return { adopters, members, windows, aside }
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
