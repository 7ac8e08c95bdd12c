/** The value that so large a share is below, between two of them when need be (type 7 of Hyndman and Fan). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = Math.min(Math.max(share, 0), 1) * (sorted.length - 1)
  const lower = Math.floor(place)
  const upper = Math.min(lower + 1, sorted.length - 1)
  return sorted[lower]! + (place - lower) * (sorted[upper]! - sorted[lower]!)
}
