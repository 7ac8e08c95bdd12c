import { adjustedRand, informationBeyondChance } from './agreement'
import { connectedParts } from './connected'
import { consensus } from './consensus'
import type { Graph } from './graph'
import { joined } from './joined'
import { numbered } from './labels'
import { louvain, type Chance } from './louvain'
import type { Draws } from './tally'

/** What is grouped: its graph, and how to draw that graph again as other people could have made it. */
export interface Subject {
  /** How many people each node stands for. */
  mass: Float64Array
  /** The same nodes seen in several ways, as likely: all of them are asked in turn. The last one has most ties. */
  views: readonly Graph[]
  /**
   * A bootstrap (B. Efron, 1979): the graph of what was drawn in one of these views, and which node of the whole each of
   * its nodes is; −1 for one that nobody drawn has anything to do with.
   */
  draw(view: number, chance: Chance): { nodes: Int32Array; graph: Graph }
}

const STEPS_AN_OCTAVE = 2
/** From ½ to 8: coarser than any use, finer than any data seen so far bears. */
const RESOLUTIONS = Array.from({ length: 9 }, (_, step) => 2 ** (step / STEPS_AN_OCTAVE - 1))

export interface Steady {
  /** The group of each node, from 0. */
  label: Int32Array
  groups: number
  resolution: number
  /** Mean adjusted Rand index of each draw with the next, before they agree on anything. */
  agreement: number
  /** The groups of each draw at that resolution; −1 for the nodes it has not. */
  draws: Draws
}

/**
 * Groups that other draws of the same people would give too. At each resolution, every draw is clustered; kept is the
 * resolution at which one draw tells most of another beyond chance, in nats: too coarse says little, too fine is not
 * said again. Neither
 * modularity nor a number of groups has a say. The groups are those on which most draws, and as
 * many runs on everybody, agree; each holds together, and nobody is left aside who has ties.
 * @param times how many draws, two at least
 */
export function steadyGroups({ mass, views, draw }: Subject, times: number, chance: Chance): Steady {
  const drawn = Array.from({ length: times }, (_, time) => draw(time % views.length, chance))
  const drawsAt = (resolution: number) =>
    drawn.map(({ nodes, graph }) => {
      const label = new Int32Array(mass.length).fill(-1)
      louvain(graph, resolution, chance).forEach((group, place) => {
        if (nodes[place] !== -1) label[nodes[place]!] = group
      })
      return label
    })
  // Each node once: that people of one node stay together is no news.
  const alike = mass.map(() => 1)
  const told = RESOLUTIONS.map((resolution) => overNext(drawsAt(resolution), alike, informationBeyondChance))
  const resolution = RESOLUTIONS[0]! * 2 ** (summit(told) / STEPS_AN_OCTAVE)
  const draws = drawsAt(resolution)
  const runs = drawn.map((_, time) => louvain(views[time % views.length]!, resolution, chance))
  const ties = views.at(-1)!
  const all = [...draws, ...runs]
  const together = connectedParts(ties, consensus(ties, all, mass))
  const { label, groups } = numbered(joined(ties, together, all, mass))
  return { label, groups, resolution, agreement: overNext(draws, mass, adjustedRand), draws }
}

/** How well each draw agrees with the next, on the nodes that both have; the mean. */
function overNext(draws: Draws, mass: Float64Array, agreement: typeof adjustedRand): number {
  const each = draws.map((one, draw) => {
    const other = draws[(draw + 1) % draws.length]!
    const both = [...mass.keys()].filter((node) => one[node] !== -1 && other[node] !== -1)
    const of = (values: ArrayLike<number>) => both.map((node) => values[node]!)
    return agreement(of(one), of(other), of(mass))
  })
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

/** Where values are highest, between places too: the top of the parabola through the highest and its neighbours. */
function summit(values: readonly number[]): number {
  const top = values.indexOf(Math.max(...values))
  const [before, most, after] = [values[top - 1], values[top]!, values[top + 1]]
  if (before === undefined || after === undefined) return top
  const bend = before - 2 * most + after
  return bend === 0 ? top : top + (before - after) / (2 * bend)
}
