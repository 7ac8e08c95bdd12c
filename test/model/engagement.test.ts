import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestMaking, gini } from '@/lib/engagement/model/concentration'
import type { Facts } from '@/lib/engagement/model/facts'
import { figureKeys, figures, figuresOf, type FigureKey } from '@/lib/engagement/model/figures'
import { medianWait, type Wait } from '@/lib/engagement/model/survival'
import { grainOf, piecesOf, windowsUpTo } from '@/lib/engagement/model/trend'
import { dayNumber } from '@/lib/time'
import { nothing, now, person, window } from './someFacts'

const at = (day: string) => dayNumber(day)
const measured = (key: FigureKey, facts: Partial<Facts>) =>
  figures[key].measure({ ...nothing, ...facts }, window, now)

test('each person counts once, by the most they did; the day after the window does not count', () => {
  const people = [
    person(['2026-02-20', '2026-03-19'], { reactions: [at('2026-03-01')], readings: [at('2026-03-01')] }),
    person([], { reactions: [at('2026-03-01')], readings: [at('2026-03-02')] }),
    person([], { readings: [at('2026-03-19')] }),
    person(['2026-02-19', '2026-03-20'], { readings: [at('2026-02-19')] }),
  ]
  const said = ['contributing', 'reacting', 'reading', 'active', 'contributions'] as const
  expect(said.map((key) => measured(key, { people }))).toEqual([1, 1, 1, 3, 2])
})

test('engaged: four days and three others, answered or answering', () => {
  const busy = ['2026-02-21', '2026-02-22', '2026-02-23', '2026-02-24']
  const people = [person(busy), person(busy.slice(1)), person(busy), person([]), person([])]
  const days = [at('2026-03-01')]
  const ties = [
    { from: 0, to: 1, days },
    { from: 2, to: 0, days },
    { from: 0, to: 3, days },
    { from: 1, to: 3, days },
    { from: 1, to: 4, days },
    { from: 2, to: 3, days: [at('2026-02-19')] },
    { from: 2, to: 4, days },
  ]
  expect(measured('engaged', { people, ties })).toBe(1)
  expect(measured('regular', { people, ties })).toBe(2)
})

test('new, back after more than 90 days, and regulars who fell silent', () => {
  const people = [
    person(['2026-03-01']),
    person(['2025-11-30', '2026-02-28']), // exactly 90 days
    person(['2025-11-29', '2026-02-28']), // 91 days
    person(['2026-03-10'], { firstContribution: at('2021-01-01') }), // long before what was loaded
    person(['2025-12-01', '2025-12-02', '2025-12-03', '2026-01-04']),
    person(['2025-11-21', '2025-12-02', '2025-12-03', '2026-01-04']), // one of the four is 91 days before
    person(['2025-12-01', '2025-12-02', '2025-12-03', '2026-01-04', '2026-03-04']),
  ]
  const said = ['new', 'reactivated', 'lost', 'netChange'] as const
  expect(said.map((key) => measured(key, { people }))).toEqual([1, 2, 1, 2])
})

test('members are those who have joined and not left by the end of the window', () => {
  const changes = [
    { day: at('2025-01-01'), members: 10 },
    { day: at('2026-03-19'), members: -3 },
    { day: at('2026-03-20'), members: 5 },
  ]
  expect(measured('members', { changes })).toBe(7)
})

test('reciprocity: pairs where each answered the other / pairs with any tie', () => {
  const days = [at('2026-03-01')]
  const ties = [
    { from: 0, to: 1, days },
    { from: 1, to: 0, days: [at('2026-03-02')] },
    { from: 2, to: 0, days },
    { from: 0, to: 2, days: [at('2026-03-20')] },
    { from: 3, to: 3, days },
  ]
  expect(measured('pairs', { ties })).toBe(2)
  expect(measured('reciprocity', { ties })).toBe(0.5)
  expect(measured('reciprocity', {})).toBe(null)
})

