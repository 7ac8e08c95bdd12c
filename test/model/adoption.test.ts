import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  bitOf,
  figureId,
  kinds,
  levels,
  periods,
  reportOf,
  type Alike,
  type Narrowing,
} from '@/lib/adoption/model/report'
import { disclosureRule } from '@/lib/disclosure/rule'
import { solver } from './disclosure/attack'

const rule = disclosureRule()

/** Whoever was there in a month was there in the quarter and the year; whoever contributed was active. */
const alike: fc.Arbitrary<Alike> = fc
  .record({
    ministryId: fc.constantFrom('a', 'b', 'c'),
    level: fc.constantFrom(...levels),
    did: fc.array(
      fc.tuple(fc.constantFrom(...kinds.slice(0, 2)), fc.constantFrom(...periods), fc.boolean()),
      {
        maxLength: 2,
      },
    ),
    people: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })),
  })
  .map(({ did, ...who }) => {
    const bits = (acts: typeof did) =>
      acts
        .flatMap(([kind, months]) =>
          periods.filter((each) => each >= months).map((each) => bitOf(each, kind)),
        )
        .reduce((one, other) => one | other, 0)
    return { ...who, active: bits(did), contributing: bits(did.filter(([, , contributed]) => contributed)) }
  })

/** All a reader can ask for, and whom it counts: written from the sentences on screen. */
const questions = [null, 'a', 'b', 'c'].flatMap((ministryId) =>
  [null, ...levels].flatMap((level) =>
    (level === null ? [null, ...kinds] : [null]).flatMap((kind) =>
      periods.flatMap((months) =>
        (['members', 'active', 'contributing'] as const).map((measure) => ({
          ministryId,
          level,
          kind,
          months,
          measure,
        })),
      ),
    ),
  ),
)
const counts = ({ ministryId, level, kind, months, measure }: (typeof questions)[number], who: Alike) =>
  (ministryId === null || who.ministryId === ministryId) &&
  (level === null || who.level === level) &&
  (measure === 'members' ||
    kinds.some((each) => (kind ?? each) === each && (who[measure] & bitOf(months, each)) !== 0))

it('whoever asks for every place, period and kind finds no hidden figure of a few', () => {
  fc.assert(
    fc.property(fc.array(alike, { minLength: 3, maxLength: 14 }), (crowd) => {
      const report = reportOf(crowd, rule)
      const equation = (question: (typeof questions)[number]) =>
        crowd.map((who) => (counts(question, who) ? 1 : 0))
      const id = ({ measure, ministryId, level, kind, months }: (typeof questions)[number]) =>
        figureId(measure, { ministryId, level }, { kind, months } satisfies Narrowing)
      const people = (question: (typeof questions)[number]) =>
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
    }),
    { numRuns: 60 },
  )
})

it('takes seconds for fifteen ministries of people who do all sorts of things', () => {
  const chance = (from: number) => Math.abs(Math.sin(from * 12.9898) * 43_758.5453) % 1
  const crowd = Array.from({ length: 600 }, (_, index): Alike => {
    const active = Math.floor(chance(index) * 4096) & Math.floor(chance(index + 0.5) * 4096)
    return {
      ...{ ministryId: String(index % 15), level: levels[Math.floor(chance(index * 3) * 3)]!, active },
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
