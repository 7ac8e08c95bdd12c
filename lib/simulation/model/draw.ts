import { betaDraw, gammaDraw } from '@/lib/chance'
import type { Between } from './measured'
import type { Rate } from './rate'

/** No amount is drawn more spread than this many times its value. */
export const MOST_OF_AN_AMOUNT = 1.5

/** Closer than this part of its value, it is the value: no computer tells them apart. */
const LEAST_SPREAD = 1e-6

/** A value drawn around a mean, never below zero, a share never above one; a Beta or a Gamma curve of that variance. */
export function around(is: 'share' | 'amount', mean: number, variance: number, chance: () => number): number {
  if (mean <= 0 || variance <= (LEAST_SPREAD * mean) ** 2) return Math.max(0, mean)
  const drawn = Math.min(variance, widest(is, mean))
  if (is === 'amount') {
    const shape = mean ** 2 / drawn
    return (gammaDraw(shape, chance) / shape) * mean
  }
  if (drawn <= 0) return 1
  const count = (mean * (1 - mean)) / drawn - 1
  return betaDraw(mean * count, (1 - mean) * count, chance)
}

/** The most variance drawn; of a share, wider, the curve would have two heaps, nobody and everybody. */
const widest = (is: 'share' | 'amount', mean: number) =>
  is === 'amount'
    ? (MOST_OF_AN_AMOUNT * mean) ** 2
    : Math.max(0, mean * (1 - mean)) / (1 + 1 / Math.max(mean, 1 - mean))

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

/**
 * How far `drawRate` goes from the value: one standard deviation, as a part of it. Among new ministries it is the spread of
 * their mean, that between ministries taken as what was found of it.
 */
export function spreadOf(
  is: 'share' | 'amount',
  { value, error, between }: Rate,
  ministries: number,
): number {
  if (value === 0) return 0
  const apart = between && ministries > 0 ? Math.max(0, between.variance - between.noise) : 0
  const centre = Math.min(error ** 2 + apart * (between?.concentration ?? 0), widest(is, value))
  const among = ministries > 0 ? Math.min(apart, widest(is, value)) / ministries : 0
  return Math.sqrt(Math.min(centre + among, widest(is, value))) / value
}
