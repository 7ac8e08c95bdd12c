import type { Graph } from './graph'
import { holdingsOf } from './holdings'
import type { Chance } from './louvain'
import { viewOf, viewsOf } from './people'
import type { Profiles } from './profiles'
import type { Subject } from './steady'

/** Both ends of a tie. */
export type Pair = readonly [number, number]

/**
 * People by their ties: each is known by whom they have ties with, and by themselves, as others are by their skills.
 * Drawn again with replacement are the ties, which are what was observed.
 * @param pairs each pair of people once, nobody with themselves
 */
export function peopleTied(size: number, pairs: readonly Pair[]): Subject {
  const all = Int32Array.from({ length: size }, (_, node) => node)
  return {
    mass: new Float64Array(size).fill(1),
    views: viewsOf(knownBy(size, pairs)),
    draw: (view, chance) => ({ nodes: all, graph: drawnView(size, pairs, view, chance) }),
  }
}

function drawnView(size: number, pairs: readonly Pair[], view: number, chance: Chance): Graph {
  const drawn = pairs.map(() => pairs[Math.floor(chance() * pairs.length)]!)
  return viewOf(knownBy(size, drawn), view)
}

export function knownBy(size: number, pairs: readonly Pair[]): Profiles {
  const known = Array.from({ length: size }, (_, node) => [node])
  for (const [one, other] of pairs) {
    known[one]!.push(other)
    known[other]!.push(one)
  }
  const holdings = holdingsOf(known, size)
  return { holdings, people: new Float64Array(size).fill(1), of: Int32Array.from(known.keys()) }
}
