const lineHeight = 18

/**
 * Where to write each series' name at the end of its line: at the height of its last value, pushed apart just
 * enough that no two names touch.
 */
export function labelPlaces(
  lastValues: number[],
  plot: { top: number; height: number; highest: number },
): number[] {
  const wanted = lastValues
    .map((value, index) => ({ index, y: plot.top + (1 - value / plot.highest) * plot.height }))
    .sort((one, other) => one.y - other.y)
  const placed: number[] = []
  let lowest = -Infinity
  for (const { index, y } of wanted) {
    lowest = Math.max(y, lowest + lineHeight)
    placed[index] = lowest
  }
  // What was pushed under the axis comes back up, from the bottom.
  let ceiling = plot.top + plot.height
  for (const { index } of wanted.reverse()) {
    placed[index] = Math.min(placed[index]!, ceiling)
    ceiling = placed[index]! - lineHeight
  }
  return placed
}
