import { folded, type Graph } from './graph'
import { numbered } from './labels'
import { add, gathered, pairsOf, talliesOf, type Draws, type Tally } from './tally'

/**
 * The grouping that disagrees least with many others over pairs of nodes («median partition»: J.-P. Barthélemy &
 * B. Leclerc, 1995): two nodes are better together when more than half of the draws that have both put them together.
 * Nodes move along the ties of a graph, one by one, then group by group, as in the method of Louvain.
 * @param mass what each node weighs: the number of people it stands for
 */
export function consensus(graph: Graph, draws: Draws, mass: Float64Array): Int32Array {
  let label = Int32Array.from({ length: graph.size }, (_, node) => node)
  let level = graph
  let tallies = talliesOf(draws, mass)
  for (;;) {
    const { label: moved, groups } = settle(level, tallies)
    if (groups === level.size) return label
    label = label.map((node) => moved[node]!)
    level = folded(level, moved, groups)
    tallies = gathered(tallies, moved, groups)
  }
}

/** Pairs together beyond those apart: what is won when these two are one. */
function gainOf(one: Tally, other: Tally): number {
  const { together, met } = pairsOf(one, other)
  return together - met / 2
}

/** What is less than a pair is a rounding. */
const LEAST_GAIN = 1e-9

function settle({ size, from, to }: Graph, nodes: readonly Tally[]) {
  const group = Int32Array.from({ length: size }, (_, node) => node)
  const tallies = gathered(nodes, group, size)
  const people = new Int32Array(size).fill(1)
  const empty: number[] = []
  // The turn in which each group was last met.
  const met = new Float64Array(size)
  let turn = 0
  for (let moved = true; moved;) {
    moved = false
    for (let node = 0; node < size; node += 1) {
      turn += 1
      const own = group[node]!
      const tally = nodes[node]!
      add(tallies[own]!, tally, -1)
      met[own] = turn
      // Alone, a node wins nothing and loses nothing.
      const stay = people[own] === 1 ? 0 : gainOf(tally, tallies[own]!)
      let best = stay >= 0 ? own : -1
      let most = Math.max(0, stay)
      for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) {
        const reached = group[to[tie]!]!
        if (met[reached] === turn) continue
        met[reached] = turn
        const gain = gainOf(tally, tallies[reached]!)
        if (gain > most + LEAST_GAIN) {
          best = reached
          most = gain
        }
      }
      // Somebody who leaves a group of several finds an empty place: there are as many places as nodes.
      if (best === -1) best = empty.pop()!
      add(tallies[best]!, tally, 1)
      if (best === own) continue
      group[node] = best
      people[best]! += 1
      people[own]! -= 1
      if (people[own] === 0) empty.push(own)
      moved = true
    }
  }
  return numbered(group)
}
