import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOURS_A_MONTH, noLuck, pathOf } from '@/lib/simulation/model/path'
import { invitedByMonth, paces } from '@/lib/simulation/model/plan'
import { leftOut } from '@/lib/simulation/model/spending'
import { ratesOf, values } from './someRates'

describe('invitations', () => {
  test('all in the first month, or as many each', () => {
    expect(invitedByMonth({ agents: 1200, months: 3, pace: 'once' })).toEqual([1200, 1200, 1200])
    expect(invitedByMonth({ agents: 1200, months: 3, pace: 'even' })).toEqual([400, 800, 1200])
  })

  test('slowly, then fast, then slowly: half of them in the middle', () => {
    const [first, second, third, fourth] = invitedByMonth({ agents: 1000, months: 4, pace: 'curve' })
    expect([first, second, third, fourth]).toEqual([156.25, 500, 843.75, 1000])
  })

  test('whatever the pace, they never go down, and are all invited at the end', () => {
    const asked = fc.record({
      agents: fc.integer({ min: 1, max: 5_800_000 }),
      months: fc.integer({ min: 1, max: 60 }),
      pace: fc.constantFrom(...paces),
    })
    fc.assert(
      fc.property(asked, (plan) => {
        const invited = invitedByMonth(plan)
        expect(invited).toHaveLength(plan.months)
        expect(invited.at(-1)).toBeCloseTo(plan.agents, 6)
        expect(invited.every((each, month) => each >= (invited[month - 1] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('a path without chance', () => {
  const path = pathOf([1000, 2000], values, 1)

  test('members register, and some leave', () => {
    expect([...path.members]).toEqual([500, 950])
    expect([...path.active]).toEqual([200, 380])
    expect([...path.contributing]).toEqual([50, 95])
  })

  test('communities are born of members, and a part of them dies each month', () => {
    // Half are left after a year, as much less each month.
    const [first, second] = path.communities
    expect(first).toBeCloseTo(5, 12)
    expect(second).toBeCloseTo(5 * 0.5 ** (1 / 12) + 9.5, 12)
    expect(path.animators[1]).toBeCloseTo(3 * second!, 12)
  })

  test('reports take minutes, files add up, servers answer the busiest hour', () => {
    // 200 active × 5 contributions × 2 in a thousand × half an hour.
    expect(path.moderators[0]).toBeCloseTo((200 * 5 * 0.002 * 0.5) / HOURS_A_MONTH, 12)
    expect([...path.storage]).toEqual([200 * 2e6, 580 * 2e6])
    expect([...path.servers]).toEqual([2, 2])
    const [crowded] = pathOf([10_000_000], values, 1).servers
    // 2,000,000 active × 4 days / 21 × 20 pages × a fifth in the hour / 3600 s = 423.3 pages a second, at 50 each.
    expect(crowded).toBe(1 + 9)
  })

  test('euros are spent from the beginning on, on what has a price', () => {
    const spent = [0, 1].map(
      (month) =>
        1000 +
        path.animators[month]! * 10 +
        path.moderators[month]! * 4000 +
        (path.storage[month]! / 1e9) * 0.5 +
        path.servers[month]! * 100 +
        1000,
    )
    expect(path.euros[0]).toBeCloseTo(spent[0]!, 8)
    expect(path.euros[1]).toBeCloseTo(spent[0]! + spent[1]!, 8)
  })

  test('what nothing says is not known, and the rest is', () => {
    const some = pathOf([1000], { ...values, messages: NaN, departures: NaN, perServer: NaN }, 1)
    expect(some.moderators[0]).toBeNaN()
    expect(some.members[0]).toBe(500)
    // Moderators have a price, and nobody knows how many there will be.
    expect(some.euros[0]).toBeCloseTo(1000 + some.animators[0]! * 10 + (200 * 2e6 * 0.5) / 1e9 + 1000, 8)
    const prices = [
      'perInvited',
      'perAnimator',
      'perModerator',
      'perGigabyte',
      'perServer',
      'perMonth',
    ] as const
    const unpriced = { ...values, ...Object.fromEntries(prices.map((price) => [price, NaN])) }
    expect(pathOf([1000], unpriced, 1).euros[0]).toBeNaN()
    expect(pathOf([1000], { ...unpriced, perAnimator: 10, births: NaN }, 1).euros[0]).toBeNaN()
  })

  test('what the spending leaves out is told apart: no price, or no quantity', () => {
    const rates = ratesOf(0, { perServer: null })
    expect(leftOut(rates, { animators: null, moderators: [], storage: [], servers: null })).toEqual({
      ...{ unpriced: ['perServer'], unknown: ['perAnimator'], hasPrice: true },
    })
    const none = { perInvited: null, perAnimator: null, perModerator: null }
    const free = ratesOf(0, { ...none, perGigabyte: null, perServer: null, perMonth: null })
    expect(leftOut(free, { animators: null })).toMatchObject({ unknown: [], hasPrice: false })
  })

  test('chance never makes more members than were invited, nor fewer than nobody', () => {
    const lucky = fc.double({ min: -6, max: 6, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), lucky, (agents, luck) => {
        const path = pathOf([agents], values, 1, {
          ...noLuck,
          members: luck,
          active: luck,
          communities: luck,
        })
        expect(path.members[0]).toBeGreaterThanOrEqual(0)
        expect(path.members[0]).toBeLessThanOrEqual(agents)
        expect(path.active[0]).toBeLessThanOrEqual(path.members[0]!)
        expect(path.communities[0]).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
