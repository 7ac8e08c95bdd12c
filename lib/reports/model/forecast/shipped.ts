/** The parts of which errors are known: the figure below which that part of them lies. */
export const parts = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

/**
 * Errors of forecasts, in usual moves of their series, by distance: learnt on 97 public series
 * (`npm run evaluate:forecast -- --learn` prints them again).
 */
const learnt: readonly { ahead: number; errors: readonly number[] }[] = [
  { ahead: 1, errors: [-1.11, -0.79, -0.5, -0.34, -0.2, -0.08, 0, 0.12, 0.42, 0.99, 1.72] },
  { ahead: 2, errors: [-1.13, -0.78, -0.46, -0.3, -0.17, -0.05, 0, 0.19, 0.51, 1.15, 1.89] },
  { ahead: 3, errors: [-1.03, -0.75, -0.45, -0.27, -0.16, -0.02, 0.05, 0.24, 0.55, 1.22, 1.89] },
  { ahead: 6, errors: [-1.0, -0.65, -0.39, -0.23, -0.1, 0, 0.1, 0.31, 0.62, 1.31, 2.4] },
  { ahead: 9, errors: [-0.91, -0.56, -0.33, -0.19, -0.08, 0, 0.13, 0.36, 0.74, 1.49, 2.95] },
  { ahead: 12, errors: [-0.81, -0.54, -0.3, -0.16, -0.06, 0, 0.17, 0.41, 0.81, 1.75, 3.04] },
]

/** Between two distances that were learnt, in a straight line; beyond the last, as the last. One for each of the parts. */
export function shippedErrors(ahead: number): readonly number[] {
  const after = learnt.findIndex((each) => each.ahead >= ahead)
  const next = learnt[after] ?? learnt.at(-1)!
  const before = after > 0 ? learnt[after - 1]! : next
  if (before.ahead === next.ahead) return next.errors
  const part = (ahead - before.ahead) / (next.ahead - before.ahead)
  return before.errors.map((error, place) => error + part * (next.errors[place]! - error))
}
