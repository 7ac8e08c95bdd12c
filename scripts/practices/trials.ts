import type { Adoption } from '@/lib/practices/model/effect/adopters'
import { WeeklyAuthors } from '@/lib/practices/model/effect/authors'
import { momentOf } from '@/lib/practices/model/effect/moment'
import { effectRules, WEEK } from '@/lib/practices/model/effect/rules'
import type { Watched } from '@/lib/practices/model/effect/window'
import type { DayNumber } from '@/lib/time'
import type { Chance } from '../seed/chance'
import type { History } from '../vitality/history'

/** How practices that do nothing are adopted: by communities that look for help, after a dip. */
const dip = {
  /** Under so large a share of its usual level… */
  below: 0.7,
  /** …which is worth speaking of. */
  leastUsual: 0.5,
  /** No practice spreads where few are alive. */
  leastAlive: 2 * effectRules.leastControls,
  /** It stops at a number drawn by chance. */
  fewest: effectRules.leastAdopters,
  most: 40,
}

/** How a practice spreads from a day drawn by chance: over so many weeks, one in so many adopts each week of a dip. */
export interface Spreading {
  weeks: number
  oneIn: number
}

export const spreadings = {
  'semaine après semaine': { weeks: 104, oneIn: 12 },
  'le même jour': { weeks: 1, oneIn: 1 },
} as const satisfies Record<string, Spreading>

/** Adoptions of a practice that does nothing; drawn again until enough communities adopt for an effect to be shown. */
export function adoptionsAfterDips(
  communities: ReadonlyMap<string, Watched>,
  { weeks, oneIn }: Spreading,
  chance: Chance,
): Adoption[] {
  const days = [...communities.values()].map(({ weekly, observedUntil }) => [weekly.firstOn!, observedUntil])
  const [first, last] = [Math.min(...days.map(([on]) => on!)), Math.max(...days.map(([, until]) => until!))]
  const wanted = chance.between(dip.fewest, dip.most)
  for (;;) {
    const launch = chance.between(first, last - WEEK * weeks)
    if (aliveOn(launch, communities) < dip.leastAlive) continue
    const adoptions: Adoption[] = []
    for (let week = 0; week < weeks && adoptions.length < wanted; week += 1)
      adoptions.push(...adoptingOn(launch + WEEK * week, communities, adoptions, chance, oneIn))
    if (adoptions.length >= wanted) return adoptions.slice(0, wanted)
  }
}

const aliveOn = (on: DayNumber, communities: ReadonlyMap<string, Watched>): number =>
  [...communities.values()].filter(
    ({ weekly, observedUntil }) => typeof momentOf(weekly, on, observedUntil) !== 'string',
  ).length

function adoptingOn(
  on: DayNumber,
  communities: ReadonlyMap<string, Watched>,
  already: readonly Adoption[],
  chance: Chance,
  oneIn: number,
): Adoption[] {
  const adopted = new Set(already.map(({ community }) => community))
  const adopting = [...communities]
    .filter(([community, watched]) => !adopted.has(community) && hasDipped(watched, on))
    .filter(() => chance.happens(1 / oneIn))
    .map(([community]) => ({ community, on }))
  // The last ones to be let in are not the first of the alphabet.
  return chance.shuffled(adopting)
}

function hasDipped({ weekly, observedUntil }: Watched, on: DayNumber): boolean {
  const moment = momentOf(weekly, on, observedUntil)
  if (typeof moment === 'string') return false
  const { level, base } = moment.past
  return base >= dip.leastUsual && level < dip.below * base
}

/**
 * The same community, had a practice brought authors from that day on: each of those who came over the eight weeks
 * has, that often, a double who does the same.
 */
export function withMoreAuthors(
  history: History,
  on: DayNumber,
  share: number,
  chance: Chance,
): WeeklyAuthors {
  const until = on + WEEK * effectRules.outcomeWeeks
  const most = history.by.reduce((highest, person) => Math.max(highest, person), 0)
  const doubles = new Map<number, boolean>()
  const acts: { on: DayNumber; by: number }[] = []
  history.on.forEach((day, place) => {
    const by = history.by[place]!
    acts.push({ on: day, by })
    if (day < on || day >= until) return
    if (!doubles.has(by)) doubles.set(by, chance.happens(share))
    if (doubles.get(by)) acts.push({ on: day, by: most + 1 + by })
  })
  return new WeeklyAuthors({ on: acts.map((act) => act.on), by: acts.map((act) => act.by) })
}
