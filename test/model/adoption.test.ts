import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figureId, kinds, levels, periods, type Measure, type Place } from '@/lib/adoption/model/figures'
import { bitOf, reportOf, type Alike } from '@/lib/adoption/model/report'
import { isCountedAfterwards, monthsOfReadingAt, toldOf } from '@/lib/adoption/model/told'
import { disclosureRule } from '@/lib/disclosure/rule'
import { workPlaces } from '@/lib/oversight/schema'
import { solver } from './disclosure/attack'

const rule = disclosureRule()

/** Whoever was there in a month was there in the quarter and the year; whoever contributed was active; and only with an account. */
const alike: fc.Arbitrary<Alike> = fc
  .record({
    ministryId: fc.constantFrom('a', 'b', 'c'),
    level: fc.constantFrom(...levels),
    at: fc.constantFrom(...workPlaces),
    isOpen: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    began: fc.boolean(),
    leads: fc.boolean(),
    did: fc.array(
      fc.tuple(fc.constantFrom(...kinds.slice(0, 2)), fc.constantFrom(...periods), fc.boolean()),
      { maxLength: 2 },
    ),
    people: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })),
  })
  .map(({ did, began, leads, isOpen, ...who }) => {
    const bits = (acts: typeof did) =>
      acts
        .flatMap(([kind, months]) =>
          periods.filter((each) => each >= months).map((each) => bitOf(each, kind)),
        )
        .reduce((one, other) => one | other, 0)
    const acts = isOpen ? did : []
    return {
      ...{ ...who, isOpen, leads: isOpen && leads && who.level !== 'agent' },
      isActivated: isOpen && (began || acts.length > 0),
      ...{ active: bits(acts), contributing: bits(acts.filter(([, , contributed]) => contributed)) },
    }
  })

/** All a reader can ask for, and whom it counts: written from the sentences on screen. */
const ministries = [null, 'a', 'b', 'c']
const places: Place[] = [
  ...ministries.flatMap((ministryId) => [null, ...levels].map((level) => ({ ministryId, level }))),
  ...ministries.flatMap((ministryId) => workPlaces.map((at) => ({ ministryId, level: null, at }))),
  ...levels.flatMap((level) => workPlaces.map((at) => ({ ministryId: null, level, at }))),
]
/** Whoever a figure counts, these count too, in the same place. */
const around: Record<Question['measure'], readonly Question['measure'][]> = {
  ...{ invited: [], members: ['invited'], activated: ['members'], teams: ['members'] },
  ...{ active: ['activated'], contributing: ['active'], led: ['teams'] },
}
const wholesOf = (question: Question): Question[] => {
  const { kind, months, measure } = question
  const isDeed = ['active', 'contributing', 'led'].includes(measure)
  return [
    ...around[measure].map((each) => ({ ...question, measure: each })),
    ...(isDeed && kind !== null ? [{ ...question, kind: null }] : []),
    ...(isDeed && months < 12 ? [{ ...question, months: months === 1 ? (3 as const) : (12 as const) }] : []),
  ]
}
const wholly = ({ level, at }: Place) => level === null && !at
const questions = places.flatMap((place) =>
  (wholly(place) ? [null, ...kinds] : [null]).flatMap((kind) =>
    periods.flatMap((months) =>
      (
        [
          ...(['invited', 'members', 'activated', 'active', 'contributing'] as const),
          ...(wholly(place) && kind === null ? (['teams'] as const) : []),
          ...(wholly(place) && kind === null && months === 1 ? (['led'] as const) : []),
        ] satisfies Measure[]
      ).map((measure) => ({ place, kind, months, measure })),
    ),
  ),
)
type Question = (typeof questions)[number]

const isThere = ({ ministryId, level, at }: Place, who: Alike) =>
  (ministryId === null || who.ministryId === ministryId) &&
  (level === null || who.level === level) &&
  (!at || who.at === at)
function counts({ place, kind, months, measure }: Question, who: Alike): boolean {
  const does = (what: 'active' | 'contributing') =>
    kinds.some((each) => (kind ?? each) === each && (who[what] & bitOf(months, each)) !== 0)
  if (!isThere(place, who)) return false
  if (measure === 'invited') return true
  if (measure === 'members') return who.isOpen
  if (measure === 'activated') return who.isActivated
  if (measure === 'teams') return who.leads
  return measure === 'led' ? who.leads && does('active') : does(measure)
}

