import { taken, type Holdings } from './holdings'

/** Different sets of skills, each with how many people show it. */
export interface Profiles {
  holdings: Holdings
  people: Float64Array
  /** The profile of each person. */
  of: Int32Array
}

/**
 * People who show the same skills are one profile: nothing tells them apart, and they stay together. Those who show
 * nothing have nothing in common, and are a profile each.
 */
export function profilesOf(holdings: Holdings): Profiles {
  const known = new Map<string, number>()
  const firsts: number[] = []
  const of = Int32Array.from({ length: holdings.rows }, (_, row) => {
    const key =
      holdings.held.subarray(holdings.from[row]!, holdings.from[row + 1]!).join() || `nothing ${row}`
    const profile = known.get(key) ?? firsts.length
    if (profile === firsts.length) {
      known.set(key, profile)
      firsts.push(row)
    }
    return profile
  })
  const people = new Float64Array(firsts.length)
  for (const profile of of) people[profile]! += 1
  return { holdings: taken(holdings, firsts), people, of }
}
