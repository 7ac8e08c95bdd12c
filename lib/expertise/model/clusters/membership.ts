/** How much of what somebody holds lies in a cluster, from 0 to 1. */
export interface Share {
  cluster: number
  share: number
}

const SHOWN = 2

/**
 * Where somebody belongs, softly: the share of their skills in each cluster, weighed by rarity; the two largest. Equals
 * in the order of clusters.
 * @param held the skills of one person
 * @param cluster of each skill
 * @param rarity idf of each skill
 */
export function sharesOf(
  held: Iterable<number>,
  cluster: ArrayLike<number>,
  rarity: ArrayLike<number>,
): Share[] {
  const sums = new Map<number, number>()
  let all = 0
  for (const skill of held) {
    sums.set(cluster[skill]!, (sums.get(cluster[skill]!) ?? 0) + rarity[skill]!)
    all += rarity[skill]!
  }
  return [...sums]
    .map(([own, sum]) => ({ cluster: own, share: sum / all }))
    .sort((one, other) => other.share - one.share || one.cluster - other.cluster)
    .slice(0, SHOWN)
}
