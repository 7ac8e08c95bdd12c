import type { Draws } from './tally'

/**
 * How well draws find each cluster again: the mean, over draws, of the Jaccard index with the group of the draw that
 * resembles it most, among the nodes the draw has (C. Hennig, «Cluster-wise assessment of cluster stability», 2007).
 * @param label the cluster of each node, from 0 to `clusters` − 1
 */
export function steadiness(label: Int32Array, clusters: number, draws: Draws): Float64Array {
  const sums = new Float64Array(clusters)
  const times = new Float64Array(clusters)
  for (const drawn of draws) {
    const own = new Float64Array(clusters)
    const sizes = new Map<number, number>()
    const both = Array.from({ length: clusters }, () => new Map<number, number>())
    drawn.forEach((group, node) => {
      if (group === -1) return
      own[label[node]!]! += 1
      sizes.set(group, (sizes.get(group) ?? 0) + 1)
      both[label[node]!]!.set(group, (both[label[node]!]!.get(group) ?? 0) + 1)
    })
    both.forEach((met, cluster) => {
      if (own[cluster] === 0) return
      times[cluster]! += 1
      sums[cluster]! += Math.max(
        ...[...met].map(([group, count]) => count / (own[cluster]! + sizes.get(group)! - count)),
      )
    })
  }
  return sums.map((sum, cluster) => (times[cluster] === 0 ? 0 : sum / times[cluster]!))
}
