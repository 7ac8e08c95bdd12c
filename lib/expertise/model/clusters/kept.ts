/**
 * Which cluster of an earlier run each one continues, so that it keeps its name: the pair with most members in common
 * first, each cluster once. Equals in the order of the earlier ones.
 * @param earlier the cluster of each, from the run before; undefined for whoever was not there
 * @param now the cluster of each, from 0
 * @returns the earlier cluster of each present one that has one
 */
export function continued(
  earlier: readonly (number | undefined)[],
  now: ArrayLike<number>,
): Map<number, number> {
  const common = new Map<string, { one: number; was: number; count: number }>()
  earlier.forEach((was, each) => {
    if (was === undefined) return
    const key = `${was} ${now[each]!}`
    const pair = common.get(key) ?? { one: now[each]!, was, count: 0 }
    pair.count += 1
    common.set(key, pair)
  })
  const continues = new Map<number, number>()
  const taken = new Set<number>()
  for (const { one, was } of [...common.values()].sort(
    (first, second) => second.count - first.count || first.was - second.was || first.one - second.one,
  )) {
    if (continues.has(one) || taken.has(was)) continue
    continues.set(one, was)
    taken.add(was)
  }
  return continues
}
