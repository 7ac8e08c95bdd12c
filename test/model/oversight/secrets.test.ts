import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { disclosureRule } from '@/lib/disclosure/rule'
import {
  bitOf,
  breakdownsOf,
  figureId,
  levels,
  measures,
  places,
  type Colleagues,
  type Line,
} from '@/lib/oversight/model/breakdown'
import {
  bitOfKind,
  counted,
  counts,
  countsByKind,
  isInKind,
  shownOfMinistries,
  type Alike,
  type CountByKind,
} from '@/lib/oversight/model/people'
import { shownByKind, shownOfTypes } from '@/lib/oversight/model/types'
import { usualLengths } from '@/lib/time'
import { solver } from '../disclosure/attack'

vi.setConfig({ testTimeout: 120_000 })
const rule = disclosureRule()
const some = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 }))

describe('a ministry direction by direction, level by level, place by place, over four windows', () => {
  /** Whoever was there in a week was there in the month, the quarter and the year; whoever contributed was there. */
  const since = (length: number | null) =>
    usualLengths.reduce((bits, days) => bits | (length !== null && days >= length ? bitOf(days) : 0), 0)
  const colleagues: fc.Arbitrary<Colleagues> = fc
    .record({
      ministryId: fc.constantFrom('a', 'b'),
      directionId: fc.constantFrom('x', 'y', null),
      level: fc.constantFrom(...levels.slice(0, 2)),
      place: fc.constantFrom(...places.slice(0, 2)),
      hasAccount: fc.constantFrom(true, true, true, false),
      active: fc.constantFrom(null, 7, 28, 365),
      contributed: fc.boolean(),
      people: some,
    })
    .map(({ active, contributed, ...who }) => ({
      ...who,
      active: since(active),
      contributing: contributed ? since(active) : 0,
    }))

  const lines: Line[] = [
    { by: 'all' },
    ...['x', 'y', null].map((directionId): Line => ({ by: 'direction', directionId })),
    ...levels.map((level): Line => ({ by: 'level', level })),
    ...places.map((place): Line => ({ by: 'place', place })),
  ]
  const questions = ['a', 'b'].flatMap((ministryId) =>
    lines.flatMap((line) =>
      measures.flatMap((measure) =>
        (measure === 'accounts' ? ([7] as const) : usualLengths).map((days) => ({
          ministryId,
          line,
          measure,
          days,
        })),
      ),
    ),
  )
  type Question = (typeof questions)[number]
  const counts_ = ({ ministryId, line, measure, days }: Question, who: Colleagues) =>
    who.ministryId === ministryId &&
    (line.by === 'all' ||
      (line.by === 'direction' && line.directionId === who.directionId) ||
      (line.by === 'level' && line.level === who.level) ||
      (line.by === 'place' && line.place === who.place)) &&
    (measure === 'accounts' ? who.hasAccount : (who[measure] & bitOf(days)) !== 0)

  it('tells nothing of a few people to whoever solves all of it together', () => {
    let hiddenFigures = 0
    fc.assert(
      fc.property(fc.array(colleagues, { minLength: 3, maxLength: 14 }), (crowd) => {
        const told = breakdownsOf(crowd, rule)
        const valueOf = ({ ministryId, line, measure, days }: Question) =>
          told.get(ministryId)?.[figureId(line, measure, days)]
        const people = (question: Question) =>
          crowd.filter((who) => counts_(question, who)).reduce((sum, who) => sum + who.people, 0)
        const equation = (question: Question) => crowd.map((who) => (counts_(question, who) ? 1 : 0))
        const shown = questions.filter((question) => valueOf(question) !== undefined)
        for (const question of shown) expect(valueOf(question)).toBe(people(question))
        const { isFound } = solver(shown.map(equation))
        for (const question of questions) {
          if (valueOf(question) !== undefined || people(question) === 0) continue
          hiddenFigures += 1
          if (people(question) < rule.minimum)
            expect(isFound(equation(question)), JSON.stringify(question)).toBe(false)
        }
        // Nor who is in a part of the ministry and did not take part, where they are few.
        for (const [index, who] of crowd.entries())
          if (who.people < rule.minimum)
            expect(isFound(crowd.map((_, at) => (at === index ? 1 : 0)))).toBe(false)
      }),
      { numRuns: 120 },
    )
    expect(hiddenFigures).toBeGreaterThan(0)
  })
})

