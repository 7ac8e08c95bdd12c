import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Adoption } from '@/lib/practices/model/effect/adopters'
import { effectOf, type Effect } from '@/lib/practices/model/effect/effect'
import { momentOf } from '@/lib/practices/model/effect/moment'
import { effectRules } from '@/lib/practices/model/effect/rules'
import { settledOn, type Watched } from '@/lib/practices/model/effect/window'
import { chanceFrom } from '@/lib/chance'
import { dayNumber, type DayNumber } from '@/lib/time'
import { authorsOf, end, start, steady, watch, watched, world, type Act } from './someCommunities'

const day = dayNumber('2025-03-03')

const effect = (adoptions: readonly Adoption[], communities: ReadonlyMap<string, Watched>) =>
  effectOf(adoptions, communities, chanceFrom('effect'))

const estimated = (adoptions: readonly Adoption[], communities: ReadonlyMap<string, Watched>): Effect => {
  const found = effect(adoptions, communities)
  if (found.kind !== 'estimated') throw new Error(found.because)
  return found
}

/** The first communities adopt, one a week. */
const adoptionsBy = (count: number, from = day): Adoption[] =>
  Array.from({ length: count }, (_, place) => ({ community: `c${place}`, on: from + 7 * (place % 5) }))

describe('authors of a week', () => {
  test('are counted once, in any week, however the days fall', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ on: fc.integer({ min: 0, max: 90 }), by: fc.integer({ min: 0, max: 4 }) })),
        fc.integer({ min: -30, max: 120 }),
        fc.integer({ min: 1, max: 9 }),
        (acts, from, weeks) => {
          const counts = Array.from({ length: weeks }, (_, week) => {
            const first = from + 7 * week
            const inWeek = acts.filter(({ on }) => on >= first && on < first + 7)
            return new Set(inWeek.map(({ by }) => by)).size
          })
          const mean = counts.reduce((sum, count) => sum + count, 0) / weeks
          expect(authorsOf(acts).mean(from, weeks)).toBeCloseTo(mean, 9)
        },
      ),
    ))
})

describe('a moment', () => {
  const acts = [...steady(4, start, day - 56), ...steady(2, day - 56, day), ...steady(3, day)]

  test('holds what was known before that day, and what came from that day on', () => {
    expect(momentOf(authorsOf(acts), day, end)).toEqual({
      past: { level: 2, recent: 2, earlier: 4, base: 4 },
      after: 3,
    })
  })

  test('says nothing of a community too young, asleep for a year, or whose eight weeks are not over', () => {
    const weekly = authorsOf(acts)
    expect(momentOf(weekly, start + 7 * 16 - 1, end)).toBe('too-young')
    expect(momentOf(weekly, start + 7 * 16, end)).toMatchObject({ after: 4 })
    expect(momentOf(weekly, day, day + 54)).toBe('not-over')
    expect(momentOf(weekly, day, day + 55)).toMatchObject({ after: 3 })
    expect(momentOf(authorsOf(steady(2, start, day - 400)), day, end)).toBe('asleep')
    expect(momentOf(authorsOf([]), day, end)).toBe('too-young')
  })
})

describe('the effect of a practice', () => {
  test('by hand: where nothing else moves, from two authors to three is log(4/3), and +50 %', () => {
    const controls = Array.from({ length: 40 }, (_, place): [string, Act[]] => [
      `other${place}`,
      steady(1 + (place % 6)),
    ])
    const adopters = Array.from({ length: 12 }, (_, place): [string, Act[]] => [
      `c${place}`,
      [...steady(2, start, day), ...steady(3, day)],
    ])
    const adoptions = adopters.map(([community]) => ({ community, on: day }))
    const found = estimated(adoptions, watch(new Map([...controls, ...adopters])))
    expect(found.estimate).toBeCloseTo(Math.log(4 / 3), 2)
    expect(found.authors.share).toBeCloseTo(0.5, 2)
    expect(found.low).toBeCloseTo(found.estimate, 2)
    expect(found).toMatchObject({ adopters: 12, controls: 40, placeboP: 1 / 1000, aside: {} })
  })

  test('is found again when authors are added, and is none when nothing is', () => {
    const acts = world(120)
    const adoptions = adoptionsBy(40)
    const nothing = estimated(adoptions, watch(acts))
    expect(nothing.low).toBeLessThan(0)
    expect(nothing.high).toBeGreaterThan(0)
    expect(nothing.placeboP).toBeGreaterThan(0.05)
    const doubled = new Map(acts)
    for (const { community, on } of adoptions)
      doubled.set(community, [
        ...acts.get(community)!,
        ...acts
          .get(community)!
          .filter((act) => act.on >= on && act.on < on + 56)
          .map((act) => ({ on: act.on, by: 100 + act.by })),
      ])
    const found = estimated(adoptions, watch(doubled))
    expect(found.low).toBeGreaterThan(0)
    expect(found.placeboP).toBeLessThan(0.01)
    expect(found.authors.share! - nothing.authors.share!).toBeGreaterThan(0.8)
    expect(found.authors.low).toBeLessThan(1)
    expect(found.authors.high).toBeGreaterThan(1)
  })

  test('is not the month of August: what empties everybody empties nobody by the practice', () => {
    const summer = dayNumber('2025-06-30')
    const isHollow = (on: DayNumber) => on >= summer && on < summer + 56
    const acts = new Map(
      [...world(100)].map(([name, done]): [string, Act[]] => [
        name,
        done.filter((act, place) => !isHollow(act.on) || place % 2 === 0),
      ]),
    )
    const adoptions = Array.from({ length: 30 }, (_, place) => ({ community: `c${place}`, on: summer }))
    const found = estimated(adoptions, watch(acts))
    expect(found.low).toBeLessThan(0)
    expect(found.high).toBeGreaterThan(0)
    const { adopters } = compare(adoptions, watch(acts), chanceFrom('effect'))
    const rise = adopters.map(({ moment }) => Math.log1p(moment.after) - Math.log1p(moment.past.level))
    expect(rise.reduce((sum, each) => sum + each, 0) / rise.length).toBeLessThan(-0.2)
  })
})

