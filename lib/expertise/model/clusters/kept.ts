/** Two clusters are the same one when what they share is at least half of all they have: their Jaccard index. */
export const LEAST_KEPT = 0.5

/**
 * Which earlier cluster each one continues, so that it keeps its name: one to one, as many members in common over all
 * of them as can be, and none with a Jaccard index under ½.
 *
 * Nothing has to be tried out for that. A pair that reaches ½ shares t members and has at most 3t in all, so that both
 * could share at most t with others: no other pairing of them shares more. Two such pairs meet only when a cluster is cut
 * in two equal halves, or made of two: then the first one has it.
 * @param earlier the members of each cluster of before; those of two of them may overlap
 * @param now the members of each present cluster
 * @returns the place of the earlier cluster of each present one that has one
 */
export function continued<Member>(
  earlier: readonly ReadonlySet<Member>[],
  now: readonly ReadonlySet<Member>[],
): Map<number, number> {
  const pairs = now.flatMap((one, place) =>
    earlier.map((other, was) => {
      const common = [...one].filter((member) => other.has(member)).length
      return { place, was, common, jaccard: common / (one.size + other.size - common) }
    }),
  )
  const continues = new Map<number, number>()
  const taken = new Set<number>()
  for (const { place, was } of pairs
    .filter(({ jaccard }) => jaccard >= LEAST_KEPT)
    .sort((one, other) => other.common - one.common || one.was - other.was || one.place - other.place)) {
    if (continues.has(place) || taken.has(was)) continue
    continues.set(place, was)
    taken.add(was)
  }
  return continues
}
