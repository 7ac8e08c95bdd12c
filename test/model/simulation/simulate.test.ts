import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomes, pathOf } from '@/lib/simulation/model/path'
import { invitedByMonth } from '@/lib/simulation/model/plan'
import { simulate } from '@/lib/simulation/model/simulate'
import { inputs, plan, ratesOf, typed, values } from './someRates'

describe('without spread', () => {
  test('it is the arithmetic, but for what chance does to people and communities', () => {
    const { bands } = simulate(inputs({ rates: ratesOf(0) }))
    const path = pathOf(invitedByMonth(plan), values, 1)
    for (const outcome of outcomes) {
      const [{ low, middle, high }, exact] = [bands[outcome]!.at(-1)!, path[outcome].at(-1)!]
      expect(Math.abs(middle / exact - 1)).toBeLessThan(0.02)
      expect(high - low).toBeLessThan(0.3 * exact)
    }
    // Of 100,000 agents each is a member with that chance: √(np(1 − p)) more or fewer.
    const { low, middle, high } = bands.members!.at(-1)!
    const deviation = Math.sqrt(middle * (1 - middle / plan.agents))
    expect((high - low) / (2 * 1.2816) / deviation).toBeCloseTo(1, 1)
  })
})

describe('with spread', () => {
  test('the same question has the same answer', () => {
    expect(simulate(inputs(), 300)).toEqual(simulate(inputs(), 300))
  })

  test('the band of one share is that of its curve', () => {
    // Of a Beta of mean .5 and deviation .1: nearly a bell, so 1.2816 deviations on each side.
    const rates = ratesOf(0, { registration: typed(0.5, 0.2), departures: typed(0) })
    const { low, high } = simulate(inputs({ rates })).bands.members!.at(-1)!
    expect(low).toBeCloseTo(100_000 * (0.5 - 0.128), -3.5)
    expect(high).toBeCloseTo(100_000 * (0.5 + 0.128), -3.5)
  })

  test('more agents give no less of anything', () => {
    const many = fc.integer({ min: 100, max: 2_900_000 })
    fc.assert(
      fc.property(many, fc.double({ min: 1.01, max: 2, noNaN: true }), (agents, times) => {
        const of = (count: number) => simulate(inputs({ plan: { ...plan, agents: count, months: 4 } }), 100)
        const [few, more] = [of(agents), of(Math.ceil(agents * times))]
        for (const outcome of outcomes)
          for (const [month, band] of few.bands[outcome]!.entries())
            for (const which of ['low', 'middle', 'high'] as const)
              expect(more.bands[outcome]![month]![which]).toBeGreaterThanOrEqual(band[which])
      }),
      { numRuns: 25 },
    )
  })

  test('low is under the middle, which is under high; no month has more members than agents invited', () => {
    const spread = fc.double({ min: 0, max: 2, noNaN: true })
    fc.assert(
      fc.property(spread, fc.integer({ min: 0, max: 5 }), (by, newMinistries) => {
        const { bands, invited } = simulate(
          inputs({ rates: ratesOf(by), plan: { ...plan, newMinistries, months: 3 } }),
          80,
        )
        for (const outcome of outcomes)
          for (const { low, middle, high } of bands[outcome]!) {
            expect(low).toBeLessThanOrEqual(middle)
            expect(middle).toBeLessThanOrEqual(high)
            expect(Number.isFinite(high)).toBe(true)
          }
        for (const [month, { high }] of bands.members!.entries())
          expect(high).toBeLessThanOrEqual(invited[month]! + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  test('an outcome of which something is not known is not known', () => {
    const { bands, weights } = simulate(inputs({ rates: ratesOf(0.2, { births: null }) }), 50)
    expect(bands.communities).toBeNull()
    expect(bands.animators).toBeNull()
    expect(bands.members).not.toBeNull()
    expect(weights.communities).toEqual([])
  })
})

describe('what weighs most', () => {
  test('is what varies, for what hangs on it', () => {
    const rates = ratesOf(0.01, { registration: typed(0.5, 0.3), births: typed(10, 0.3) })
    const { weights } = simulate(inputs({ rates }))
    expect(weights.members[0]).toMatchObject({ key: 'registration' })
    expect(weights.members[0]!.share).toBeGreaterThan(0.9)
    expect(
      weights.communities
        .slice(0, 2)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['births', 'registration'])
    const sum = weights.communities.reduce((all, { share }) => all + share, 0)
    expect(sum).toBeGreaterThan(0.75)
    expect(sum).toBeLessThan(1.05)
  })

  test('is nothing where nothing varies but chance', () => {
    expect(simulate(inputs({ rates: ratesOf(0) })).weights.members).toEqual([])
  })
})
