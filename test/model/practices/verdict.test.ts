import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from '@/lib/chance'
import type { Effect } from '@/lib/practices/model/effect/effect'
import { student975, tailFor } from '@/lib/practices/model/effect/student'
import { alsoAdopting } from '@/lib/practices/model/effect/together'
import { adjustedPs, verdictOf } from '@/lib/practices/model/effect/verdict'

const effect = (low: number, high: number): Effect => ({
  kind: 'estimated',
  estimate: (low + high) / 2,
  low,
  high,
  placeboP: 0.5,
  authors: { share: (low + high) / 2, low, high },
  adopters: 20,
  judged: new Set(),
  controls: 60,
  aside: {},
  settledOn: 20_000,
})

test('a verdict needs both an interval without zero and a placebo that chance seldom reaches', () => {
  expect(verdictOf(effect(0.02, 0.3), 0.01, 0)).toBe('favourable')
  expect(verdictOf(effect(0.02, 0.3), 0.05, 0)).toBe('inconclusive')
  expect(verdictOf(effect(-0.02, 0.3), 0.01, 0)).toBe('inconclusive')
  expect(verdictOf(effect(-0.3, -0.02), 0.01, 0)).toBe('unfavourable')
})

test('what most adopters did beside something else is put down to neither', () => {
  expect(verdictOf(effect(0.02, 0.3), 0.01, 10)).toBe('favourable')
  expect(verdictOf(effect(0.02, 0.3), 0.01, 11)).toBe('entangled')
  expect(verdictOf(effect(-0.3, 0.3), 0.01, 11)).toBe('inconclusive')
  const adoptions = [
    { community: 'a', on: 20_000 },
    { community: 'b', on: 20_000 },
    { community: 'c', on: 20_000 },
  ]
  const others = [
    { community: 'a', on: 20_056 },
    { community: 'a', on: 19_990 },
    { community: 'b', on: 20_057 },
    { community: 'd', on: 20_000 },
  ]
  expect(alsoAdopting(adoptions, others)).toBe(1)
})

test('an effect that can only be small is said to be small, which is not «one cannot conclude»', () => {
  expect(verdictOf(effect(-0.06, 0.09), 0.6, 0)).toBe('slight')
  expect(verdictOf(effect(-0.06, 0.11), 0.6, 0)).toBe('inconclusive')
  const boundless = { ...effect(-0.06, 0.09), authors: { share: 0, low: null, high: 0.09 } }
  expect(verdictOf(boundless, 0.6, 0)).toBe('inconclusive')
})

test('of several practices, each p weighs how many were looked at (the example of Benjamini and Hochberg)', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  const called = adjustedPs(ps).filter((p) => p <= 0.05)
  expect(called).toHaveLength(4)
  expect(adjustedPs([0.03])).toEqual([0.03])
})

test('adjusting keeps the order, raises every p, and does not look at where each stands', () =>
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (ps) => {
      const adjusted = adjustedPs(ps)
      ps.forEach((p, place) => {
        expect(adjusted[place]).toBeGreaterThanOrEqual(p)
        expect(adjusted[place]).toBeLessThanOrEqual(1)
        ps.forEach((other, beside) => {
          if (p < other) expect(adjusted[place]!).toBeLessThanOrEqual(adjusted[beside]!)
        })
      })
      expect(adjustedPs(ps.toReversed())).toEqual(adjusted.toReversed())
    }),
  ))

test('Student’s curve is that of the tables, and a bootstrap of few is widened', () => {
  for (const [freedom, value] of [
    [9, 2.2622],
    [14, 2.1448],
    [29, 2.0452],
    [100, 1.984],
  ] as const)
    expect(student975(freedom)).toBeCloseTo(value, 3)
  expect(tailFor(10)).toBeCloseTo(0.00855, 4)
  expect(tailFor(100_000)).toBeCloseTo(0.025, 4)
  expect(quantile([0, 1, 2, 3, 4], 0.6)).toBeCloseTo(2.4)
})
