import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departementsTold, departementsToKeep, hiddenDepartements } from '@/lib/adoption/model/departements'
import { reportOf } from '@/lib/adoption/model/report'
import { disclosureRule } from '@/lib/disclosure/rule'
import { capital } from '@/lib/oversight/schema'
import { tellFunnel } from '@/lib/reports/sections/funnel/tell'
import { departementsFound } from '../../../figures/intervals'
import { someDocument } from '../../../figures/published'
import { adoption, culture, firstHalf } from './adoptionTold'

const month = '2026-06-01'
const version = 'adoption@3'

type People = Record<string, number>

/** What a report tells of so many people in each département, and so many who did not say where they work. */
function documentOf(people: People, unknown: number, minimum: number, told = tellOf(people, minimum)) {
  const rule = disclosureRule(minimum)
  const alike = {
    ministryId: culture.id,
    level: 'agent',
    isOpen: true,
    isActivated: false,
    leads: false,
  } as const
  const sumOf = (isCapital: boolean) =>
    Object.entries(people)
      .filter(([code]) => capital.includes(code) === isCapital)
      .reduce((sum, [, members]) => sum + members, 0)
  const crowd = [
    { at: 'capital' as const, people: sumOf(true) },
    { at: 'elsewhere' as const, people: sumOf(false) },
    { at: 'unknown' as const, people: unknown },
  ].map((each) => ({ ...alike, ...each, active: 0, contributing: 0 }))
  const counted = { month, version, countedOn: '2026-07-01', report: reportOf(crowd, rule) }
  const facts = { adoption: adoption([counted]), eligible: new Map(), departements: told }
  const { charts, tables, notes } = tellFunnel(facts, firstHalf, 'fr')
  const section = { ...someDocument().sections[0]!, charts, tables, notes }
  return someDocument({ minimum, sections: [section] })
}

const tellOf = (people: People, minimum: number) => {
  const inhabited = new Map(Object.entries(people).filter(([, members]) => members > 0))
  return departementsTold(departementsToKeep(inhabited, minimum), { version, minimum }, minimum)
}

const few = fc.integer({ min: 0, max: 24 })
const population = fc.record({ '75': few, '92': few, '93': few, '94': few, '01': few, '35': few, '59': few })

describe('départements beside the exact numbers of Paris and around, and of elsewhere', () => {
  it('say of a hidden one no more than that it may have any number under the minimum', () => {
    fc.assert(
      fc.property(population, few, fc.integer({ min: 5, max: 11 }), (people, unknown, minimum) => {
        expect(departementsFound(documentOf(people, unknown, minimum))).toEqual([])
      }),
    )
  })

  it('would, if each was told for itself, and none as none', () => {
    const told = [
      ...[
        { code: '75', members: 100 },
        { code: '92', members: null },
      ],
      ...[
        { code: '93', members: 0 },
        { code: '94', members: 0 },
      ],
    ]
    const document = documentOf({ '75': 98, '92': 1, '35': 40 }, 40, 11, told)
    expect(departementsFound(document)).toEqual([{ code: '92', between: [0, 1] }])
  })

  it('hide a small one so that who knows the rule and all other numbers excludes none', () => {
    const minimum = 5
    const codes = ['92', '93', '94', '75']
    /** By the sum and what is shown, without rounding: which numbers the hidden ones may have. */
    const possible = new Map<string, { isSmall: Set<string>; numbers: Map<string, Set<number>> }>()
    for (const people of allOf(codes, 20)) {
      const hidden = hiddenDepartements(new Map(Object.entries(people)), minimum)
      const all = Object.values(people).reduce((sum, each) => sum + each)
      const shown = codes.map((code) => (hidden.has(code) ? 'hidden' : people[code]))
      const key = JSON.stringify([all, shown])
      const known = possible.get(key) ?? { isSmall: new Set(), numbers: new Map() }
      possible.set(key, known)
      for (const code of codes.filter((each) => hidden.has(each))) {
        const members = people[code]!
        if (members < minimum) known.isSmall.add(code)
        known.numbers.set(code, (known.numbers.get(code) ?? new Set()).add(members))
      }
    }
    expect(possible.size).toBeGreaterThan(100)
    for (const [key, { isSmall, numbers }] of possible) {
      const [all] = JSON.parse(key) as [number]
      // So few in all are not told of; of none, all are none.
      if (all < minimum) continue
      for (const code of isSmall)
        for (let members = 0; members < minimum; members += 1)
          expect(numbers.get(code), `${key} ${code}`).toContain(members)
    }
  })

  it('hide no more than they must', () => {
    const hidden = hiddenDepartements(
      new Map([
        ['75', 98],
        ['92', 1],
        ['93', 30],
        ['94', 40],
        ['35', 40],
      ]),
      11,
    )
    expect(['75', '92', '93', '94'].filter((code) => hidden.has(code))).toEqual(['92', '93'])
    const full = hiddenDepartements(new Map(capital.map((code) => [code, 11])), 11)
    expect(capital.filter((code) => full.has(code))).toEqual([])
  })

  it('hide as much of what older formulas kept, or fewer people were enough for', () => {
    const kept = new Map([
      ['75', 100],
      ['92', null],
      ['93', 30],
      ['94', 40],
    ])
    const hiddenBy = (formula: string, minimum: number) =>
      departementsTold(kept, { version: formula, minimum }, 11)
        .filter(({ code, members }) => capital.includes(code) && members === null)
        .map(({ code }) => code)
    expect(hiddenBy('adoption@2', 11)).toEqual(['92', '93'])
    expect(hiddenBy(version, 5)).toEqual(['92', '93'])
    expect(hiddenBy(version, 11)).toEqual(['92'])
  })
})

/** Every way so many people at most may work in these départements. */
function* allOf(codes: readonly string[], most: number): Generator<People> {
  const [first, ...others] = codes
  if (first === undefined) return yield {}
  for (let members = 0; members <= most; members += 1)
    for (const rest of allOf(others, most - members)) yield { [first]: members, ...rest }
}
