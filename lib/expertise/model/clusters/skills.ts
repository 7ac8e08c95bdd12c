import { graphOfSkills } from './cooccurrence'
import type { Holdings } from './holdings'
import { steadiness } from './jaccard'
import { numbered } from './labels'
import type { Chance } from './louvain'
import { steadyGroups, type Subject } from './steady'

export interface SkillClusters {
  /** The cluster of each skill, from 0. */
  cluster: Int32Array
  clusters: number
  resolution: number
  agreement: number
  /** Bootstrap Jaccard of each cluster, from 0 to 1: under ½ it is not to be shown. */
  steadiness: Float64Array
}

/** A cluster that fewer than half of the draws find again is hidden (METRICS §5; C. Hennig, 2007). */
export const LEAST_STEADINESS = 0.5

/**
 * Clusters of skills by the people who hold them together, drawn again with replacement. A skill that goes with no other
 * is a cluster by itself.
 * @param draws two at least
 */
export function groupSkills(holdings: Holdings, draws: number, chance: Chance): SkillClusters {
  const subject: Subject = {
    mass: new Float64Array(holdings.columns).fill(1),
    views: [graphOfSkills(holdings)],
    draw: () => {
      const times = new Int32Array(holdings.rows)
      for (let drawn = 0; drawn < holdings.rows; drawn += 1) times[Math.floor(chance() * holdings.rows)]! += 1
      return { nodes: heldIn(holdings, times), graph: graphOfSkills(holdings, times) }
    },
  }
  const { label, resolution, agreement, draws: drawn } = steadyGroups(subject, draws, chance)
  const { label: cluster, groups: clusters } = numbered(label)
  return { cluster, clusters, resolution, agreement, steadiness: steadiness(cluster, clusters, drawn) }
}

/** Each skill that somebody drawn holds; −1 for the others. */
function heldIn({ rows, columns, from, held }: Holdings, times: Int32Array): Int32Array {
  const nodes = new Int32Array(columns).fill(-1)
  for (let row = 0; row < rows; row += 1) {
    if (times[row] === 0) continue
    for (let place = from[row]!; place < from[row + 1]!; place += 1) nodes[held[place]!] = held[place]!
  }
  return nodes
}
