import { describe, expect, test } from 'vitest'
import { betaDraw, chanceFrom, gammaDraw } from '@/lib/chance'
import { around, drawRate, spreadOf } from '@/lib/simulation/model/draw'
import { countPiece, measure, sharePiece, sumOf } from '@/lib/simulation/model/measured'
import { rateOf, spreadFrom, type Rate } from '@/lib/simulation/model/rate'
import { survivalOf } from '@/lib/simulation/model/survival'
import { scenarioOf } from '@/lib/simulation/model/scenario'

const nothing = { value: null, spread: null, source: '' }
const moments = (values: number[]) => {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1)
  return { mean, variance }
}

describe('a rate that is measured', () => {
  test('has the error of its sample, and its spread between ministries, by hand', () => {
    // Three ministries of a hundred: 20, 40 and 60 have registered.
    const ministries = [20, 40, 60].map((yes) => sharePiece(yes, 100))
    const found = measure('share', sumOf(ministries), ministries)!
    expect(found.value).toBeCloseTo(0.4)
    expect(found.error).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 300))
    expect(found.between.ministries).toBe(3)
    expect(found.between.freedom).toBeCloseTo(2, 1)
    expect(found.between.variance).toBeCloseTo((0.2 ** 2 + 0 + 0.2 ** 2) / 2)
    // What 100 people do by chance, had they all the chance of the whole.
    expect(found.between.noise).toBeCloseTo((0.4 * 0.6) / 100)
    expect(found.between.concentration).toBeCloseTo(1 / 3)
  })

  test('counts whole people: twelve months of one are not twelve people', () => {
    // Ten people, twelve months each; five were active in all, five in none.
    const piece = { x: 60, e: 120, xx: 5 * 144, xe: 5 * 144, ee: 10 * 144 }
    expect(measure('share', piece, [])!.error).toBeCloseTo(Math.sqrt((0.5 * 0.5) / 10))
  })

  test('seen on fewer than three ministries, it says so and is wide', () => {
    const two = [countPiece(30, 10), countPiece(50, 10)]
    expect(measure('amount', sumOf(two), two)).toMatchObject({
      value: 4,
      between: { ministries: null, variance: (0.7 * 4) ** 2 },
    })
    expect(measure('amount', countPiece(0, 0), [])).toBeNull()
  })

  test('hangs on ministries of which chance does not make nearly all', () => {
    const three = [20, 40, 60].map((yes) => sharePiece(yes, 100))
    const tiny = Array.from({ length: 5 }, (_, each) => sharePiece(each % 2, 1))
    const found = measure('share', sumOf(three), [...three, ...tiny])!
    const deviation = Math.sqrt(found.between.variance - found.between.noise)
    expect(deviation).toBeGreaterThan(0.1)
    expect(deviation).toBeLessThan(0.25)
    expect(found.between.freedom).toBeLessThan(5)
  })

  test('is drawn as wide as ministries that differ, and no wider where they do not', () => {
    const chance = chanceFrom('ministries')
    const draws = (between: { variance: number; noise: number }, ministries: number) =>
      moments(
        Array.from({ length: 4000 }, () =>
          drawRate(
            'share',
            {
              ...{ value: 0.4, origin: 'measured', source: '', error: 0.001 },
              between: { ministries: 40, freedom: 39, concentration: 1 / 40, ...between },
            },
            ministries,
            chance,
          ),
        ),
      )
    const one = draws({ variance: 0.01, noise: 0 }, 1)
    expect(one.mean).toBeCloseTo(0.4, 1)
    // τ² (1 + 1/k), and 39/37 for not knowing τ².
    expect(one.variance).toBeCloseTo(0.01 * (1 + 1 / 40) * (39 / 37), 2.5)
    expect(draws({ variance: 0.01, noise: 0 }, 10).variance).toBeLessThan(0.0025)
    expect(draws({ variance: 0.01, noise: 0 }, 0).variance).toBeLessThan(0.00001)
    expect(draws({ variance: 0.0004, noise: 0.0004 }, 1).variance).toBeLessThan(0.0004)
  })

  test.each([
    ['share', 0.4, 0.06, 0],
    ['share', 0.4, 0.06, 1],
    ['share', 0.4, 0.06, 4],
    ['amount', 5, 1, 2],
    // Wider than what is ever drawn.
    ['share', 0.5, 0.6, 1],
    ['amount', 5, 20, 1],
  ] as const)('%s %f: the spread shown is the one drawn', (is, value, apart, ministries) => {
    const chance = chanceFrom('spreads')
    const rate: Rate = {
      ...{ value, origin: 'measured', source: '', error: 0.1 * value },
      between: { ministries: 400, freedom: 399, noise: 0, concentration: 1 / 400, variance: apart ** 2 },
    }
    const drawn = Array.from({ length: 20_000 }, () => drawRate(is, rate, ministries, chance))
    const shown = spreadOf(is, rate, ministries)
    expect(Math.sqrt(moments(drawn).variance) / value / shown).toBeGreaterThan(0.9)
    expect(Math.sqrt(moments(drawn).variance) / value / shown).toBeLessThan(1.1)
  })
})

