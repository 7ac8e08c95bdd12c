import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bridgingOf } from '@/lib/engagement/model/bridging'
import { chanceFrom, shuffle } from '@/lib/chance'
import type { Facts, ThreadFacts } from '@/lib/engagement/model/facts'
import { figureGroups, figureKeys, figures, figuresOf, type FigureKey } from '@/lib/engagement/model/figures'
import { retentionOf } from '@/lib/engagement/model/retention'
import { survivalAt, type Wait } from '@/lib/engagement/model/survival'
import { dayNumber, startOfDay } from '@/lib/time'
import { inSharedData } from '@/scripts/setup/checkout.mjs'
import { nothing, now, person, window } from './someFacts'

const measured = (key: FigureKey, facts: Partial<Facts>, at = window) =>
  figures[key].measure({ ...nothing, ...facts }, at, now)
const since = (day: string) => ({ stays: [{ from: dayNumber(day), to: null }] })
const joined = (...days: string[]) => days.map((day) => ({ day: dayNumber(day), members: 1 }))

describe('what others compute, beside ours', () => {
  const hour = 3_600_000
  const opened = startOfDay('2026-03-02').getTime()
  const thread = (hours: number | null): ThreadFacts => {
    const answeredAt = hours === null ? null : new Date(opened + hours * hour)
    return { openedAt: new Date(opened), answeredAt, byAnimator: false, answeredAloneAt: answeredAt }
  }
  /** Discourse: the mean of the times to first response, over the topics that had one. */
  const meanOfAnswered = (threads: ThreadFacts[]) => {
    const times = threads.flatMap(({ openedAt, answeredAt }) =>
      answeredAt ? [(answeredAt.getTime() - openedAt.getTime()) / hour] : [],
    )
    return times.reduce((sum, each) => sum + each, 0) / times.length
  }

  test('a mean over answered threads says days where most wait two hours, and hides those who wait for ever', () => {
    const mostlyFast = [...[1, 2, 2, 2, 3].map(thread), thread(400)]
    expect(meanOfAnswered(mostlyFast)).toBeGreaterThan(68)
    expect(measured('responseTime', { threads: mostlyFast })).toBe(2)
    // Three quarters are never answered: the mean improves when nobody answers what is hard.
    const abandoned = [thread(1), thread(1), ...Array.from({ length: 6 }, () => thread(null))]
    expect(meanOfAnswered(abandoned)).toBe(1)
    expect(measured('responseTime', { threads: abandoned })).toBe(null)
    expect(measured('neverAnswered', { threads: abandoned })).toBe(0.75)
  })

  test('a raw E-I index calls open a community where everybody keeps to their own ministry', () => {
    // Ten ministries of three; in each all three talk, and each ministry has seven ties with others.
    const labels = Array.from({ length: 30 }, (_, who) => Math.floor(who / 3))
    const within = labels.flatMap((_, one) =>
      labels.flatMap((label, other) => (one < other && label === labels[one] ? [[one, other] as const] : [])),
    )
    const between = labels.flatMap((_, one) => [[one, (one + 10) % 30] as const])
    const pairs = [...within, ...between, ...between.map(([one]) => [one, (one + 13) % 30] as const)].slice(
      0,
      80,
    )
    const outside = pairs.filter(([one, other]) => labels[one] !== labels[other]).length
    const raw = (outside - (pairs.length - outside)) / pairs.length
    expect(raw).toBeGreaterThan(0.2) // «two thirds of ties cross ministries»
    const ours = bridgingOf(pairs, labels, 'seed')
    expect(ours?.excess).toBeLessThan(-0.3) // far fewer than chance would make
    expect(ours?.excess).toBeLessThan(ours?.low ?? 0)
  })

  test('labels dealt at random are within the band, nineteen times in twenty', () => {
    const chance = chanceFrom('who ties with whom')
    const pairs = Array.from({ length: 120 }, (_, index) => {
      const one = index % 40
      return [one, (one + 1 + Math.floor(chance() * 39)) % 40] as const
    })
    const labels = Int32Array.from({ length: 40 }, (_, who) => who % 5)
    let inside = 0
    for (let turn = 0; turn < 200; turn += 1) {
      shuffle(labels, chance)
      const found = bridgingOf(pairs, [...labels], `turn ${turn}`)
      if (found && found.excess >= found.low && found.excess <= found.high) inside += 1
    }
    expect(inside / 200).toBeGreaterThan(0.9)
    expect(inside / 200).toBeLessThan(1)
  })

  test('the same community and window always draw the same', () => {
    const labels = Array.from({ length: 30 }, (_, who) => who % 4)
    const pairs = labels.map((_, one) => [one, (one * 7 + 5) % 30] as const).filter(([a, b]) => a !== b)
    expect(bridgingOf(pairs, labels, 'seed')).toEqual(bridgingOf(pairs, labels, 'seed'))
    expect(bridgingOf(pairs, labels, 'seed')?.excess).toBe(bridgingOf(pairs, labels, 'another')?.excess)
  })
})

