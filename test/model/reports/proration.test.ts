import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredShare, eurosWithin } from '@/lib/reports/model/proration'
import { monthsOf } from '@/lib/reports/model/span'
import { addDays, addMonths } from '@/lib/time'

const year = { from: '2026-01-01', until: '2027-01-01' }
const days = fc.integer({ min: -400, max: 800 })
const paid = fc.record({
  begins: days,
  length: fc.integer({ min: 1, max: 500 }),
  euros: fc.integer({ min: 1, max: 1e6 }),
})
const costOf = ({ begins, length, euros }: { begins: number; length: number; euros: number }) => ({
  euros,
  from: addDays(year.from, begins),
  until: addDays(year.from, begins + length - 1),
})

describe('a cost', () => {
  test('is shared evenly among its days, the last one too', () => {
    const cost = { euros: 366, from: '2028-01-01', until: '2028-12-31' }
    expect(eurosWithin(cost, { from: '2028-02-01', until: '2028-03-01' })).toBeCloseTo(29)
    expect(eurosWithin(cost, { from: '2028-12-31', until: '2029-02-01' })).toBeCloseTo(1)
    expect(eurosWithin(cost, { from: '2029-01-01', until: '2029-02-01' })).toBe(0)
    expect(eurosWithin({ ...cost, until: '2028-01-01' }, { from: '2028-01-01', until: '2028-02-01' })).toBe(
      366,
    )
  })

  test('adds up to itself, month by month', () =>
    fc.assert(
      fc.property(paid, (each) => {
        const cost = costOf(each)
        const around = {
          from: addMonths(cost.from, -1).slice(0, 8) + '01',
          until: addMonths(cost.until, 1).slice(0, 8) + '01',
        }
        const months = monthsOf(around).map((from) => eurosWithin(cost, { from, until: addMonths(from, 1) }))
        expect(months.reduce((sum, euros) => sum + euros, 0)).toBeCloseTo(cost.euros, 5)
      }),
    ))
})

describe('days that are paid for', () => {
  test('are counted once, however many costs pay for them', () =>
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 6 }), (all) => {
        const costs = all.map(costOf)
        let covered = 0
        for (let day = year.from; day < year.until; day = addDays(day, 1))
          if (costs.some(({ from, until }) => from <= day && day <= until)) covered += 1
        expect(coveredShare(costs, year)).toBeCloseTo(covered / 365, 10)
      }),
    ))
})