const alike: fc.Arbitrary<Alike> = fc
  .record({
    ministryId: fc.constantFrom('a', 'b', 'c', null),
    did: fc.constantFrom('contributing', 'reacting', 'reading', 'nothing'),
    isMember: fc.boolean(),
    bits: fc.nat(31),
    people: some,
  })
  .map(({ bits, did, isMember, ...who }) => {
    const isRegular = did === 'contributing' && (bits & 1) !== 0
    return {
      ...who,
      ...{ kind: null, did, isMember, isRegular, inKinds: 0 },
      isEngaged: isRegular && (bits & 2) !== 0,
      isNew: did === 'contributing' && (bits & 4) !== 0,
      isBack: did === 'contributing' && (bits & 12) === 8,
      isLost: did !== 'contributing' && (bits & 16) !== 0,
    }
  })

it('ministries beside the platform tell nothing of a few people, whatever one adds and subtracts', () => {
  fc.assert(
    fc.property(fc.array(alike, { minLength: 3, maxLength: 14 }), (crowd) => {
      const told = shownOfMinistries(crowd, rule)
      const questions = [undefined, 'a', 'b', 'c', null].flatMap((ministryId) =>
        counts.map((count) => ({ ministryId, count })),
      )
      type Question = (typeof questions)[number]
      const valueOf = ({ ministryId, count }: Question) =>
        (ministryId === undefined ? told.platform : (told.ministries.get(ministryId) ?? {}))[count]
      const equation = ({ ministryId, count }: Question) =>
        crowd.map((who) =>
          (ministryId === undefined || who.ministryId === ministryId) && counted[count](who) ? 1 : 0,
        )
      const people = (question: Question) =>
        equation(question).reduce<number>((sum, times, index) => sum + times * crowd[index]!.people, 0)
      const shown = questions.filter((question) => valueOf(question) !== undefined)
      for (const question of shown) {
        expect(valueOf(question)).toBe(people(question))
        expect(people(question) === 0 || people(question) >= rule.minimum).toBe(true)
      }
      const { isFound } = solver(shown.map(equation))
      for (const question of questions)
        if (people(question) > 0 && people(question) < rule.minimum)
          expect(isFound(equation(question)), JSON.stringify(question)).toBe(false)
    }),
    { numRuns: 150 },
  )
})

it('a type is not told of where it would leave a few people outside', () => {
  const one = (kind: 'practice' | null, people: number): Alike => ({
    ...{ kind, people, ministryId: 'a', did: 'contributing', isMember: true },
    ...{
      inKinds: 0,
      isRegular: false,
      isEngaged: false,
      isNew: false,
      isBack: false,
      isLost: false,
    },
  })
  const of = (inside: number, all: number) =>
    shownOfTypes([one('practice', inside), one(null, all)], rule).get('practice')?.contributing
  expect([of(40, 40), of(40, 51), of(40, 50), of(10, 60)]).toEqual([40, 40, undefined, undefined])
})

