import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growthAMonth } from '@/lib/reports/model/derived'
import { hidden } from '@/lib/reports/model/document'
import { chanceToReach, tenthsOf } from '@/lib/reports/model/forecast/chance'
import { forecast } from '@/lib/reports/model/forecast/forecast'

const free = { least: -Infinity, most: Infinity }
const pasts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 48 })
const aheads = fc.integer({ min: 1, max: 24 })

/** Dice that always fall the same way: uniform, then normal (Box and Muller). */
function dice(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return (state + 0.5) / 4_294_967_296
  }
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) }
}

describe('the chance to reach a target', () => {
  test('is neither none nor sure, and never grows with the target', () =>
    fc.assert(
      fc.property(
        pasts,
        aheads,
        fc.array(fc.integer({ min: -1000, max: 200_000 }), { minLength: 2, maxLength: 12 }),
        (past, ahead, targets) => {
          const chances = targets
            .toSorted((one, other) => one - other)
            .map((target) => chanceToReach(past, ahead, target)!)
          expect(chances).toEqual(chances.toSorted((one, other) => other - one))
          for (const chance of chances) {
            expect(chance).toBeGreaterThan(0)
            expect(chance).toBeLessThan(1)
          }
        },
      ),
    ))

  test('says the same as the band: nine in ten above its lower edge, one in ten above the upper', () => {
    const past = Array.from({ length: 40 }, (_, step) => 500 + 40 * step + 25 * (step % 4))
    for (const ahead of [1, 6, 12]) {
      const { low, high } = forecast(past, ahead, free)
      expect(chanceToReach(past, ahead, low)).toBeCloseTo(0.9, 6)
      expect(chanceToReach(past, ahead, high)).toBeCloseTo(0.1, 6)
    }
  })

  test('comes true about as often as it says, on series nobody has seen', () => {
    const { uniform, normal } = dice(20_261_127)
    const ahead = 6
    const bins = Array.from({ length: 5 }, () => ({ said: 0, came: 0, count: 0 }))
    for (let each = 0; each < 1500; each += 1) {
      // Each grows at its own pace, which wanders; what a month brings is noisy.
      let [figure, pace] = [200 + 2000 * uniform(), 5 + 60 * uniform()]
      const noise = 0.6 * pace
      const length = 12 + Math.floor(30 * uniform())
      const series = Array.from({ length: length + ahead }, () => {
        pace += 0.08 * noise * normal()
        figure = Math.max(0, figure + pace + noise * normal())
        return figure
      })
      const past = series.slice(0, length)
      const { low, high } = forecast(past, ahead, free)
      const target = low + (high - low) * (1.6 * uniform() - 0.3)
      const chance = chanceToReach(past, ahead, target)!
      const bin = bins[Math.min(4, Math.floor(chance * 5))]!
      bin.said += chance
      bin.came += series.at(-1)! >= target ? 1 : 0
      bin.count += 1
    }
    for (const { said, came, count } of bins) {
      expect(count).toBeGreaterThan(60)
      expect(Math.abs(came - said) / count).toBeLessThan(0.12)
    }
  })

  test('of a single figure is nobody’s guess', () => expect(chanceToReach([12], 3, 40)).toBeNull())

  test('is said in tenths', () => {
    expect([0.025, 0.06, 0.68, 0.94, 0.975].map(tenthsOf)).toEqual([0, 1, 7, 9, 10])
  })
})

describe('growth', () => {
  test('is what multiplies month after month: the arithmetic of the first year', () => {
    expect(growthAMonth(500, 3000, 12)).toBeCloseTo(0.161, 3)
    expect(growthAMonth(10, 100, 12)).toBeCloseTo(0.212, 3)
    expect(growthAMonth(100, 50, 1)).toBeCloseTo(-0.5)
  })

  test('is not said from nothing, to nothing, of no month, nor of what is hidden', () => {
    expect([growthAMonth(0, 100, 12), growthAMonth(100, 0, 12), growthAMonth(9, 9, 0)]).toEqual([
      ...[null, null, null],
    ])
    expect(growthAMonth(hidden, 100, 12)).toEqual(hidden)
  })
})