describe('an estimate', () => {
  const size = 60
  const adoptions = adoptionsBy(14)
  const acts = world(size)
  const before = estimated(adoptions, watch(acts))

  test('once settled, is moved by nothing that comes', () => {
    const settled = before.settledOn
    expect(settled).toBe(settledOn(Math.max(...adoptions.map(({ on }) => on))))
    const until = new Map(
      [...acts].map(([name, done]): [string, Act[]] => [name, done.filter(({ on }) => on < settled)]),
    )
    const later = new Map([...until].map(([name, done]) => [name, [...done, ...steady(30, settled, end)]]))
    later.set('newcomer', steady(9, settled, end))
    expect(estimated(adoptions, watch(until, settled - 1))).toEqual(estimated(adoptions, watch(later)))
  })

  test('depends neither on the order of rows nor on names', () => {
    const renamed = new Map([...acts].map(([name, done]) => [`z${99 - Number(name.slice(1))}`, done]))
    const other = new Map([...renamed].toReversed())
    const again = adoptions
      .map(({ community, on }) => ({ community: `z${99 - Number(community.slice(1))}`, on }))
      .toReversed()
    const found = estimated(again, watch(other))
    expect(found.estimate).toBeCloseTo(before.estimate, 9)
    expect(found.low).toBeCloseTo(before.low, 9)
    expect(found.high).toBeCloseTo(before.high, 9)
    expect(found.placeboP).toBe(before.placeboP)
  })

  test('is of the first time a community adopts', () => {
    const again = adoptions.map(({ community, on }) => ({ community, on: on + 100 }))
    expect(estimated([...again, ...adoptions], watch(acts))).toEqual({ ...before, aside: { again: 14 } })
  })

  test('leaves aside who cannot be judged, and says why', () => {
    const asleep = new Map(acts).set('sleeping', steady(2, start, start + 300)).set('young', steady(2, day))
    const more = [
      { community: 'sleeping', on: day + 300 },
      { community: 'young', on: day + 30 },
      { community: 'nowhere', on: day },
      { community: 'c50', on: end - 20 },
      { community: 'c51', on: start + 10 },
    ]
    const found = estimated([...adoptions, ...more], watch(asleep))
    expect(found.adopters).toBe(14)
    expect(found.controls).toBe(size - 16)
    expect(found.aside).toEqual({ asleep: 1, 'too-young': 2, unknown: 1, 'not-over': 1 })
  })
})

describe('nothing is shown', () => {
  const { leastAdopters, leastControls } = effectRules

  test('under ten adopters', () => {
    const communities = watch(world(60))
    expect(effect(adoptionsBy(leastAdopters - 1), communities)).toEqual({
      kind: 'withheld',
      because: 'few-adopters',
      adopters: 9,
      controls: 51,
      aside: {},
    })
    expect(effect(adoptionsBy(leastAdopters), communities).kind).toBe('estimated')
    expect(effect([], communities)).toMatchObject({ because: 'few-adopters', adopters: 0 })
  })

  test('under thirty communities that could have adopted on the same days', () => {
    const few = world(12 + leastControls - 1)
    expect(effect(adoptionsBy(12), watch(few))).toMatchObject({ because: 'few-controls', controls: 29 })
    const together = adoptionsBy(12).map(({ community }) => ({ community, on: day }))
    expect(effect(together, watch(few))).toEqual({
      kind: 'withheld',
      because: 'few-controls',
      adopters: 0,
      controls: 29,
      aside: { 'few-controls': 12 },
    })
    expect(effect(adoptionsBy(12), watch(world(12 + leastControls))).kind).toBe('estimated')
  })

  test('of a control that was not alive', () => {
    const acts = world(41)
    acts.set('c40', steady(3, start, start + 200))
    expect(effect(adoptionsBy(11), watch(acts))).toMatchObject({ because: 'few-controls', controls: 29 })
    expect(watched(acts.get('c40')!).weekly.mean(day, 8)).toBe(0)
  })
})
