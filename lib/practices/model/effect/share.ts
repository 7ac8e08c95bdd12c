import type { Adopter } from './adopters'
import { outcomeOf } from './moment'

/**
 * An effect on the scale of the outcome, log(1 + weekly authors), said as a share of weekly authors: by how much the
 * adopters' authors must be divided for nothing to be left to explain. 0.2 is «+20 % of weekly authors».
 * @returns null when no share would do: more than all that came
 */
export function shareOfAuthors(effect: number, adopters: readonly Pick<Adopter, 'moment'>[]): number | null {
  const came = adopters.map(({ moment }) => moment.after)
  const movedBy = (factor: number) =>
    came.reduce((sum, after) => sum + outcomeOf(after) - outcomeOf(after / factor), 0) / came.length
  let [low, high] = [1 / MOST, MOST]
  if (effect >= movedBy(high) || effect <= movedBy(low)) return null
  // Halving on the logarithm of the factor: what it moves grows with it.
  for (let step = 0; step < STEPS; step += 1) {
    const middle = Math.sqrt(low * high)
    if (movedBy(middle) < effect) low = middle
    else high = middle
  }
  return Math.sqrt(low * high) - 1
}

const MOST = 1000
const STEPS = 60
