import { errorsAhead } from './band'
import { pointAhead } from './point'
import { parts } from './shipped'
import type { Past } from './trends'

/** The version is printed with every chance that is told. */
export const chanceVersion = 'chance@1'

/**
 * How likely a series is to be at a target or above it, so many steps ahead: the part of the errors of forecasts that
 * would bring it there, read from the same distribution as the band (`errorsAhead`), in a straight line between two parts
 * that are known. What lies beyond all of them is unlikely, never impossible.
 * @param past one figure a step, the oldest first
 * @returns between 0 and 1, both left out; null: a single figure says nothing of what follows
 */
export function chanceToReach(past: Past, ahead: number, target: number): number | null {
  if (past.length < 2) return null
  return 1 - partBelow(errorsAhead(past, ahead), target - pointAhead(past, ahead))
}

/** Beyond the outermost parts that are known, half of what is left. */
const [LEAST, MOST] = [parts[0] / 2, (1 + parts.at(-1)!) / 2]

/** The part of the errors below that one. `errors`: in order, one for each of the parts. */
function partBelow(errors: readonly number[], error: number): number {
  const after = errors.findIndex((each) => each >= error)
  if (after === -1) return MOST
  if (after === 0) return errors[0]! > error ? LEAST : parts[0]
  const [low, high] = [errors[after - 1]!, errors[after]!]
  return parts[after - 1]! + ((error - low) / (high - low)) * (parts[after]! - parts[after - 1]!)
}

/** As one says it: «7 chances sur 10». 0: fewer than one; 10: more than nine. */
export const tenthsOf = (chance: number): number => Math.round(chance * 10)