describe('types of communities', () => {
  const inType = alike.map((who): Alike => ({ ...who, kind: 'practice' }))

  it('tell nothing of a few people, of what they do in one type', () => {
    fc.assert(
      fc.property(fc.array(inType, { minLength: 2, maxLength: 10 }), (crowd) => {
        // Enough others elsewhere: nobody is found as what the type leaves outside.
        const others = [true, false].map((isMember): Alike => ({
          ...(crowd[0] as Alike),
          ...{ kind: null, did: 'contributing', isMember, people: 1000 },
        }))
        const told = shownOfTypes(
          [...crowd, ...others, ...crowd.map((who) => ({ ...who, kind: null }))],
          rule,
        )
        const shown = told.get('practice') ?? {}
        const equation = (count: (typeof counts)[number]) => crowd.map((who) => (counted[count](who) ? 1 : 0))
        const people = (count: (typeof counts)[number]) =>
          crowd.filter(counted[count]).reduce((sum, who) => sum + who.people, 0)
        const { isFound } = solver(counts.filter((count) => shown[count] !== undefined).map(equation))
        for (const count of counts)
          if (people(count) > 0 && people(count) < rule.minimum)
            expect(isFound(equation(count)), count).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('do not tell of the few who only read as what is left of the active', () => {
    const who = (did: Alike['did'], people: number, kind: Alike['kind'] = 'practice'): Alike => ({
      ...{ kind, ministryId: 'a', did, isMember: true, people, inKinds: 0 },
      ...{ isRegular: false, isEngaged: false, isNew: false, isBack: false, isLost: false },
    })
    const of = (readers: number) => {
      const crowd = [who('contributing', 30), who('reacting', 20), who('reading', readers)]
      return shownOfTypes([...crowd, who('contributing', 500, null)], rule).get('practice')
    }
    expect(of(15)).toMatchObject({ active: 65, contributing: 30, reacting: 20, reading: 15 })
    const few = of(4)
    expect(few?.reading).toBeUndefined()
    expect([few?.active, few?.contributing, few?.reacting].filter((each) => each === undefined)).toHaveLength(
      1,
    )
  })

  const somebody = fc
    .record({
      ministryId: fc.constantFrom('a', 'b', null),
      practice: fc.integer({ min: 0, max: 7 }),
      project: fc.integer({ min: 0, max: 7 }),
      people: some,
    })
    .map(({ ministryId, practice, project, people }): Alike => {
      // Whoever contributes is active.
      const [one, other] = [practice, project].map((bits) => ((bits & 4) === 0 ? bits : bits | 2))
      const all = (one as number) | (other as number)
      return {
        ...{ kind: null, ministryId, people, isMember: (all & 1) !== 0 },
        did: (all & 4) !== 0 ? 'contributing' : (all & 2) !== 0 ? 'reading' : 'nothing',
        inKinds: ((one as number) << bitOfKind('practice')) | ((other as number) << bitOfKind('project')),
        ...{ isRegular: false, isEngaged: false, isNew: false, isBack: false, isLost: false },
      }
    })

  it('of a ministry, beside those of the others and of the platform, tell nothing of a few people', () => {
    let shownOfMinistry = 0
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 3, maxLength: 14 }), (crowd) => {
        const told = shownByKind(crowd, rule)
        const nobody = 'nowhere'
        const questions = [null, 'a', 'b', nobody].flatMap((place) =>
          [null, 'practice' as const, 'project' as const].flatMap((kind) =>
            countsByKind.map((count) => ({ place, kind, count })),
          ),
        )
        type Question = (typeof questions)[number]
        const isIn = (who: Alike, kind: Question['kind'], count: CountByKind) =>
          kind === null ? counted[count](who) : isInKind(who, kind, count)
        const equation = ({ place, kind, count }: Question) =>
          crowd.map((who) =>
            (place === null || (who.ministryId ?? nobody) === place) && isIn(who, kind, count) ? 1 : 0,
          )
        const people = (question: Question) =>
          equation(question).reduce<number>((sum, times, at) => sum + times * (crowd[at] as Alike).people, 0)
        const shown = questions.filter(({ place, kind, count }) =>
          told.has({ ministryId: place, kind }, count),
        )
        for (const question of shown) {
          const { place, kind, count } = question
          if (kind !== null && place !== nobody)
            expect(told.of({ ministryId: place, kind })[count]).toBe(people(question))
          if (kind !== null && (place === 'a' || place === 'b') && people(question) > 0) shownOfMinistry += 1
        }
        const { isFound } = solver(shown.map(equation))
        for (const question of questions)
          if (people(question) > 0 && people(question) < rule.minimum)
            expect(isFound(equation(question)), JSON.stringify(question)).toBe(false)
      }),
      { numRuns: 150 },
    )
    expect(shownOfMinistry).toBeGreaterThan(0)
  })
})