it('whoever asks for every place, period and kind finds no hidden figure of a few', () => {
  fc.assert(
    fc.property(fc.array(alike, { minLength: 3, maxLength: 14 }), (crowd) => {
      const report = reportOf(crowd, rule)
      const equation = (question: Question) => crowd.map((who) => (counts(question, who) ? 1 : 0))
      const id = ({ measure, place, kind, months }: Question) => figureId(measure, place, { kind, months })
      const people = (question: Question) =>
        crowd.filter((who) => counts(question, who)).reduce((sum, who) => sum + who.people, 0)
      const [shown, hidden] = [
        questions.filter((each) => id(each) in report),
        questions.filter((each) => !(id(each) in report)),
      ]
      for (const question of shown) expect(report[id(question)]).toBe(people(question))
      const { isFound } = solver(shown.map(equation))
      for (const question of hidden)
        if (people(question) > 0 && people(question) < rule.minimum)
          expect(isFound(equation(question))).toBe(false)
      const hides = new Set(hidden.map(id))
      const nobody = shown.filter((each) => people(each) === 0)
      expect(nobody.flatMap((each) => wholesOf(each).map(id)).filter((each) => hides.has(each))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const chance = (from: number) => Math.abs(Math.sin(from * 12.9898) * 43_758.5453) % 1
const pick = <T>(from: readonly T[], at: number) => from[Math.floor(chance(at) * from.length)] as T

it('takes seconds for fifteen ministries of people who do all sorts of things', () => {
  const crowd = Array.from({ length: 600 }, (_, index): Alike => {
    const active = Math.floor(chance(index) * 4096) & Math.floor(chance(index + 0.5) * 4096)
    return {
      ...{ ministryId: String(index % 15), level: pick(levels, index * 3), at: pick(workPlaces, index * 11) },
      ...{ isOpen: true, isActivated: active !== 0, leads: false, active },
      ...{
        contributing: active & Math.floor(chance(index * 7) * 4096),
        people: 1 + Math.floor(chance(index * 5) * 30),
      },
    }
  })
  const started = performance.now()
  expect(Object.keys(reportOf(crowd, rule)).length).toBeGreaterThan(400)
  expect(performance.now() - started).toBeLessThan(20_000)
})

it('says nothing of eight people in a ministry, nor what would tell of them by subtraction', () => {
  const who = { level: 'agent', at: 'capital', isOpen: true, isActivated: true, leads: false } as const
  const yes = bitOf(1, 'practice') | bitOf(3, 'practice') | bitOf(12, 'practice')
  const crowd: Alike[] = [
    { ...who, ministryId: 'a', active: yes, contributing: yes, people: 40 },
    { ...who, ministryId: 'b', active: yes, contributing: yes, people: 30 },
    { ...who, ministryId: 'few', active: yes, contributing: 0, people: 8 },
  ]
  const report = reportOf(crowd, rule)
  const said = (ministryId: string | null) =>
    report[figureId('members', { ministryId, level: null }, { months: 1, kind: null })]
  expect([said(null), said('few')]).toEqual([78, undefined])
  // With both others shown, the eight would be what is left of the 78.
  expect([said('a'), said('b')].filter((each) => each === undefined)).toHaveLength(1)
})

it('says of nobody what the few of a hidden figure did not do', () => {
  const who = { at: 'capital', isActivated: false, leads: false, active: 0, contributing: 0 } as const
  const crowd: Alike[] = [
    { ...who, ministryId: 'a', level: 'agent', isOpen: true, people: 40 },
    // Six were invited, and none opened an account.
    { ...who, ministryId: 'a', level: 'direction', isOpen: false, people: 6 },
    // Four lead a team: none was active.
    { ...who, ministryId: 'b', level: 'middle_management', isOpen: true, leads: true, people: 4 },
    { ...who, ministryId: 'b', level: 'agent', isOpen: true, people: 40 },
  ]
  const report = reportOf(crowd, rule)
  const said = (measure: Measure, ministryId: string, level: Place['level'] = null) =>
    report[figureId(measure, { ministryId, level }, { months: 1, kind: null })]
  expect([said('invited', 'a', 'direction'), said('members', 'a', 'direction')]).toEqual([
    undefined,
    undefined,
  ])
  expect([said('members', 'b'), said('active', 'b')]).toEqual([44, 0])
  expect([said('teams', 'b'), said('led', 'b')]).toEqual([undefined, undefined])
})

it('tells what was forgotten from what is hidden', () => {
  const counted = { month: '2025-01-01', version: 'adoption@3', countedOn: '2026-03-05', report: {} }
  const place = { ministryId: null, level: null }
  const ask = (measure: Measure, months: 1 | 3 | 12 = 1, version = counted.version) =>
    toldOf({ ...counted, version }, { measure, place, narrowing: { months, kind: null } }, 13)
  expect(isCountedAfterwards(counted)).toBe(true)
  expect(isCountedAfterwards({ ...counted, countedOn: '2025-02-28' })).toBe(false)
  // Of January 2025, reading is forgotten in March 2026; of March 2025 and after, it is not.
  expect([ask('active'), ask('activated'), ask('led')]).toEqual([null, null, null])
  expect([ask('members'), ask('contributing', 12)]).toEqual(['hidden', 'hidden'])
  expect(monthsOfReadingAt({ month: '2025-03-01', countedOn: '2026-03-05' }, 13)).toBe(1)
  expect(monthsOfReadingAt({ month: '2026-02-01', countedOn: '2026-03-05' }, 13)).toBe(12)
  // The first formulas knew of no invitation.
  expect([ask('invited', 1, 'adoption@1'), ask('members', 1, 'adoption@1')]).toEqual([null, 'hidden'])
})
