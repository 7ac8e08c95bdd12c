import type { Errors } from './band'

/**
 * Tenths of the errors of forecasts, in usual moves of their series, by distance: learnt on 97 public series
 * (`npm run evaluate:forecast -- --learn` prints them again).
 */
const learnt: readonly (Errors & { ahead: number })[] = [
  { ahead: 1, low: -0.79, high: 0.99 },
  { ahead: 2, low: -0.78, high: 1.15 },
  { ahead: 3, low: -0.75, high: 1.22 },
  { ahead: 6, low: -0.65, high: 1.31 },
  { ahead: 9, low: -0.56, high: 1.49 },
  { ahead: 12, low: -0.54, high: 1.75 },
]

/** Between two distances that were learnt, in a straight line; beyond the last, as the last. */
export function shippedErrors(ahead: number): Errors {
  const after = learnt.findIndex((each) => each.ahead >= ahead)
  const next = learnt[after] ?? learnt.at(-1)!
  const before = after > 0 ? learnt[after - 1]! : next
  if (before.ahead === next.ahead) return next
  const part = (ahead - before.ahead) / (next.ahead - before.ahead)
  return {
    low: before.low + part * (next.low - before.low),
    high: before.high + part * (next.high - before.high),
  }
}
