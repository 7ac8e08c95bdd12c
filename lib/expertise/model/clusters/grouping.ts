import { placed, taken, type Holdings } from './holdings'
import { membersOf } from './graph'
import { orderOf } from './order'
import { shuffled, type Chance } from './louvain'
import { peopleWith } from './people'
import { profilesOf } from './profiles'
import { spread } from './spread'
import { steadyGroups } from './steady'
import { knownBy, peopleTied, type Pair } from './ties'

/** What is asked of chance, and of patience. */
export interface Effort {
  chance: Chance
  /** How many draws; two at least. */
  draws: number
  /** So many profiles are grouped among themselves, drawn by chance; the others join them by the skills they share. */
  mostProfiles: number
}

export const EFFORT = { draws: 32, mostProfiles: 4000 } as const

export interface Grouping {
  /** The cluster of each person, from 0, the largest first. */
  label: Int32Array
  clusters: number
  /** γ, as the data chose it. */
  resolution: number
  /** How well one draw agreed with the next: adjusted Rand index. */
  agreement: number
}

/** Clusters of people by their skills. Neither the order of rows nor that of columns says anything. */
export function groupPeople(given: Holdings, { chance, draws, mostProfiles }: Effort): Grouping {
  if (given.rows === 0) return nobody
  const order = orderOf(given)
  const profiles = profilesOf(placed(given, order.row, order.column))
  const { holdings, of } = profiles
  const some = shuffled(holdings.rows, chance).subarray(0, mostProfiles).sort()
  const isKept = new Uint8Array(holdings.rows)
  for (const profile of some) isKept[profile] = 1
  const people = of.filter((profile) => isKept[profile] === 1)
  const sample = peopleWith(taken(holdings, people))
  const steady = steadyGroups(sample.subject, draws, chance)
  const group = new Int32Array(holdings.rows).fill(-1)
  people.forEach((profile, person) => (group[profile] = steady.label[sample.profiles.of[person]!]!))
  spread(profiles, group, steady.groups)
  return grouped(order.row, (place) => group[of[place]!]!, steady)
}

/** Clusters of people by their ties. */
export function groupTied(size: number, given: readonly Pair[], { chance, draws }: Effort): Grouping {
  if (size === 0) return nobody
  const { row } = orderOf(knownBy(size, given).holdings)
  const pairs = given
    .map(([one, other]): Pair => [Math.min(row[one]!, row[other]!), Math.max(row[one]!, row[other]!)])
    .sort(([one, other], [first, second]) => one - first || other - second)
  const steady = steadyGroups(peopleTied(size, pairs), draws, chance)
  return grouped(row, (place) => steady.label[place]!, steady)
}

const nobody: Grouping = { label: new Int32Array(0), clusters: 0, resolution: NaN, agreement: NaN }

function grouped(
  places: Int32Array,
  groupAt: (place: number) => number,
  { resolution, agreement }: { resolution: number; agreement: number },
): Grouping {
  const { label, clusters } = bySize(Int32Array.from(places.keys(), groupAt))
  return { label: places.map((place) => label[place]!), clusters, resolution, agreement }
}

/** Numbers groups from the largest; equals in the order of their first. */
function bySize(group: Int32Array): { label: Int32Array; clusters: number } {
  const groups = group.reduce((most, each) => Math.max(most, each), -1) + 1
  const { starts, members } = membersOf(group, groups)
  const size = (each: number) => starts[each + 1]! - starts[each]!
  const ranked = [...Array(groups).keys()]
    .filter((each) => size(each) > 0)
    .sort((one, other) => size(other) - size(one) || members[starts[one]!]! - members[starts[other]!]!)
  const number = new Int32Array(groups)
  ranked.forEach((each, rank) => (number[each] = rank))
  return { label: group.map((each) => number[each]!), clusters: ranked.length }
}
