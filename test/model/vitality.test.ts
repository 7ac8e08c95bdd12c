import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, openDaysBetween, opennessOf } from '@/lib/time'
import { assess } from '@/lib/vitality/model/assess'
import { daysAfter, daysApart, daysBefore } from '@/lib/vitality/model/away'
import { lastChange } from '@/lib/vitality/model/change'
import { fitLogistic } from '@/lib/vitality/model/fit'
import { learning, weightsFor } from '@/lib/vitality/model/learning'
import { logistic, termNames, valuesOf } from '@/lib/vitality/model/probability'
import { shipped } from '@/lib/vitality/model/shipped'
import { levelOf, signsOf, type Rhythm } from '@/lib/vitality/model/signs'
import { stateOf, verdicts } from '@/lib/vitality/model/state'

const today = dayNumber('2026-03-20')
const weights = { 90: shipped[90].weights, 365: shipped[365].weights }

/** Active on those days ago. */
const rhythm = (daysAgo: number[], more: Partial<Rhythm> = {}): Rhythm => {
  const activeOn = [...new Set(daysAgo)].map((ago) => today - ago).toSorted((one, other) => one - other)
  return { firstOn: activeOn[0] ?? today, activeOn, authors: 3, contributions: activeOn.length, ...more }
}

describe('open days', () => {
  test('an ordinary week is worth more than one of August, and holidays less than working days', () => {
    const of = (day: string) => openDaysBetween(dayNumber(day), dayNumber(day) + 7)
    expect(of('2026-03-16')).toBe(6)
    expect(of('2026-08-03')).toBeCloseTo(2.1)
    expect(opennessOf('2026-05-14')).toBe(0.3)
    expect(opennessOf('2026-02-10')).toBe(0.7)
    expect(opennessOf('2026-02-14')).toBe(0.5)
  })

  test('add up, whatever the days', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (from, one, other) => {
          const [a, b, c] = [12_000 + from, 12_000 + from + one, 12_000 + from + one + other]
          const slowly = (start: number, end: number) => {
            let sum = 0
            for (let day = start; day < end; day += 1) sum += opennessOf(dayOf(day))
            return sum
          }
          expect(openDaysBetween(a, b) + openDaysBetween(b, c)).toBeCloseTo(slowly(a, c), 6)
        },
      ),
      { numRuns: 30 },
    ))
})

describe('signs', () => {
  test('λ weighs an active week half when it is eight weeks older', () => {
    const always = rhythm(Array.from({ length: 700 }, (_, ago) => ago + 1))
    expect(levelOf(always, today)).toBe(1)
    const only = (ago: number) => levelOf({ activeOn: [today - ago], firstOn: today - 728 }, today)
    expect(only(3) / only(3 + 56)).toBeGreaterThan(1.9)
    expect(only(3) / only(3 + 56)).toBeLessThan(2.1)
  })

  test('an empty August takes less away than an empty spring', () => {
    const end = (day: string) => dayNumber(day)
    const quiet = (until: string) => {
      const to = end(until)
      const activeOn = Array.from({ length: 200 }, (_, ago) => to - 240 + ago)
      return levelOf({ activeOn, firstOn: activeOn[0]! }, to)
    }
    expect(quiet('2026-08-28')).toBeGreaterThan(quiet('2026-06-12'))
  })

  test('count months, silence and age from the day one stands on', () => {
    expect(signsOf(rhythm([2, 40, 45, 359], { authors: 2, contributions: 9 }), today)).toMatchObject({
      silentDays: 1,
      authors: 2,
      activeMonths: 3,
      ageDays: 359,
      contributions: 9,
    })
    expect(signsOf(rhythm([]), today)).toBeNull()
  })
})

describe('an outage of the platform', () => {
  const outage = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, index) => today - from + index)

  test('counts for nothing: who wrote until it began is seen as on that day', () => {
    const weekly = Array.from({ length: 40 }, (_, week) => 7 * week + 1)
    const down = outage(100, 1)
    const before = rhythm(weekly.map((ago) => ago + 100))
    const seen = signsOf({ ...before, away: down }, today)!
    const then = signsOf(before, today - 100)!
    expect(seen).toMatchObject({ silentDays: 0, activeMonths: then.activeMonths, ageDays: then.ageDays })
    expect(seen.silentOpenDays).toBeCloseTo(0, 9)
    expect(seen.level).toBeCloseTo(then.level, 9)
    const standing = (away: number[]) => ({
      rhythm: { ...before, away },
      today,
      openedOn: before.firstOn,
      isClosed: false,
    })
    expect(assess(standing(down), weights).state).toBe('alive')
    expect(assess(standing([]), weights).state).toBe('asleep')
  })

  test('does not make a community older than the days it could live', () => {
    const standing = (away: number[]) => ({
      rhythm: rhythm([80], { away }),
      today,
      openedOn: today - 80,
      isClosed: false,
    })
    expect(assess(standing(outage(78, 20)), weights).state).toBe('newborn')
    expect(assess(standing([]), weights).state).not.toBe('newborn')
  })

  test('days are counted the same forwards and backwards, whatever the outages', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 120 })),
        fc.integer({ min: 0, max: 60 }),
        (ago, count) => {
          const away = ago.map((days) => today - days).toSorted((one, other) => one - other)
          expect(daysApart(daysBefore(today, count, away), today, away)).toBe(count)
          expect(daysApart(today - 120, daysAfter(today - 120, count, away), away)).toBe(count)
        },
      ),
    ))
})

