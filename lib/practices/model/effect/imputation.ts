import type { Comparison } from './adopters'
import { beyond, learnFrom, type Foresight } from './foresight'

/** What came to adopters beyond what was foreseen, and the effect it makes. */
export interface Imputation {
  /** What came to each adopter beyond what was foreseen. */
  gains: number[]
  /** The effect on the scale of the outcome. */
  estimate: number
}

/** Where those it is compared with adopt almost at once too, an effect is rather made too small than blown up. */
const LEAST_EXPOSURE = 0.5

/**
 * The effect of METRICS §6: the outcome of adopters less what their past foretold. Those who foretell it may adopt in
 * the eight weeks that follow, and show some of the effect themselves: the gain is divided by how much more of the
 * adopters' weeks came after an adoption.
 * @param counts how many times each member counts
 */
export function impute({ adopters, windows }: Comparison, counts: ArrayLike<number>): Imputation {
  const foresights = new Map<number, Foresight>()
  const gains: number[] = []
  let [gain, exposure, times] = [0, 0, 0]
  for (const { moment, member, window } of adopters) {
    const count = counts[member]!
    if (count === 0) continue
    const foresight = foresights.get(window) ?? learnFrom(windows[window]!, counts)
    foresights.set(window, foresight)
    const came = beyond(foresight, moment)
    gains.push(came.gain)
    gain += count * came.gain
    exposure += count * came.exposure
    times += count
  }
  return { gains, estimate: gain / Math.max(exposure, LEAST_EXPOSURE * times) }
}
