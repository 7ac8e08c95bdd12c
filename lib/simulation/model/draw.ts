import { betaDraw, gammaDraw } from '@/lib/chance'
import type { Between } from './measured'
import type { Rate } from './rate'

/** No amount is drawn more spread than this many times its value. */
const MOST_OF_AN_AMOUNT = 1.5

/** Closer than this part of its value, it is the value: no computer tells them apart. */
const LEAST_SPREAD = 1e-6

/** A value drawn around a mean, never below zero, a share never above one; a Beta or a Gamma curve of that variance. */
export function around(is: 'share' | 'amount', mean: number, variance: number, chance: () => number): number {
  if (mean <= 0 || variance <= (LEAST_SPREAD * mean) ** 2) return Math.max(0, mean)
  if (is === 'amount') {
    const shape = mean ** 2 / Math.min(variance, (MOST_OF_AN_AMOUNT * mean) ** 2)
    return (gammaDraw(shape, chance) / shape) * mean
  }
  const widest = mean * (1 - mean)
  if (widest <= 0) return 1
  // Wider, the curve would have two heaps, nobody and everybody.
  const count = Math.max(widest / variance - 1, 1 / Math.max(mean, 1 - mean))
  return betaDraw(mean * count, (1 - mean) * count, chance)
}

/**
 * How far ministries are from each other, as one cannot know it from few of them: (k − 1)s²/χ² (Gelman et al., «Bayesian
 * data analysis», §3.2), of which what chance adds is taken off.
 */
function varianceDrawn({ ministries, freedom, variance, noise }: Between, chance: () => number): number {
  if (ministries === null) return variance
  const chiSquare = 2 * gammaDraw(freedom / 2, chance)
  return Math.max(0, (variance * freedom) / chiSquare - noise)
}

/**
 * One value of a rate, as it may well turn out: that of those who are here, known from a sample; among new ministries,
 * the mean of so many drawn around it, as far from it as those here are from each other.
 * @param ministries how many new ones; 0: those who are here
 */
export function drawRate(
  is: 'share' | 'amount',
  { value, error, between }: Rate,
  ministries: number,
  chance: () => number,
): number {
  const variance = between && ministries > 0 ? varianceDrawn(between, chance) : 0
  const centre = around(is, value, error ** 2 + variance * (between?.concentration ?? 0), chance)
  if (variance === 0) return centre
  let sum = 0
  for (let each = 0; each < ministries; each += 1) sum += around(is, centre, variance, chance)
  return sum / ministries
}
