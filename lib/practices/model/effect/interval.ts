import { quantile } from '@/lib/chance'
import type { Comparison } from './adopters'
import { impute } from './imputation'
import { effectRules } from './rules'
import { tailFor } from './student'

/**
 * The interval in which the effect lies 95 times in a hundred: adopters and the others drawn again, whole communities
 * at a time, since what a community does one month goes with what it does the next.
 */
export function intervalOf(comparison: Comparison, chance: () => number): { low: number; high: number } {
  const { adopters, members } = comparison
  const judged = adopters.map(({ member }) => member)
  const isJudged = new Set(judged)
  const others = members.kept.map((_, member) => member).filter((member) => !isJudged.has(member))
  const estimates = Float64Array.from({ length: effectRules.bootstraps }, () => {
    const counts = new Int32Array(members.kept.length)
    drawAgain(judged, counts, chance)
    drawAgain(others, counts, chance)
    return impute(comparison, counts).estimate
  }).sort()
  const tail = tailFor(adopters.length)
  return { low: quantile(estimates, tail), high: quantile(estimates, 1 - tail) }
}

/** As many draws as there are, each put back: counts how many times each comes out. */
function drawAgain(places: readonly number[], counts: Int32Array, chance: () => number): void {
  for (let draw = 0; draw < places.length; draw += 1)
    counts[places[Math.floor(chance() * places.length)]!]! += 1
}