const folder = inSharedData('skills-labelled', 'email-eu-core')
test.skipIf(!existsSync(folder))(
  '../shared/data/skills-labelled/email-eu-core: raw +0.33, at random +0.91, so −0.58',
  () => {
    const rows = (file: string) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ').map(Number) as [number, number])
    const labels: number[] = []
    for (const [who, department] of rows('department-labels.txt')) labels[who] = department
    const once = new Map(
      rows('edges.txt')
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => [Math.min(one, other) * 10_000 + Math.max(one, other), [one, other] as const]),
    )
    const pairs = [...once.values()]
    const outside = pairs.filter(([one, other]) => labels[one] !== labels[other]).length
    const raw = (2 * outside - pairs.length) / pairs.length
    const found = bridgingOf(pairs, labels, 'email-eu-core')
    expect(Math.abs(raw - 0.33)).toBeLessThan(0.02)
    expect(Math.abs((found?.excess ?? 0) + 0.58)).toBeLessThan(0.02)
    expect(Math.abs(raw - (found?.excess ?? 0) - 0.91)).toBeLessThan(0.02)
    expect(found?.excess).toBeLessThan(found?.low ?? 0)
  },
)

test('without its animators, a community may be silent', () => {
  const people = [
    person(['2026-03-01'], { animates: true, ...since('2025-01-01') }),
    person(['2026-03-02'], since('2025-01-01')),
    person([], since('2025-01-01')),
  ]
  const facts = { people, changes: joined('2025-01-01', '2025-01-01', '2025-01-01') }
  expect(measured('activeRate', facts)).toBeCloseTo(2 / 3)
  expect(measured('activeRateAlone', facts)).toBe(0.5)
  const at = new Date('2026-03-02T09:00:00Z')
  const soon = new Date('2026-03-03T09:00:00Z')
  const threads = [
    { openedAt: at, answeredAt: soon, byAnimator: false, answeredAloneAt: null },
    { openedAt: at, answeredAt: soon, byAnimator: false, answeredAloneAt: soon },
    { openedAt: at, answeredAt: soon, byAnimator: true, answeredAloneAt: soon },
  ]
  expect(measured('replyRate', { threads })).toBe(1)
  expect(measured('replyRateAlone', { threads })).toBe(0.5)
})

test('an animator who has left the members does not count above nor below', () => {
  const gone = person(['2026-03-01'], {
    animates: false,
    stays: [{ from: dayNumber('2025-01-01'), to: dayNumber('2026-03-10') }],
  })
  const facts = {
    people: [gone, person([], since('2025-01-01'))],
    changes: [...joined('2025-01-01', '2025-01-01'), { day: dayNumber('2026-03-10'), members: -1 }],
  }
  expect(measured('activeRate', facts)).toBe(0)
})

test('where reading is no longer kept, nothing is said of who was active', () => {
  const old = { start: dayNumber('2024-03-01'), end: dayNumber('2024-03-29') }
  const said = figuresOf({ ...nothing, people: [person(['2024-03-02'])] }, old, now)
  expect([said.active, said.reading, said.activeRate]).toEqual([null, null, null])
  expect(said.contributing).toBe(1)
})

test('weekly cohorts: a week that is not over is unknown, not empty', () => {
  const people = [person(['2026-03-10', '2026-03-17']), person(['2026-03-11'])]
  const { cohorts } = retentionOf({ ...nothing, people }, window)
  expect(cohorts.at(-1)).toMatchObject({ week: '2026-03-09', people: 2 })
  expect(cohorts.at(-1)?.contributing.slice(0, 3)).toEqual([2, null, null])
  const later = retentionOf({ ...nothing, people }, { ...window, end: dayNumber('2026-03-23') })
  expect(later.cohorts.at(-2)?.contributing.slice(0, 3)).toEqual([2, 1, null])
})