describe('a verdict', () => {
  const standing = (days: number[], openedAgo = 400) => ({
    rhythm: rhythm(days, { firstOn: today - openedAgo }),
    today,
    openedOn: today - openedAgo,
    isClosed: false,
  })
  const weekly = Array.from({ length: 57 }, (_, week) => 7 * week + 1)

  test('says alive of who writes each week, asleep of who has stopped for long', () => {
    expect(assess(standing(weekly), weights).state).toBe('alive')
    expect(assess(standing(weekly.filter((ago) => ago > 150)), weights).state).toBe('asleep')
  })

  test('says nothing of a community born yesterday, nor of one that somebody closed', () => {
    expect(assess(standing([1], 1), weights).state).toBe('newborn')
    expect(assess({ ...standing(weekly), isClosed: true }, weights).state).toBe('closed')
  })

  test('a community in which nobody ever contributed sleeps once it is old enough to be judged', () => {
    expect(assess(standing([], verdicts.youngestDays - 1), weights)).toMatchObject({
      state: 'newborn',
      risk: null,
    })
    expect(assess(standing([], verdicts.youngestDays), weights)).toMatchObject({
      state: 'asleep',
      risk: null,
    })
  })

  test('never holds a year of silence likelier than three months of it', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 40 }),
        (days) => {
          const { risk } = assess(standing(days, 800), weights)
          expect(risk![365]).toBeLessThanOrEqual(risk![90])
          expect(risk![90]).toBeGreaterThan(0)
          expect(risk![90]).toBeLessThan(1)
        },
      ),
    ))

  test('grows with silence: the same life told a month later is no safer', () => {
    const risks = [0, 30, 60, 90, 120].map(
      (silence) =>
        assess(
          standing(
            weekly.map((ago) => ago + silence),
            600,
          ),
          weights,
        ).risk![90],
    )
    expect(risks).toEqual(risks.toSorted((one, other) => one - other))
  })

  test('watch is what is announced, sleep is what has come', () => {
    const signs = (silentOpenDays: number) => ({ ...signsOf(rhythm([30]), today)!, silentOpenDays })
    const facts = { ageDays: 300, isClosed: false }
    expect(stateOf(signs(20), verdicts.announceFrom, facts)).toBe('watch')
    expect(stateOf(signs(verdicts.sleepAfterOpenDays), verdicts.announceFrom, facts)).toBe('asleep')
    expect(stateOf(signs(20), verdicts.announceFrom - 0.01, facts)).toBe('alive')
    expect(stateOf(signs(200), 0.01, facts)).toBe('asleep')
  })
})

describe('learning', () => {
  test('a logistic finds the weights that drew the decisions', () => {
    let seed = 7
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const rows = Array.from({ length: 8000 }, () => [1, chance() * 4 - 2, chance() * 4 - 2])
    const drawn = rows.map(([, one, other]) => chance() < logistic(-0.5 + 1.5 * one! - 0.8 * other!))
    const fitted = fitLogistic(rows, drawn, { weights: [0, 0, 0], strength: 0 })
    ;[-0.5, 1.5, -0.8].forEach((weight, place) =>
      expect(Math.abs(fitted[place]! - weight)).toBeLessThan(0.15),
    )
  })

  test('below a hundred decisions, the shipped weights; beyond, they move towards what came', () => {
    const signs = signsOf(rhythm([20, 40, 60]), today)!
    const lessons = (count: number) => Array.from({ length: count }, () => ({ signs, silent: true }))
    expect(weightsFor(lessons(learning.leastDecisions - 1), 90)).toBe(shipped[90].weights)
    const learnt = weightsFor(lessons(2000), 90)
    const risk = (used: readonly number[]) =>
      logistic(valuesOf(signs).reduce((sum, value, place) => sum + value * used[place]!, 0))
    expect(risk(learnt)).toBeGreaterThan(risk(shipped[90].weights))
    expect(learnt).toHaveLength(termNames.length)
  })
})

describe('the last change of level', () => {
  const weeks = (...parts: [count: number, length: number][]) =>
    parts.flatMap(([count, length]) => Array.from({ length }, (_, place) => count + (place % 2)))

  test('is dated where the pace fell for good', () => {
    expect(lastChange(weeks([20, 40], [2, 20]), 0)).toEqual({ on: 280, before: 20.5, after: 2.5 })
    expect(lastChange(weeks([2, 30], [20, 30], [5, 12]), 0)?.on).toBe(7 * 60)
  })

  test('is nothing where nothing changed, nor for a week of holidays', () => {
    expect(lastChange(weeks([10, 60]), 0)).toBeNull()
    expect(lastChange([], 0)).toBeNull()
    expect(lastChange([...weeks([10, 30]), 0, ...weeks([10, 30])], 0)).toBeNull()
  })
})
