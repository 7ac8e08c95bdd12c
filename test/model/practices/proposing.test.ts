import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaDraw } from '@/lib/chance'
import { propose, proposing, type Tally } from '@/lib/practices/model/order/proposing'
import { alwaysFirst, anyOrder, valueOf, valueSeen, type Occasion } from '@/lib/practices/model/order/value'
import { chanceFrom } from '@/lib/chance'

/** How often each would be adopted when shown, which nobody knows. */
const truth: { [practice: string]: number } = { a: 0.04, b: 0.3, c: 0.1, d: 0.02, e: 0.12, f: 0.06 }
const practices = Object.keys(truth)

/** Proposes again and again, learning from what is adopted. */
function live(occasions: number, seed: string): { records: Tally[]; past: Occasion[] } {
  const chance = chanceFrom(seed)
  const records = practices.map((practice) => ({ practice, isFailure: false, shown: 0, adopted: 0 }))
  const past = Array.from({ length: occasions }, (_, place): Occasion => {
    const proposals = propose(records, chance).map((proposal) => {
      const wasAdopted = chance() < truth[proposal.practice]!
      const record = records.find(({ practice }) => practice === proposal.practice)!
      record.shown += 1
      record.adopted += Number(wasAdopted)
      return { ...proposal, wasAdopted }
    })
    return { community: `community ${place}`, candidates: practices, proposals }
  })
  return { records, past }
}

describe('a share drawn from what was seen', () => {
  test('has the mean and the spread of Beta', () => {
    const chance = chanceFrom('beta')
    const draws = Array.from({ length: 20_000 }, () => betaDraw(3, 9, chance))
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length
    expect(mean).toBeCloseTo(0.25, 2)
    expect(variance).toBeCloseTo((3 * 9) / (12 ** 2 * 13), 3)
  })
})

describe('the practices proposed', () => {
  test('are three at most, different, drawn again the same, whatever the order they come in', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        fc.string(),
        (names, seed) => {
          const records = names.map((practice, place) => ({
            ...{ practice, isFailure: place % 3 === 1, shown: 5 * place, adopted: place },
          }))
          const proposals = propose(records, chanceFrom(seed))
          expect(proposals).toHaveLength(Math.min(proposing.most, names.length))
          expect(new Set(proposals.map(({ practice }) => practice)).size).toBe(proposals.length)
          expect(propose(records.toReversed(), chanceFrom(seed))).toEqual(proposals)
          for (const { propensity } of proposals) {
            expect(propensity).toBeGreaterThan(0)
            expect(propensity).toBeLessThanOrEqual(1 + 1e-12)
          }
        },
      ),
      { numRuns: 40 },
    ))

  test('come to be those that are adopted, and none is ever buried', () => {
    const { records } = live(700, 'long run')
    const shown = new Map(records.map(({ practice, shown }) => [practice, shown]))
    const ranked = practices.toSorted((one, other) => shown.get(other)! - shown.get(one)!)
    expect(ranked[0]).toBe('b')
    expect(ranked.slice(0, 3).toSorted()).toEqual(['b', 'c', 'e'])
    expect(shown.get('b')).toBeGreaterThan(0.85 * 700)
    for (const practice of practices) expect(shown.get(practice)).toBeGreaterThan(0.04 * 700)
  })

  test('warn as often as there are warnings, however seldom one says so, and the best warning first', () => {
    const chance = chanceFrom('warnings')
    // Six times out of ten what one tries is taken up; a warning, one time in a hundred, or two.
    const records: Tally[] = [
      ...['a', 'b', 'c', 'd'].map((practice) => ({ practice, isFailure: false, shown: 1000, adopted: 600 })),
      { practice: 'e', isFailure: true, shown: 1000, adopted: 20 },
      { practice: 'f', isFailure: true, shown: 1000, adopted: 1 },
    ]
    const rounds = 1500
    const times = new Map<string, number>()
    for (let round = 0; round < rounds; round += 1)
      for (const { practice } of propose(records, chance))
        times.set(practice, (times.get(practice) ?? 0) + 1 / rounds)
    // Two of six, at three at a time: one of them, in the mean.
    expect(Math.abs(times.get('e')! + times.get('f')! - 1)).toBeLessThan(0.1)
    expect(times.get('e')).toBeGreaterThan(0.75)
    expect(times.get('f')).toBeLessThan(0.25)
  })

  test('have the propensity they are shown with', () => {
    const chance = chanceFrom('propensity')
    const records = practices.map((practice, place) => ({
      ...{ practice, isFailure: place > 3, shown: 40, adopted: 2 * place },
    }))
    const rounds = 600
    const [times, said] = [new Map<string, number>(), new Map<string, number>()]
    for (let round = 0; round < rounds; round += 1)
      for (const { practice, propensity } of propose(records, chance)) {
        times.set(practice, (times.get(practice) ?? 0) + 1 / rounds)
        said.set(practice, propensity)
      }
    for (const [practice, share] of times) expect(Math.abs(share - said.get(practice)!)).toBeLessThan(0.1)
  })
})

