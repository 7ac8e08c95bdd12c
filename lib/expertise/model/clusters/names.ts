import type { Holdings } from './holdings'
import { sharesOf } from './membership'

const SKILLS_IN_A_NAME = 3
/** As if so many people more were as everybody is: a skill that two people hold does not name a cluster. */
const DOUBT = 5

/**
 * The skills that say most of each cluster, by lift: how many of its members hold one, over how many would if they were
 * as everybody is; both with five people more (W. DuMouchel, 1999, in its simplest form). Members count by their share.
 * @param cluster of each skill, from 0 to `clusters` − 1
 * @param rarity idf of each skill
 * @returns for each cluster, at most three of its own skills, the strongest first
 */
export function namesOf(
  holdings: Holdings,
  cluster: Int32Array,
  clusters: number,
  rarity: ArrayLike<number>,
): number[][] {
  const holders = new Float64Array(holdings.columns)
  const inside = new Float64Array(holdings.columns)
  const members = new Float64Array(clusters)
  for (let row = 0; row < holdings.rows; row += 1) {
    const held = holdings.held.subarray(holdings.from[row]!, holdings.from[row + 1]!)
    const shares = sharesOf(held, cluster, rarity)
    for (const { cluster: own, share } of shares) members[own]! += share
    for (const skill of held) {
      holders[skill]! += 1
      inside[skill]! += shares.find(({ cluster: own }) => own === cluster[skill])?.share ?? 0
    }
  }
  const lift = inside.map((count, skill) => {
    const expected = (holders[skill]! * members[cluster[skill]!]!) / Math.max(1, holdings.rows)
    return (count + DOUBT) / (expected + DOUBT)
  })
  const own = Array.from({ length: clusters }, (): number[] => [])
  cluster.forEach((each, skill) => own[each]!.push(skill))
  return own.map((skills) =>
    skills
      .sort((one, other) => lift[other]! - lift[one]! || holders[other]! - holders[one]! || one - other)
      .slice(0, SKILLS_IN_A_NAME),
  )
}