describe('answers', () => {
  const thread = (openedAt: string, answeredAt: string | null) => ({
    openedAt: new Date(openedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    byAnimator: false,
    answeredAloneAt: answeredAt === null ? null : new Date(answeredAt),
  })

  test('a thread younger than seven days is not judged; an answer after seven days comes too late', () => {
    const threads = [
      thread('2026-03-02T09:00:00Z', '2026-03-09T09:00:00Z'),
      thread('2026-03-02T09:00:00Z', '2026-03-09T09:00:01Z'),
      thread('2026-03-02T09:00:00Z', null),
      thread('2026-03-18T09:00:00Z', null),
      thread('2026-02-19T22:59:59Z', null), // still the 19th in Paris
    ]
    expect(measured('judgedThreads', { threads })).toBe(3)
    expect(measured('replyRate', { threads })).toBeCloseTo(1 / 3)
    expect(measured('neverAnswered', { threads })).toBeCloseTo(1 / 3)
  })

  test('two working days leave the week-end out', () => {
    const threads = [
      thread('2026-03-06T16:00:00Z', '2026-03-10T15:00:00Z'), // Friday afternoon, answered on Tuesday
      thread('2026-03-06T16:00:00Z', '2026-03-10T17:00:00Z'),
      thread('2026-03-19T09:00:00Z', null), // two working days have not passed
      thread('2026-03-19T09:00:00Z', '2026-03-19T10:00:00Z'), // nor for this one: it would flatter
    ]
    expect(measured('answeredSoon', { threads })).toBe(0.5)
  })

  test('the median time counts those who still wait for as long as they have waited', () => {
    const hours = (count: number) =>
      new Date(Date.parse('2026-03-10T00:00:00Z') + count * 3_600_000).toISOString()
    const threads = [1, 2, 3].map((count) => thread(hours(0), hours(count)))
    expect(measured('responseTime', { threads })).toBe(2)
    // A mean over answered threads would still say two hours.
    const waiting = [thread(hours(0), null), thread(hours(0), null), thread(hours(0), null)]
    expect(measured('responseTime', { threads: [...threads, ...waiting] })).toBe(3)
    expect(measured('responseTime', { threads: [...threads, ...waiting, ...waiting] })).toBe(null)
    expect(measured('responseTime', {})).toBe(null)
  })
})

test('Kaplan–Meier agrees with the product written out, for any waits', () => {
  const waits = fc.array(fc.record({ time: fc.nat(12), happened: fc.boolean() }), { maxLength: 30 })
  const writtenOut = (all: Wait[]) => {
    for (let time = 0; time <= 12; time += 1) {
      let survival = 1
      for (let earlier = 0; earlier <= time; earlier += 1) {
        const atRisk = all.filter((wait) => wait.time >= earlier).length
        const served = all.filter((wait) => wait.happened && wait.time === earlier).length
        if (atRisk > 0) survival *= 1 - served / atRisk
      }
      if (all.length > 0 && survival <= 0.5 + 1e-9) return time
    }
    return null
  }
  fc.assert(fc.property(waits, (all) => void expect(medianWait(all)).toBe(writtenOut(all))))
})

test('Kaplan–Meier on a known example: the 6-MP group of Freireich et al. (1963)', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, happened: true }))
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, happened: false }))
  expect(medianWait([...relapsed, ...censored])).toBe(23)
})

describe('concentration', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 })
    .map((all) => all.sort((a, b) => a - b))

  test('Gini is the mean difference between people over twice the mean, whatever the scale', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 9 }), (all, scale) => {
        const total = all.reduce((sum, each) => sum + each, 0)
        const differences = all
          .flatMap((one) => all.map((other) => Math.abs(one - other)))
          .reduce((sum, each) => sum + each, 0)
        expect(gini(all)).toBeCloseTo(differences / (2 * all.length * total), 10)
        expect(gini(all.map((each) => each * scale))).toBeCloseTo(gini(all), 10)
      }),
    )
    expect(gini([5, 5, 5])).toBeCloseTo(0)
    expect(gini([1, 0.0001, 0.0001].sort())).toBeGreaterThan(0.6)
  })

  test('A50 is the smallest group with half: one person fewer has less', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const total = all.reduce((sum, each) => sum + each, 0)
        const made = (people: number) => all.slice(all.length - people).reduce((sum, each) => sum + each, 0)
        const people = fewestMaking(0.5, all)
        expect(made(people)).toBeGreaterThanOrEqual(total / 2)
        expect(made(people - 1)).toBeLessThan(total / 2)
      }),
    )
    expect(fewestMaking(0.5, [1, 1, 2])).toBe(1)
  })
})

test('where a source cannot tell, a figure is unknown, not zero', () => {
  const knows = {
    reading: false,
    reactions: false,
    ties: false,
    threads: false,
    memberships: false,
    documents: false,
  }
  const said = figuresOf({ ...nothing, knows, people: [person(['2026-03-01'])] }, window, now)
  const canTell = ['members', 'active', 'contributing', 'contributions', 'regular', 'stickiness', 'new']
  const movement = ['reactivated', 'lost', 'netChange', 'newcomersJudged', 'newInAYear']
  const carriers = ['halfCarriedBy', 'core', 'gini']
  expect(figureKeys.filter((key) => said[key] !== null)).toEqual([...canTell, ...movement, ...carriers])
})

describe('the pieces of a chart', () => {
  test('weeks begin on Monday, and the one under way is said to be unfinished', () => {
    const period = { start: '2026-01-05', end: '2026-03-20' }
    expect(grainOf(period)).toBe('week')
    const weeks = piecesOf(period, '2026-03-20')
    expect(weeks[0]).toEqual({ start: '2026-01-05', end: '2026-01-12', unfinished: false })
    expect(weeks.at(-2)).toEqual({ start: '2026-03-09', end: '2026-03-16', unfinished: false })
    expect(weeks.at(-1)).toEqual({ start: '2026-03-16', end: '2026-03-23', unfinished: true })
  })

  test('they cover the period without a hole', () => {
    const period = fc.tuple(fc.integer({ min: 10_000, max: 20_000 }), fc.integer({ min: 1, max: 3_000 }))
    const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(period, ([start, length]) => {
        const asked = { start: day(start), end: day(start + length) }
        const pieces = piecesOf(asked, '2026-03-20')
        expect((pieces[0]?.start ?? '') <= asked.start).toBe(true)
        expect((pieces.at(-1)?.end ?? '') >= asked.end).toBe(true)
        for (const [index, { start: from }] of pieces.entries())
          if (index > 0) expect(from).toBe(pieces[index - 1]?.end)
        expect(pieces.length).toBeLessThanOrEqual(42)
      }),
    )
  })

  test('the periods before have the same length and touch each other', () => {
    const windows = windowsUpTo(window)
    expect(windows).toHaveLength(13)
    for (const [index, { start, end }] of windows.entries()) {
      expect(end - start).toBe(28)
      if (index > 0) expect(start).toBe(windows[index - 1]?.end)
    }
    expect(windows.at(-1)).toEqual(window)
  })
})
