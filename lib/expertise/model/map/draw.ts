import { graphOfSkills } from '../clusters/cooccurrence'
import { turned, type Holdings } from '../clusters/holdings'
import { namesOf } from '../clusters/names'
import { raritiesIn } from '../clusters/neighbours'
import { groupSkills, LEAST_STEADINESS } from '../clusters/skills'
import { layoutOf, type Layout, type Placeable, type Tie } from './layout'

export interface Drawn extends Layout {
  /** Only groups that other draws would find again, the one with most skills first. */
  groups: { members: number[]; names: number[]; steadiness: number; x: number; y: number }[]
  ties: Tie[]
  /** How well one draw agrees with the next: adjusted Rand index. */
  agreement: number
}

const DRAWS = 24
/** Ties kept of each skill: its nearest neighbours, as the map shows them. */
const TIES = 4
/** A group of one or two says nothing that its skills do not. */
export const LEAST_MEMBERS = 3

/**
 * The map of skills from who holds what: groups, names, ties and places. The same holdings give the same map.
 * @param minimum the fewest people who hold both skills of a tie: of fewer, a tie would tell of them
 */
export function drawMap(holdings: Holdings, radii: ArrayLike<number>, minimum: number): Drawn {
  if (holdings.columns === 0) return { groups: [], ties: [], agreement: 0, points: [], width: 0, height: 0 }
  const { cluster, clusters, steadiness, agreement } = groupSkills(holdings, DRAWS, dice())
  const names = namesOf(holdings, cluster, clusters, raritiesOf(holdings))
  const groups = Array.from({ length: clusters }, (_, each) => ({
    members: [...cluster.keys()].filter((skill) => cluster[skill] === each),
    names: names[each] as number[],
    steadiness: steadiness[each] as number,
  }))
    .filter(({ members, steadiness: own }) => members.length >= LEAST_MEMBERS && own >= LEAST_STEADINESS)
    .sort((one, other) => other.members.length - one.members.length || one.members[0]! - other.members[0]!)
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((skill) => [skill, group])))
  const ties = strongest(holdings, minimum)
  const layout = layoutOf(
    Array.from(radii, (radius, skill): Placeable => ({ radius, group: groupOf.get(skill) ?? -1 })),
    ties,
  )
  return {
    ...layout,
    ties,
    agreement,
    groups: groups.map((group) => ({ ...group, ...middle(group.members, layout) })),
  }
}

const raritiesOf = (holdings: Holdings) =>
  raritiesIn({
    holdings,
    people: new Float64Array(holdings.rows).fill(1),
    of: Int32Array.from({ length: holdings.rows }, (_, row) => row),
  })

function middle(members: readonly number[], { points }: Layout): { x: number; y: number } {
  const mean = (along: 'x' | 'y') =>
    Math.round((members.reduce((sum, skill) => sum + points[skill]![along], 0) / members.length) * 100) / 100
  return { x: mean('x'), y: mean('y') }
}

/** Weak, middling, strong: a finer number would tell how many people are behind it. */
const STEPS = 3

/** The strongest few ties of each skill that enough people make, each pair once, beside the strongest of all. */
function strongest(holdings: Holdings, minimum: number): Tie[] {
  const { size, from, to, weight } = graphOfSkills(holdings)
  const holders = turned(holdings)
  const pairs = new Map<string, Tie>()
  for (let one = 0; one < size; one += 1) {
    const own = Array.from({ length: from[one + 1]! - from[one]! }, (_, place) => from[one]! + place)
      .filter((place) => inBoth(holders, one, to[place]!) >= minimum)
      .sort((a, b) => weight[b]! - weight[a]! || to[a]! - to[b]!)
      .slice(0, TIES)
    for (const place of own) {
      const [low, high] = [Math.min(one, to[place]!), Math.max(one, to[place]!)]
      pairs.set(`${low} ${high}`, { one: low, other: high, strength: weight[place]! })
    }
  }
  const most = Math.max(...[...pairs.values()].map(({ strength }) => strength))
  return [...pairs.values()].map((tie) => ({
    ...tie,
    strength: Math.ceil((tie.strength / most) * STEPS) / STEPS,
  }))
}

/** How many are in two rows, each in order. */
function inBoth({ from, held }: Holdings, one: number, other: number): number {
  let count = 0
  for (let a = from[one]!, b = from[other]!; a < from[one + 1]! && b < from[other + 1]!;) {
    const [left, right] = [held[a]!, held[b]!]
    if (left === right) count += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  return count
}

/** Always the same throws (S. K. Park & K. W. Miller, 1988). */
function dice(): () => number {
  const MOST = 2_147_483_647
  let state = 20_261_130
  return () => {
    state = (state * 48_271) % MOST
    return state / MOST
  }
}
