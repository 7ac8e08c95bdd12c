import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureKeys, type Figures } from '@/lib/engagement/model/figures'
import { healthFactors, healthOf } from '@/lib/engagement/model/health'
import {
  comparable,
  normKeys,
  normsOf,
  percentilesOf,
  quantileIn,
  sizeOf,
  sizes,
  usualRange,
  type Compared,
  type Norm,
} from '@/lib/engagement/model/norms'

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 })
const normOf = (all: number[]): Norm => ({
  communities: all.length,
  percentiles: percentilesOf(all.toSorted((one, other) => one - other)),
})

test('percentiles go from the least to the greatest; the middle one is the median', () => {
  fc.assert(
    fc.property(values, (all) => {
      const sorted = all.toSorted((one, other) => one - other)
      const { percentiles } = normOf(all)
      expect(percentiles).toHaveLength(21)
      expect([percentiles[0], percentiles[20]]).toEqual([sorted[0], sorted.at(-1)])
      const half = sorted.length / 2
      const median =
        sorted.length % 2
          ? sorted[Math.floor(half)]
          : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
      expect(percentiles[10]).toBeCloseTo(median as number, 12)
      expect(percentiles).toEqual(percentiles.toSorted((one, other) => one - other))
    }),
  )
  expect(usualRange(normOf(Array.from({ length: 21 }, (_, place) => place)))).toEqual({ low: 5, high: 15 })
})

test('where a value stands is near its rank, grows with it, and is never wholly first nor last', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, value) => {
      const quantile = quantileIn(normOf(all), value)
      expect(quantile).toBeGreaterThan(0)
      expect(quantile).toBeLessThan(1)
      const [below, upTo] = [all.filter((each) => each < value), all.filter((each) => each <= value)]
      // Every fifth percentile is kept, so a rank is known to about a twentieth.
      expect(quantile).toBeGreaterThan(below.length / all.length - 0.11)
      expect(quantile).toBeLessThan(upTo.length / all.length + 0.11)
      expect(quantileIn(normOf(all), value + 0.01)).toBeGreaterThanOrEqual(quantile)
    }),
  )
  expect(quantileIn(normOf(Array<number>(30).fill(0.4)), 0.4)).toBe(0.5)
  expect(quantileIn(normOf(Array<number>(30).fill(0.4)), 0.3)).toBe(1 / 60)
})

const community = (members: number, value: number | null): Compared => ({
  members,
  values: normKeys.map(() => value),
})

test('only communities between a third and three times the size are compared, twenty at least', () => {
  const small = Array.from({ length: 20 }, (_, place) => community(10, place / 20))
  const large = Array.from({ length: 19 }, () => community(1000, 0.9))
  const found = normsOf([...small, ...large])
  expect(new Set(found.map(({ size }) => size))).toEqual(new Set([5, 9, 16, 27]))
  expect(found.find(({ size, figure }) => size === 9 && figure === 'gini')?.norm).toMatchObject({
    communities: 20,
  })
  expect(normsOf(small.slice(1))).toEqual([])
  // Communities of which the figure is unknown do not count among the twenty.
  expect(normsOf([...small.slice(1), community(10, null)])).toEqual([])
})

test('a community takes the norms of the nearest size', () => {
  expect(sizeOf(0)).toBe(null)
  for (const size of sizes) expect(sizeOf(size)).toBe(size)
  expect([4, 11, 13, 100].map(sizeOf)).toEqual([5, 9, 16, 81])
})

const evenly = normOf(Array.from({ length: 101 }, (_, place) => place / 100))
const norms = new Map<string, Norm>(healthFactors.map((key) => [key, evenly]))
const figuresWith = (of: (number | null)[]) =>
  Object.fromEntries([
    ...figureKeys.map((key) => [key, null]),
    ...healthFactors.map((key, place) => [key, of[place]]),
  ]) as Figures

test('a bad factor is not averaged away: the index is never above six times the worst', () => {
  const six = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(six, (of) => {
      const { index, factors } = healthOf(figuresWith(of), norms)
      const quantiles = factors.map(({ quantile }) => quantile as number)
      expect(index).toBeLessThanOrEqual(6 * Math.min(...quantiles) + 1e-12)
      expect(index).toBeLessThanOrEqual(quantiles.reduce((sum, each) => sum + each, 0) / 6 + 1e-12)
      expect(index).toBeGreaterThanOrEqual(Math.min(...quantiles) - 1e-12)
    }),
  )
  expect(healthOf(figuresWith([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), norms).index).toBeCloseTo(0.5, 10)
  expect(healthOf(figuresWith([0.9, 0.9, 0.9, 0.9, 0.9, 0]), norms).index).toBeLessThan(0.04)
})

test('with a factor or its norm missing there is no index, and the factors are still told', () => {
  const one = healthOf(figuresWith([0.5, null, 0.5, 0.5, 0.5, 0.5]), norms)
  expect(one.index).toBe(null)
  expect(one.factors.map(({ quantile }) => quantile !== null)).toEqual([true, false, true, true, true, true])
  const none = healthOf(figuresWith([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), new Map())
  expect(none).toMatchObject({ index: null, version: 'health@1' })
  expect(none.factors).toHaveLength(6)
  expect(comparable.least).toBeGreaterThanOrEqual(11)
})
