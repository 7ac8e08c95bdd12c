import type { Comparison } from './adopters'
import { effectRules } from './rules'
import { quantile, tailFor } from './student'
import { beyond, learnFrom, type Foresight } from './window'

/** What came beyond what was foreseen, over adopters, each counted so many times. */
export function estimateOf(
  { adopters }: Comparison,
  foresights: readonly Foresight[],
  counts: ArrayLike<number>,
): number {
  let [sum, times] = [0, 0]
  adopters.forEach(({ moment, window }, adopter) => {
    if (counts[adopter] === 0) return
    sum += counts[adopter]! * beyond(moment, foresights[window]!)
    times += counts[adopter]!
  })
  return sum / times
}

export const once = (length: number): Int32Array => new Int32Array(length).fill(1)

/**
 * The interval in which the effect lies 95 times in a hundred: adopters and controls drawn again, whole communities at
 * a time, since what a community does one month goes with what it does the next.
 */
export function intervalOf(comparison: Comparison, chance: () => number): { low: number; high: number } {
  const { adopters, windows } = comparison
  const controls = windows[0]!.pasts.length
  const estimates = Float64Array.from({ length: effectRules.bootstraps }, () => {
    const counts = drawnAgain(controls, chance)
    const foresights = windows.map((window) => learnFrom(window, counts))
    return estimateOf(comparison, foresights, drawnAgain(adopters.length, chance))
  }).sort()
  const tail = tailFor(adopters.length)
  return { low: quantile(estimates, tail), high: quantile(estimates, 1 - tail) }
}

/** As many draws as there are, each put back: how many times each came out. */
function drawnAgain(length: number, chance: () => number): Int32Array {
  const counts = new Int32Array(length)
  for (let draw = 0; draw < length; draw += 1) counts[Math.floor(chance() * length)]! += 1
  return counts
}
