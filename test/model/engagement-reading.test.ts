import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { disclosureRule } from '@/lib/disclosure/rule'
import { askedPeriod } from '@/lib/engagement'
import { chartsOf } from '@/lib/engagement/model/charts'
import { dashboardOf } from '@/lib/engagement/model/dashboard'
import type { Facts, Person } from '@/lib/engagement/model/facts'
import { withoutReadingOfFew } from '@/lib/engagement/model/reading'
import { addDays, dayNumber, lastDays, parisDay, usualLengths, type Period } from '@/lib/time'
import { nothing, now, person } from './someFacts'

const rule = disclosureRule()
const today = parisDay(now)
const joined = dayNumber('2025-04-02')

/** Members, those who run the community first, who give, react and read on these days. */
const members = (people: Partial<Person>[], animators = 1): Partial<Facts> => ({
  people: people.map((each, place) => ({
    ...person([]),
    ...each,
    animates: place < animators,
    stays: [{ from: joined, to: null }],
  })),
  changes: [{ day: joined, members: people.length }],
})
const shown = (facts: Partial<Facts>, period: Period, isUsual: boolean) => {
  const whole = dashboardOf({ ...nothing, ...facts }, period, today, now)
  const dashboard = withoutReadingOfFew(whole, rule, { isUsual })
  return {
    dashboard,
    charts: chartsOf(dashboard, { on: today, contributors: 0, reactors: 0, contributions: 0 }),
  }
}
const currently = (facts: Partial<Facts>) => {
  const { windows } = shown(facts, lastDays(28, now), true).dashboard
  return windows.at(-1) as (typeof windows)[0]
}
const give = (day: string): Partial<Person> => person([day])
const read = (day: string): Partial<Person> => ({ readings: [dayNumber(day)] })

/* Two lives in which everybody writes and reacts alike, and reads otherwise. */

const day = fc.integer({ min: dayNumber('2025-06-01'), max: dayNumber('2026-03-19') })
const days = fc.uniqueArray(day, { maxLength: 6 }).map((each) => each.sort((one, other) => one - other))
const twice = (least: number, most: number) =>
  fc
    .array(fc.record({ gave: days, reacted: days, read: days, readOtherwise: days }), {
      minLength: least,
      maxLength: most,
    })
    .map((people) => {
      const life = (how: 'read' | 'readOtherwise') =>
        members(
          people.map(({ gave, reacted, [how]: readings }) => ({
            ...{ readings, reactions: reacted, firstContribution: gave[0] ?? null },
            contributions: gave.map((on) => ({ day: on, count: 1 })),
          })),
        )
      return [life('read'), life('readOtherwise')] as const
    })
const dates = fc
  .tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 120 }))
  .map(([ago, length]) => {
    const end = addDays(today, -ago)
    return { start: addDays(end, -length), end }
  })

describe('over dates of one’s own', () => {
  it('everything shown is the same whoever reads: no two windows can tell', () => {
    fc.assert(
      fc.property(twice(1, 40), dates, ([one, other], period) => {
        expect(shown(one, period, false)).toEqual(shown(other, period, false))
      }),
      { numRuns: 40 },
    )
  })

  it('would tell who reads if they were shown as the usual windows are', () => {
    const people = Array.from({ length: 30 }, () => ({}))
    const life = members([...people, read('2026-03-10')])
    const active = (start: string, end: string) =>
      shown(life, { start, end }, true).dashboard.windows.at(-1)?.figures.active
    expect([active('2026-03-01', '2026-03-10'), active('2026-03-01', '2026-03-11')]).toEqual([0, 1])
  })

  it('neither the day under way nor days to come are in them', () => {
    expect(askedPeriod({ du: '2026-03-01', au: '2026-03-31' }, now).free).toEqual({
      start: '2026-03-01',
      end: today,
    })
    expect(askedPeriod({ du: today, au: today }, now)).toEqual({ usual: 28, free: null })
    // One’s own page speaks of oneself: what one has just written is there.
    expect(askedPeriod({ du: today, au: today }, now, { isUpToNow: true }).free?.end).toBe('2026-03-21')
  })
})

describe('over the usual windows', () => {
  it('everything shown of ten members or fewer is the same whoever reads', () => {
    fc.assert(
      fc.property(twice(1, 10), fc.constantFrom(...usualLengths), ([one, other], length) => {
        expect(shown(one, lastDays(length, now), true)).toEqual(shown(other, lastDays(length, now), true))
      }),
      { numRuns: 40 },
    )
  })

  it('tells who is active where at least eleven of whom nothing is seen may be reading, or nobody', () => {
    const crowd = (silent: number, readers: number, giving: number) =>
      currently(
        members([
          ...Array.from({ length: giving }, () => give('2026-03-10')),
          ...Array.from({ length: silent }, (_, place) => (place < readers ? read('2026-03-11') : {})),
        ]),
      ).figures
    expect(crowd(11, 3, 4)).toMatchObject({ active: 7, activeRate: 7 / 15, reading: 3 })
    // The twelfth member is the only one of whom one does not know.
    expect(crowd(1, 1, 11)).toMatchObject({ active: null, activeRate: null, reading: null })
    expect(crowd(0, 0, 12)).toMatchObject({ active: 12, activeRate: 1, reading: 0 })
    expect(crowd(10, 0, 30)).toMatchObject({ active: null, contributing: 30, members: 40 })
  })

  it('tells of activation from eleven arrivals on, and says which it does not tell', () => {
    const arrivals = (count: number) =>
      currently({
        people: Array.from({ length: count }, (_, place) => ({
          ...person([]),
          ...(place < 3 ? read('2026-02-21') : {}),
          stays: [{ from: dayNumber('2026-02-20'), to: null }],
        })),
        changes: [{ day: dayNumber('2026-02-20'), members: count }],
      })
    expect(arrivals(2).figures.activationRate).toBe(null)
    expect(arrivals(2).hidden).toContain('activationRate')
    expect(arrivals(2).figures.arrivals).toBe(2)
    expect(arrivals(12).figures.activationRate).toBe(3 / 12)
    expect(arrivals(12).hidden).toEqual([])
  })

  it('a day tells of its readers from eleven on, the day under way never', () => {
    const people = Array.from({ length: 40 }, (_, place) => read(place < 12 ? '2026-03-10' : '2026-03-11'))
    const { charts } = shown(members([...people, read('2026-03-12'), {}, {}]), lastDays(28, now), true)
    const presence = charts.find(({ key }) => key === 'presence')
    const readers = (on: string) => presence?.points.find(({ start }) => start === on)?.values.readers
    expect([readers('2026-03-10'), readers('2026-03-11'), readers('2026-03-12'), readers(today)]).toEqual([
      ...[12, 28, null, null],
    ])
  })
})

test('a chart of what may not be said is not there, and no sentence takes it for zero', () => {
  const { charts } = shown(members([give('2026-03-10'), {}, {}]), lastDays(28, now), true)
  expect(charts.map(({ key }) => key)).not.toContain('alone')
  const participation = charts.find(({ key }) => key === 'participation')
  expect(participation?.series.map(({ key }) => key)).toEqual(['contributing', 'engaged'])
})

test('where nothing is known of reading, nothing is hidden of it', () => {
  const facts = { ...members([give('2026-03-10')]), knows: { ...nothing.knows, reading: false } }
  expect(currently(facts).figures.active).toBe(1)
})