describe('curves', () => {
  test('have the mean and the variance asked for', () => {
    const chance = chanceFrom('curves')
    const seen = (is: 'share' | 'amount', mean: number, variance: number) =>
      moments(Array.from({ length: 20_000 }, () => around(is, mean, variance, chance)))
    for (const [is, mean, variance] of [
      ['share', 0.3, 0.01],
      ['share', 0.9, 0.02],
      ['amount', 5, 4],
      ['amount', 2, 6],
    ] as const) {
      const found = seen(is, mean, variance)
      expect(found.mean / mean).toBeCloseTo(1, 1)
      expect(found.variance / variance).toBeCloseTo(1, 0.7)
    }
    expect(around('amount', 3, 5e-324, chance)).toBe(3)
    expect(around('share', 0, 1, chance)).toBe(0)
    expect(around('share', 1, 1, chance)).toBe(1)
  })

  test('of a shape under one are still Gamma, and Beta stays between 0 and 1', () => {
    const chance = chanceFrom('small shapes')
    const drawn = Array.from({ length: 20_000 }, () => gammaDraw(0.4, chance))
    expect(moments(drawn).mean).toBeCloseTo(0.4, 1)
    expect(moments(drawn).variance).toBeCloseTo(0.4, 1)
    for (let each = 0; each < 2000; each += 1) expect(betaDraw(0.06, 0.02, chance)).toBeGreaterThanOrEqual(0)
  })
})

