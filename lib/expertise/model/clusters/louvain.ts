import { folded, strengths, type Graph } from './graph'
import { numbered } from './labels'

/** A number from 0 to 1, 1 left out: the same numbers give the same clusters. */
export type Chance = () => number

/** Below this share of all weight, a move is a rounding, not a gain. */
const LEAST_GAIN = 1e-12

/**
 * Communities by the method of Louvain (V. Blondel et al., «Fast unfolding of communities in large networks», 2008), on
 * modularity with a resolution γ (J. Reichardt & S. Bornholdt, 2006): what is tied inside, less γ·k_i·k_j/2m, as chance
 * would tie them. Nodes move one by one to the community where that gains most, until none wants to; communities become
 * nodes, and so on. Only the neighbours of a node that has moved are asked again (V. Traag et al., «From Louvain to
 * Leiden», 2019).
 * @returns the community of each node, numbered from 0 in the order of their first node
 */
export function louvain(graph: Graph, resolution: number, chance: Chance): Int32Array {
  let label = Int32Array.from({ length: graph.size }, (_, node) => node)
  let level = graph
  for (;;) {
    const { label: moved, groups } = settle(level, resolution, chance)
    if (groups === level.size) return label
    label = label.map((node) => moved[node]!)
    level = folded(level, moved, groups)
  }
}

function settle(graph: Graph, resolution: number, chance: Chance): { label: Int32Array; groups: number } {
  const { size, from, to, weight } = graph
  const strength = strengths(graph)
  const all = strength.reduce((sum, each) => sum + each, 0)
  const group = Int32Array.from({ length: size }, (_, node) => node)
  const held = strength.slice()
  const tied = new Float64Array(size)
  const near = new Int32Array(size)
  // Those to be asked, first come first served, in a ring: nobody stands in it twice.
  const queue = shuffled(size, chance)
  const waits = new Uint8Array(size).fill(1)
  for (let head = 0, waiting = size; waiting > 0;) {
    const node = queue[head]!
    head = head + 1 === size ? 0 : head + 1
    waiting -= 1
    waits[node] = 0
    const own = group[node]!
    let count = 0
    for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) {
      const reached = group[to[tie]!]!
      if (tied[reached] === 0) near[count++] = reached
      tied[reached]! += weight[tie]!
    }
    held[own]! -= strength[node]!
    const expected = (resolution * strength[node]!) / all
    let best = own
    let most = tied[own]! - expected * held[own]! + LEAST_GAIN * all
    for (let place = 0; place < count; place += 1) {
      const reached = near[place]!
      const gain = tied[reached]! - expected * held[reached]!
      if (gain > most) {
        best = reached
        most = gain
      }
      tied[reached] = 0
    }
    tied[own] = 0
    held[best]! += strength[node]!
    if (best === own) continue
    group[node] = best
    for (let tie = from[node]!; tie < from[node + 1]!; tie += 1) {
      const other = to[tie]!
      if (waits[other] || group[other] === best) continue
      waits[other] = 1
      queue[(head + waiting) % size] = other
      waiting += 1
    }
  }
  return numbered(group)
}

/** The numbers from 0 to `size` − 1 in any order, each as likely (Fisher–Yates). */
export function shuffled(size: number, chance: Chance): Int32Array {
  const order = Int32Array.from({ length: size }, (_, place) => place)
  for (let last = size - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
