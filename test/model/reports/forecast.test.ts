import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantile } from '@/lib/chance'
import { forecast, limitsOf } from '@/lib/reports/model/forecast/forecast'
import { pointAhead } from '@/lib/reports/model/forecast/point'
import { bass, bassFromHere, gompertz, logistic } from '@/lib/reports/model/forecast/scenarios'
import { shippedErrors } from '@/lib/reports/model/forecast/shipped'
import { drift, growth } from '@/lib/reports/model/forecast/trends'

const free = { least: -Infinity, most: Infinity }
const steps = (count: number, of: (step: number) => number) =>
  Array.from({ length: count }, (_, step) => of(step))
const pasts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
const ahead = fc.integer({ min: 1, max: 24 })

describe('a forecast', () => {
  test('has its point within its band, finite, whatever the past', () =>
    fc.assert(
      fc.property(pasts, ahead, (past, far) => {
        const { point, low, high } = forecast(past, far, limitsOf('active', past))
        expect(low).toBeLessThanOrEqual(point)
        expect(point).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(point)).toBe(true)
      }),
      { numRuns: 60 },
    ))

  test('says of a thing twice as large twice as much', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 10_000 }), { minLength: 2, maxLength: 50 }),
        ahead,
        (past, far) => {
          const [one, two] = [past, past.map((figure) => 2 * figure)].map((each) => forecast(each, far, free))
          for (const name of ['point', 'low', 'high'] as const)
            expect(two![name]).toBeCloseTo(2 * one![name], 3)
        },
      ),
      { numRuns: 40 },
    ))

  test('of what never moved is what it was, in a narrow band', () => {
    const { point, low, high } = forecast(
      steps(30, () => 400),
      12,
      free,
    )
    expect(point).toBeCloseTo(400)
    expect(high - low).toBeLessThan(8)
  })

  test('learns from its own past whether things go straight on or multiply', () => {
    // A tenth more each month: what only adds would say 2,000 less.
    const multiplied = steps(48, (step) => 100 * 1.1 ** step)
    const added = drift(6, 1)(multiplied, 12)
    const truth = 100 * 1.1 ** 59
    expect(Math.abs(pointAhead(multiplied, 12) - truth)).toBeLessThan(Math.abs(added - truth))
    // Ten more each month, for ever.
    const straight = steps(60, (step) => 50 + 10 * step)
    expect(pointAhead(straight, 12)).toBeGreaterThan(740)
    expect(pointAhead(straight, 12)).toBeLessThanOrEqual(760.01)
  })

  test('keeps within what its kind can be', () => {
    const falling = steps(20, (step) => 100 - 5 * step)
    expect(forecast(falling, 12, limitsOf('active', falling)).low).toBe(0)
    const ever = [...steps(19, (step) => step), 18]
    expect(forecast(ever, 3, limitsOf('cumulative', ever)).low).toBeGreaterThanOrEqual(18)
    const share = steps(12, (step) => 80 + 1.6 * step)
    expect(forecast(share, 24, limitsOf('share_pct', share)).high).toBeLessThanOrEqual(100)
  })

  test('of one figure is that figure, and nobody knows how far', () => {
    expect(forecast([7], 3, { least: 0, most: Infinity })).toEqual({ point: 7, low: 0, high: Infinity })
  })

  test('is wider the farther it looks', () => {
    const past = steps(40, (step) => 100 + 8 * step + 3 * (step % 3))
    const widths = [1, 3, 6, 12].map((far) => {
      const { low, high } = forecast(past, far, free)
      return high - low
    })
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    const high = (far: number) => shippedErrors(far).at(-2)!
    expect(high(4)).toBeGreaterThan(high(3))
    expect(high(30)).toBe(high(12))
  })
})

describe('a trend', () => {
  test('adds, or multiplies, what it did', () => {
    expect(drift(6, 1)([0, 1, 2, 3], 2)).toBeCloseTo(5)
    expect(growth(6, 1)([1, 2, 4], 3)).toBeCloseTo(32)
    expect(growth(6, 1)([0, 2, 4], 1)).toBeCloseTo(6)
  })
})

describe('a scenario', () => {
  test('finds again the curve it was drawn from', () => {
    const at = (step: number) => 1000 / (1 + Math.exp(-(step - 20) / 4))
    const past = steps(26, at)
    expect(logistic(past, 12) / at(37)).toBeCloseTo(1, 1)
    const early = (step: number) => 1000 * Math.exp(-Math.exp(-(step - 12) / 6))
    expect(gompertz(steps(24, early), 12) / early(35)).toBeCloseTo(1, 1)
    let figure = 10
    const spread = steps(40, () => (figure += (1000 - figure) * (0.01 + (0.3 * figure) / 1000)))
    expect(bass(spread.slice(0, 20), 12) / spread[31]!).toBeCloseTo(1, 1)
    expect(bassFromHere(spread.slice(0, 20), 12) / spread[31]!).toBeCloseTo(1, 1)
  })

  test('says something finite of any past', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 30 }), ahead, (past, far) => {
        for (const scenario of [logistic, gompertz, bass, bassFromHere])
          expect(Number.isFinite(scenario(past, far))).toBe(true)
      }),
    ))
})

test('a quantile lies between two figures', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([5], 0.9)).toBe(5)
})