describe('what is taken', () => {
  const measured = measure('share', sharePiece(40, 100), [])!

  test('is what was typed, else what was measured, else what is usual', () => {
    const typed = { value: 0.2, spread: 0.1, source: 'Enquête 2026' }
    expect(rateOf('registration', measured, typed)).toMatchObject({
      value: 0.2,
      origin: 'typed',
      between: null,
    })
    expect(rateOf('registration', measured, nothing)).toMatchObject({ value: 0.4, origin: 'measured' })
    expect(rateOf('pages', null, nothing)).toMatchObject({ value: 20, origin: 'usual', error: 10 })
    expect(rateOf('perServer', null, nothing)).toBeNull()
  })

  test.each([0, 1, 5])('a spread that is typed is the one drawn, in %i new ministries', (ministries) => {
    const typed = { ...nothing, spread: 0.25 }
    const rate = rateOf('registration', measured, typed)!
    // With the error of the sample.
    const spread = Math.hypot(0.25, Math.sqrt(0.24 / 100) / 0.4)
    expect(spreadOf('share', rate, ministries)).toBeCloseTo(spread)
    const chance = chanceFrom('a typed spread')
    const drawn = Array.from({ length: 20_000 }, () => drawRate('share', rate, ministries, chance))
    expect(Math.sqrt(moments(drawn).variance) / 0.4).toBeCloseTo(spread, 1.5)
    expect(spreadFrom(rate, typed, ministries)).toBe('typed')
  })

  test('a spread is measured, or supposed where too few ministries show it', () => {
    const rate = rateOf('registration', measured, nothing)!
    expect(spreadFrom(rate, undefined, 1)).toBe('usual')
    // Among those who are here, nothing separates ministries.
    expect(spreadFrom(rate, undefined, 0)).toBe('measured')
    const three = [20, 40, 60].map((yes) => sharePiece(yes, 100))
    const seen = rateOf('registration', measure('share', sumOf(three), three), nothing)!
    expect(spreadFrom(seen, undefined, 1)).toBe('measured')
    // A third ministry that weighs nearly nothing does not show it.
    const unequal = [sharePiece(20_000, 100_000), sharePiece(0, 1), sharePiece(1, 1)]
    const lone = rateOf('registration', measure('share', sumOf(unequal), unequal), nothing)!
    expect(spreadFrom(lone, undefined, 1)).toBe('usual')
    const value = { ...nothing, value: 0.5 }
    expect(spreadFrom(rateOf('registration', measured, value)!, value, 1)).toBe('usual')
  })

  test('on a platform that measured nothing is what was typed, and the suppositions', () => {
    const plan = { agents: 1000, months: 6, pace: 'even', newMinistries: 1 } as const
    const { inputs, measuredOn } = scenarioOf(plan, {}, null)
    // Members leave, and nobody knows how many: not none.
    const { departures } = inputs.rates
    expect(departures).toMatchObject({ value: 0.007, origin: 'usual' })
    expect(spreadOf('share', departures!, 1)).toBeGreaterThan(0.9)
    expect(measuredOn).toBeNull()
    expect(inputs.rates.registration).toBeNull()
    expect(inputs.rates.survival).toMatchObject({ value: 0.45, origin: 'usual' })
  })
})

describe('survival', () => {
  const lives = (count: number, time: number, happened = true, ministryId: string | null = 'a') =>
    Array.from({ length: count }, () => ({ time, happened, ministryId }))

  test('bends so as to pass through a quarter and a year', () => {
    // 80 in a hundred live a quarter, 50 a year.
    const { atAYear, shape } = survivalOf([...lives(20, 1), ...lives(30, 6), ...lives(50, 20, false)])
    expect(atAYear!.value).toBeCloseTo(0.5)
    expect(0.5 ** ((3 / 12) ** shape)).toBeCloseTo(0.8)
    // As sure as fifty ends make one, of a hundred communities: about √(.5 × .5 / 100), and no surer.
    expect(atAYear!.error).toBeCloseTo(0.05, 2)
  })

  test('where all of them live, one is not sure that all will', () => {
    const { atAYear } = survivalOf(lives(30, 14, false))
    expect(atAYear!.value).toBeCloseTo(30.5 / 31)
    expect(atAYear!.error).toBeGreaterThan(0.01)
  })

  test('is as far apart as the ends of ministries are from those expected of them', () => {
    const ministry = (name: string, dead: number) => [
      ...lives(dead, 5, true, name),
      ...lives(100 - dead, 15, false, name),
    ]
    const spread = (...dead: number[]) => {
      const found = survivalOf(dead.flatMap((each, place) => ministry(String(place), each)))
      const { variance, noise, ministries } = found.atAYear!.between
      expect(ministries).toBe(dead.length)
      return Math.sqrt(Math.max(0, variance - noise))
    }
    expect(spread(40, 40, 40, 40)).toBe(0)
    // 60, 50, 70 and 40 in a hundred live: 13 apart, of which chance makes 5.
    expect(spread(40, 50, 30, 60)).toBeGreaterThan(0.07)
    expect(spread(40, 50, 30, 60)).toBeLessThan(0.13)
  })

  test('says nothing of a year that nobody, or too few, have lived', () => {
    expect(survivalOf([])).toEqual({ atAYear: null, shape: 0.5 })
    expect(survivalOf(lives(40, 5, false)).atAYear).toBeNull()
    expect(survivalOf([...lives(4, 2), ...lives(4, 13, false)]).atAYear).toBeNull()
  })
})
