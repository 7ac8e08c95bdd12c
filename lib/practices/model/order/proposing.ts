import { betaDraw } from '@/lib/chance'

/** What is known of a practice proposed at such moments: how often it was shown, how often then adopted. */
export interface Tally {
  practice: string
  /** Kept in mind so as to avoid it, which is another act than trying something. */
  isFailure: boolean
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
 * comes first most of the time. What did not work is learnt apart: one takes a warning less often, or more, than one tries
 * something, so that the two are never weighed against each other.
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

/** The places of the highest, in a world drawn by chance: of what worked and of what did not, as many as there are. */
function bestIn(records: readonly Tally[], most: number, chance: () => number): number[] {
  const { prior } = proposing
  const drawn = records.map(({ isFailure, shown, adopted }, place) => ({
    ...{ place, isFailure },
    share: betaDraw(prior.adopted + adopted, prior.declined + Math.max(0, shown - adopted), chance),
  }))
  const kinds = [false, true]
    .map((isFailure) => drawn.filter((each) => each.isFailure === isFailure))
    .filter(({ length }) => length > 0)
  return kinds
    .flatMap((kind) => spread(kind, kinds.length === 1 ? 0 : chance()))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, most)
    .map(({ place }) => place)
}

/** The best first, at even distances from 0 to 1: two kinds that are put together keep their proportion, wherever one cuts. */
const spread = <Drawn extends { share: number }>(kind: readonly Drawn[], start: number) =>
  kind
    .toSorted((one, other) => other.share - one.share)
    .map((each, rank) => ({ ...each, at: (rank + start) / kind.length }))

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
