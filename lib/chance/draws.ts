/** A share drawn from what is known of it: so many times yes, so many times no (the Beta curve). */
export function betaDraw(yes: number, no: number, chance: () => number): number {
  const one = gammaDraw(yes, chance)
  return one / (one + gammaDraw(no, chance))
}

/** Marsaglia and Tsang (2000), «A simple method for generating gamma variables»; below a shape of one, by their section 6. */
export function gammaDraw(shape: number, chance: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, chance) * (1 - chance()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = normalDraw(chance)
    const v = (1 + c * normal) ** 3
    if (v <= 0) continue
    if (Math.log(1 - chance()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Box and Muller. */
export const normalDraw = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
