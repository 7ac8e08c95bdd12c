import { describe, expect, it } from 'vitest'
import {
  adjustedRand,
  informationBeyondChance,
  normalisedInformation,
} from '@/lib/expertise/model/clusters/agreement'
import { Chance } from '@/scripts/seed/chance'

const one = [0, 0, 1, 1]
const other = [0, 0, 1, 2]

describe('how two groupings agree', () => {
  it('is what a hand counts', () => {
    // Pairs together: 2 and 1, both 1, of 6. (1 − 2·1/6) / (1.5 − 2·1/6) = 4/7.
    expect(adjustedRand(one, other)).toBeCloseTo(4 / 7, 12)
    // ln 2 nats of the other; entropies ln 2 and 1.5·ln 2.
    expect(normalisedInformation(one, other)).toBeCloseTo(1 / 1.25, 12)
    // All six deals of {a, a, b, b} beside {a, a, b, b}: two say ln 2, four say nothing.
    expect(informationBeyondChance(one, one)).toBeCloseTo(Math.log(2) - Math.log(2) / 3, 12)
    // Fully crossed: no pair stays together, nothing is told.
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
    expect(normalisedInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12)
  })

  it('is whole with itself, whatever the numbers, and nothing by chance', () => {
    expect(adjustedRand([7, 7, 3, 3, 5], [1, 1, 0, 0, 9])).toBe(1)
    expect(normalisedInformation([7, 7, 3, 3, 5], [1, 1, 0, 0, 9])).toBeCloseTo(1, 12)
    const chance = new Chance('agreement')
    const dealt = (groups: number) => Array.from({ length: 2000 }, () => chance.between(0, groups - 1))
    expect(adjustedRand(dealt(5), dealt(9))).toBeCloseTo(0, 1)
    expect(informationBeyondChance(dealt(5), dealt(9))).toBeCloseTo(0, 1)
    // Everybody alone tells everything, and would by chance too.
    const alone = Array.from({ length: 50 }, (_, each) => each)
    expect(informationBeyondChance(alone, alone)).toBeCloseTo(0, 9)
  })

  it('counts people, where one place stands for several', () => {
    const mass = [3, 1, 2, 4]
    const spread = (values: number[]) => values.flatMap((value, at) => Array<number>(mass[at]!).fill(value))
    for (const agreement of [adjustedRand, normalisedInformation, informationBeyondChance])
      expect(agreement(one, other, mass)).toBeCloseTo(agreement(spread(one), spread(other)), 12)
  })

  it('refuses groupings of different people', () => {
    expect(() => adjustedRand([0, 1], [0])).toThrow(RangeError)
  })
})
