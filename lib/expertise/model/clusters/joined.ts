import { membersOf, type Graph } from './graph'
import { numbered } from './labels'
import { add, gathered, pairsOf, talliesOf, type Draws } from './tally'

const LEAST_PEOPLE = 2

/**
 * The same groups, and whoever is alone joined to the one, among those they have ties with, in which most draws put them:
 * draws that put somebody now here, now there would leave them aside. Who has no tie stays alone.
 */
export function joined(graph: Graph, label: Int32Array, draws: Draws, mass: Float64Array): Int32Array {
  const { label: group, groups } = numbered(label)
  const tallies = gathered(talliesOf(draws, mass), group, groups)
  const { starts, members } = membersOf(group, groups)
  const nodes = Array.from({ length: groups }, (_, each) => [
    ...members.subarray(starts[each]!, starts[each + 1]!),
  ])
  const people = nodes.map((each) => each.reduce((sum, node) => sum + mass[node]!, 0))
  const small = [...nodes.keys()].filter((each) => people[each]! < LEAST_PEOPLE)
  for (const one of small.sort((first, second) => people[first]! - people[second]! || first - second)) {
    if (people[one]! >= LEAST_PEOPLE) continue
    const other = closest(one)
    if (other === -1) continue
    for (const node of nodes[one]!) group[node] = other
    nodes[other]!.push(...nodes[one]!)
    people[other]! += people[one]!
    add(tallies[other]!, tallies[one]!, 1)
  }
  return group

  function closest(one: number): number {
    const ties = new Map<number, number>()
    for (const node of nodes[one]!)
      for (let tie = graph.from[node]!; tie < graph.from[node + 1]!; tie += 1) {
        const reached = group[graph.to[tie]!]!
        if (reached !== one) ties.set(reached, (ties.get(reached) ?? 0) + graph.weight[tie]!)
      }
    let [best, most, strongest] = [-1, -1, 0]
    for (const [reached, strength] of ties) {
      const { together, met } = pairsOf(tallies[one]!, tallies[reached]!)
      const share = met === 0 ? 0 : together / met
      if (share < most || (share === most && strength <= strongest)) continue
      ;[best, most, strongest] = [reached, share, strength]
    }
    return best
  }
}
