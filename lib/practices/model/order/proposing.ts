import { betaDraw } from '@/lib/chance'

/** What is known of a practice proposed at such moments: how often it was shown, how often then adopted. */
export interface Tally {
  practice: string
  shown: number
  adopted: number
}

/** A practice put forward, and how likely that was: without it nobody can later say what another order was worth. */
export interface Proposal {
  practice: string
  propensity: number
}

export const proposing = {
  /** At most so many with an alert (METRICS §6). */
  most: 3,
  /** Before anything is known: one practice in ten is adopted when shown, and that is worth ten times. */
  prior: { adopted: 1, declined: 9 },
  /** One time in ten the order is pure chance: nothing is ever buried, and every propensity stands above zero. */
  exploring: 0.1,
  /** So many believable worlds; one of them gives the order. */
  worlds: 200,
} as const

/**
 * Which practices to propose, by Thompson sampling: draw what the adoption of each could be given what was seen, and
 * propose the highest. What has been shown little is drawn widely, so it gets its turn; what is known to be adopted
 * comes first most of the time.
 * The propensities are exact: one order is taken among `worlds` drawn, and counted among them.
 */
export function propose(records: readonly Tally[], chance: () => number): Proposal[] {
  const most = Math.min(proposing.most, records.length)
  // By name: the order in which they come in moves nothing.
  const known = records.toSorted((one, other) => (one.practice < other.practice ? -1 : 1))
  const worlds = Array.from({ length: proposing.worlds }, () => bestIn(known, most, chance))
  const times = known.map((_, place) => worlds.filter((world) => world.includes(place)).length)
  const chosen =
    chance() < proposing.exploring
      ? anyOf(known.length, most, chance)
      : worlds[Math.floor(chance() * worlds.length)]!
  return chosen.map((place) => ({
    practice: known[place]!.practice,
    propensity:
      (1 - proposing.exploring) * (times[place]! / worlds.length) +
      proposing.exploring * (most / known.length),
  }))
}

/** The places of the highest, in a world drawn by chance. */
function bestIn(records: readonly Tally[], most: number, chance: () => number): number[] {
  const { prior } = proposing
  return records
    .map(({ shown, adopted }, place) => ({
      place,
      share: betaDraw(prior.adopted + adopted, prior.declined + Math.max(0, shown - adopted), chance),
    }))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, most)
    .map(({ place }) => place)
}

function anyOf(length: number, most: number, chance: () => number): number[] {
  const places = Array.from({ length }, (_, place) => place)
  for (let place = 0; place < most; place += 1) {
    const other = place + Math.floor(chance() * (length - place))
    const kept = places[place]!
    places[place] = places[other]!
    places[other] = kept
  }
  return places.slice(0, most)
}
