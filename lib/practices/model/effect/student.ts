/**
 * How far out one must go in a bell curve for a mean of few values (Hesterberg's «expanded percentile»): percentiles of
 * a bootstrap are too narrow by √((n − 1)/n), and by what Student's curve is wider than Gauss's.
 * @returns the share to leave out on each side, for an interval that holds 95 times in a hundred
 */
export function tailFor(values: number): number {
  const freedom = values - 1
  return below(-Math.sqrt(values / freedom) * student975(freedom))
}

const Z975 = 1.959963984540054

/** The 97.5th percentile of Student's curve, by the expansion of Cornish and Fisher: to a thousandth from five on. */
export function student975(freedom: number): number {
  const z = Z975
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  )
}

/** The share of the bell curve below a value (Abramowitz and Stegun 26.2.17, to 1e-7). */
function below(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value))
  const density = Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI)
  const tail =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return value > 0 ? 1 - tail : tail
}