describe('what an order is worth', () => {
  const { past } = live(2500, 'off-line')

  test('is found again from the log, for orders that were never tried', () => {
    const best = valueOf(past, alwaysFirst(['b', 'e', 'c'], 3))!
    expect(best.low).toBeLessThan(0.52)
    expect(best.high).toBeGreaterThan(0.52)
    expect(best.high - best.low).toBeLessThan(0.13)
    const worst = valueOf(past, alwaysFirst(['d', 'a', 'f'], 3))!
    expect(worst.low).toBeLessThan(0.12)
    expect(worst.high).toBeGreaterThan(0.12)
    expect(worst.high).toBeLessThan(best.low)
    const any = valueOf(past, anyOrder(3))!
    expect(any.low).toBeLessThan(0.32)
    expect(any.high).toBeGreaterThan(0.32)
  })

  test('is, for what was really done, what it really brought', () => {
    const brought =
      past.reduce((sum, { proposals }) => sum + proposals.filter((each) => each.wasAdopted).length, 0) /
      past.length
    let turn = 0
    // The policy of each occasion is its own: as likely as it was, so that each adoption counts for one.
    const same = valueOf(past, () => {
      const { proposals } = past[turn++]!
      return new Map(proposals.map(({ practice, propensity }) => [practice, propensity]))
    })!
    expect(same.value).toBeCloseTo(brought, 9)
    expect(same.occasions).toBe(2500)
  })

  test('is unknown before anything was proposed, or where a single community was', () => {
    expect(valueOf([], anyOrder(3))).toBeNull()
    expect(valueSeen(past.slice(0, 40).map((one) => ({ ...one, community: 'alone' })))).toBeNull()
  })

  test('is no surer for the same communities seen on more days', () => {
    const few = past.slice(0, 60)
    const [once, often] = [few, Array.from({ length: 9 }, () => few).flat()].map((seen) => valueSeen(seen)!)
    expect(often).toMatchObject({ occasions: 540, communities: 60 })
    expect(often!.value).toBeCloseTo(once!.value, 9)
    expect(often!.high - often!.low).toBeCloseTo(once!.high - once!.low, 9)
  })

  test('lies in its interval as often as it says, where communities keep to their ways', () => {
    const chance = chanceFrom('ways')
    const proposal = { practice: 'a', propensity: 1 }
    const trials = 400
    let held = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const seen = Array.from({ length: 20 }, (_, place) => {
        const share = chance() < 0.5 ? 0.1 : 0.7
        return Array.from({ length: 10 }, (): Occasion => {
          const proposals = [{ ...proposal, wasAdopted: chance() < share }]
          return { community: `community ${place}`, candidates: ['a'], proposals }
        })
      }).flat()
      const { low, high } = valueSeen(seen)!
      if (low <= 0.4 && 0.4 <= high) held += 1
    }
    expect(held / trials).toBeGreaterThan(0.91)
    expect(held / trials).toBeLessThan(0.99)
  })
})
