import type { Holdings } from './holdings'
import { raritiesIn } from './neighbours'
import type { Profiles } from './profiles'

/**
 * The groups of some profiles carried to all others by the skills they share: each skill leans to the groups of those who
 * hold it, and each profile goes where its skills lean most, the rare counting more, as in the cosine. Then to those whose
 * skills only these hold, and so on. Who shares nothing with anybody grouped makes a group with those they share with.
 * @param group of each profile; −1 for those to be found a group. It is filled in place
 * @param groups how many there are
 * @returns how many there are afterwards
 */
export function spread(profiles: Profiles, group: Int32Array, groups: number): number {
  const squares = raritiesIn(profiles).map((rarity) => rarity ** 2)
  let count = groups
  for (let next = group.indexOf(-1); next !== -1; next = group.indexOf(-1, next)) {
    const leanings = leaningsOf(profiles, group)
    const found = group.map((own, row) =>
      own === -1 ? leant(profiles.holdings, row, leanings, squares) : own,
    )
    if (found.some((own, row) => own !== group[row])) group.set(found)
    else {
      group[next] = count
      count += 1
    }
  }
  return count
}

/** For each skill, the share of its holders in each group. */
function leaningsOf({ holdings, people }: Profiles, group: Int32Array): Map<number, number>[] {
  const leanings = Array.from({ length: holdings.columns }, () => new Map<number, number>())
  const holders = new Float64Array(holdings.columns)
  for (let row = 0; row < holdings.rows; row += 1) {
    if (group[row] === -1) continue
    for (let place = holdings.from[row]!; place < holdings.from[row + 1]!; place += 1) {
      const leaning = leanings[holdings.held[place]!]!
      leaning.set(group[row]!, (leaning.get(group[row]!) ?? 0) + people[row]!)
      holders[holdings.held[place]!]! += people[row]!
    }
  }
  leanings.forEach((leaning, column) => {
    for (const [own, count] of leaning) leaning.set(own, count / holders[column]!)
  })
  return leanings
}

function leant(
  { from, held }: Holdings,
  row: number,
  leanings: readonly Map<number, number>[],
  squares: Float64Array,
): number {
  const votes = new Map<number, number>()
  for (let place = from[row]!; place < from[row + 1]!; place += 1)
    for (const [group, share] of leanings[held[place]!]!)
      votes.set(group, (votes.get(group) ?? 0) + share * squares[held[place]!]!)
  let [best, most] = [-1, 0]
  for (const [group, vote] of votes)
    if (vote > most || (vote === most && group < best)) [best, most] = [group, vote]
  return best
}