test('the curve of who stays is the share still there, never rising, unknown beyond what was seen', () => {
  const wait = fc.record({ time: fc.nat(20), happened: fc.boolean() })
  const times = Array.from({ length: 25 }, (_, time) => time)
  const shareLeft = (waits: Wait[], time: number) =>
    waits.filter((each) => each.time >= time).length / waits.length
  fc.assert(
    fc.property(fc.array(wait, { minLength: 1, maxLength: 30 }), (waits) => {
      const curve = survivalAt(waits, times)
      const seen = curve.filter((share) => share !== null)
      expect(seen).toEqual(seen.toSorted((one, other) => other - one))
      expect(curve[0]).toBe(1)
      const all = survivalAt(
        waits.map(({ time }) => ({ time, happened: true })),
        times,
      )
      for (const time of times) expect(all[time]).toBeCloseTo(shareLeft(waits, time), 10)
    }),
  )
  expect(survivalAt([{ time: 5, happened: false }], [5, 6])).toEqual([1, null])
  expect(survivalAt([], [0])).toEqual([null])
})

test('files most read are told of today only', () => {
  const documents = ['2026-01-10', '2024-01-10'].map((day) => ({ revisedOn: dayNumber(day) }))
  expect(measured('revised', { documents })).toBe(0.5)
  expect(measured('mostRead', { documents })).toBe(2)
  const before = { start: window.start - 28, end: window.end - 28 }
  expect(measured('revised', { documents }, before)).toBe(null)
  expect(measured('revised', {})).toBe(null)
})

test('the table of figures shows every figure once', () => {
  expect(Object.values(figureGroups).flat().toSorted()).toEqual(figureKeys.toSorted())
})

test('what is shown as a share always has its denominator', () => {
  for (const key of figureKeys) {
    const { over }: { over?: string } = figures[key]
    if (over) expect(figureKeys).toContain(over)
  }
})

describe('bad input', () => {
  const all = (facts: Partial<Facts>) => figuresOf({ ...nothing, ...facts }, window, now)

  test('a community born yesterday: what is counted is zero, what needs time is unknown', () => {
    const said = all({
      people: [person(['2026-03-19'], { animates: true, ...since('2026-03-19') })],
      changes: joined('2026-03-19'),
    })
    expect(said).toMatchObject({ members: 1, contributing: 1, new: 1, lost: 0, activeRate: 1, arrivals: 0 })
    for (const key of [
      'activationRate',
      'newcomersBack',
      'replyRate',
      'retained',
      'density',
      'bridging',
    ] as const)
      expect(said[key], key).toBe(null)
  })

  test('a single member: nobody to answer, nobody to be tied to, nobody beside the animator', () => {
    const days = ['2025-12-01', '2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26']
    const said = all({
      people: [person(days, { animates: true, ...since('2025-12-01') })],
      changes: joined('2025-12-01'),
    })
    expect(said).toMatchObject({ members: 1, activeRate: 1, halfCarriedBy: 1, gini: 0, engaged: 0, pairs: 0 })
    for (const key of [
      'activeRateAlone',
      'halfCarriedByAlone',
      'replyRateAlone',
      'density',
      'reciprocity',
      'bridging',
    ] as const)
      expect(said[key], key).toBe(null)
  })

  test('nobody at all: no share is made of nothing, and every count is zero', () => {
    const said = all({})
    const ofNothing = figureKeys.filter((key) => said[key] === null)
    const units = new Set(['share', 'ratio', 'signed', 'hours'])
    const carriers = new Set(['halfCarriedBy', 'halfCarriedByAlone', 'core'])
    expect(ofNothing).toEqual(figureKeys.filter((key) => units.has(figures[key].unit) || carriers.has(key)))
    for (const key of figureKeys) expect(said[key] ?? 0, key).toBe(0)
  })

  test('a member in no administration is in no bridge, neither way', () => {
    const days = [dayNumber('2026-03-01')]
    const place = (ministry: string | null) => person(['2026-03-01'], { ministry })
    const people = [place('culture'), place('ecologie'), place(null)]
    const ties = [
      { from: 0, to: 1, days },
      { from: 2, to: 0, days },
      { from: 1, to: 2, days },
    ]
    expect(measured('ministryPairs', { people, ties })).toBe(1)
    expect(measured('bridging', { people, ties })).toBe(0) // two people, two ministries: chance does the same
    const nobodys = [place(null), place(null), place(null)]
    expect(measured('ministryPairs', { people: nobodys, ties })).toBe(0)
    expect(measured('bridging', { people: nobodys, ties })).toBe(null)
    expect(measured('density', { people: nobodys, ties })).toBe(0.5)
  })

  test('a ministry merged into another is one with it from then on', () => {
    const days = [dayNumber('2026-03-01')]
    const ties = [0, 1, 2, 3].map((from) => ({ from, to: (from + 1) % 4, days }))
    const people = ['a', 'a', 'b', 'b'].map((ministry) => person(['2026-03-01'], { ministry }))
    expect(measured('bridging', { people, ties })).not.toBe(null)
    const merged = people.map((each) => ({ ...each, ministry: 'a' }))
    expect(measured('bridging', { people: merged, ties })).toBe(null)
  })
})
