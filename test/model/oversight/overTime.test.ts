import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclosureRule } from '@/lib/disclosure/rule'
import { isToldOver, toldByOtherWindows, type ToldWindow } from '@/lib/oversight/model/overTime'
import { countsOfWholes, shownOfMinistries, type Alike } from '@/lib/oversight/model/people'
import { usualLengths } from '@/lib/time'
import { solver } from '../disclosure/attack'

const rule = disclosureRule()
const window = (start: number, end: number, active: number): ToldWindow => ({
  start,
  end,
  counts: { active },
})
const told = (candidate: ToldWindow, ...others: ToldWindow[]) => toldByOtherWindows(candidate, others, rule)

describe('windows of one whole, beside what was shown of its others', () => {
  it('do not tell of the few who were there in the longer one only, whichever came first', () => {
    const [month, week] = [window(0, 28, 25), window(14, 21, 20)]
    expect(told(month, week)).toEqual(['active'])
    expect(told(week, month)).toEqual(['active'])
    expect(told(window(0, 28, 31), week)).toEqual([])
    expect(told(window(0, 28, 20), week)).toEqual([])
    // Windows that only overlap are no part of each other; what was hidden tells of nothing.
    expect(told(window(-10, 18, 25), week)).toEqual([])
    expect(told(month, { ...week, counts: {} })).toEqual([])
  })

  it('tell of first contributions over months only: three weeks and the month would tell of the fourth', () => {
    expect(usualLengths.filter((days) => isToldOver(days, 'new'))).toEqual([28])
    expect(usualLengths.filter((days) => isToldOver(days, 'active'))).toEqual([7, 28, 91, 365])
  })
})

describe('whoever compares the week and the month of every ministry and of the platform', () => {
  /** People of a ministry who were there in the week, or only in the rest of the month. */
  const group = fc.record({
    ministryId: fc.constantFrom('a', 'b', null),
    inWeek: fc.boolean(),
    people: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 })),
  })
  type Group = { ministryId: string | null; inWeek: boolean; people: number }
  const alike = ({ ministryId, people }: Group, isActive: boolean): Alike => ({
    ...{ kind: null, ministryId, people, isMember: false, did: isActive ? 'reading' : 'nothing', inKinds: 0 },
    ...{ isRegular: false, isEngaged: false, isNew: false, isBack: false, isLost: false },
  })
  const scopes = [null, 'a', 'b'] as const
  const keyOf = (ministryId: string | null) => (ministryId === null ? 'platform' : `ministry/${ministryId}`)

  /** One window after the other, each beside those before. */
  function shownOf(groups: Group[], order: readonly ('week' | 'month')[], isControlled: boolean) {
    const shown: { ministryId: string | null; of: 'week' | 'month' }[] = []
    const before = new Map<string, ToldWindow[]>()
    for (const of of order) {
      const [start, end] = of === 'week' ? [21, 28] : [0, 28]
      const crowd = groups.map((each) => alike(each, of === 'month' || each.inWeek))
      const all = countsOfWholes(crowd)
      const isTold = (ministryId: string | null) =>
        !isControlled ||
        !toldByOtherWindows(
          { start, end, counts: all.get(keyOf(ministryId)) ?? {} },
          before.get(keyOf(ministryId)) ?? [],
          rule,
        ).includes('active')
      const { platform, ministries } = shownOfMinistries(crowd, rule, (ministryId, count) =>
        count === 'active' ? isTold(ministryId) : true,
      )
      for (const ministryId of scopes) {
        const { active } = ministryId === null ? platform : (ministries.get(ministryId) ?? {})
        if (active === undefined) continue
        shown.push({ ministryId, of })
        before.set(keyOf(ministryId), [
          ...(before.get(keyOf(ministryId)) ?? []),
          { start, end, counts: { active } },
        ])
      }
    }
    return shown
  }

  /** Which ministries’ few, who were there in the month and not in the week, come out. */
  function foundIn(groups: Group[], shown: ReturnType<typeof shownOf>) {
    // Nobody who looks knows in which of these there is nobody, unless it is said.
    const cells = ['a', 'b', null].flatMap((ministryId) =>
      [true, false].map((inWeek) => ({ ministryId, inWeek })),
    )
    type Cell = (typeof cells)[number]
    const peopleIn = (isIn: (cell: Cell) => boolean) =>
      groups.filter(isIn).reduce((sum, { people }) => sum + people, 0)
    const equation = (isIn: (cell: Cell) => boolean) => cells.map((cell) => (isIn(cell) ? 1 : 0))
    const isThere = (cell: Cell, ministryId: string | null) =>
      ministryId === null || cell.ministryId === ministryId
    const sums = shown.map(
      ({ ministryId, of }) =>
        (cell: Cell) =>
          isThere(cell, ministryId) && (of === 'month' || cell.inWeek),
    )
    // A sum of nobody says that each of its parts is nobody.
    const nobodies = sums
      .filter((isIn) => peopleIn(isIn) === 0)
      .flatMap((isIn) => cells.filter(isIn).map((one) => (cell: Cell) => cell === one))
    const { isFound } = solver([...sums, ...nobodies].map(equation))
    return scopes.filter((ministryId) => {
      const isRest = (cell: Cell) => isThere(cell, ministryId) && !cell.inWeek
      const people = peopleIn(isRest)
      return people > 0 && people < rule.minimum && isFound(equation(isRest))
    })
  }
  const lives = fc.array(group, { minLength: 3, maxLength: 9 })
  const orders = fc.constantFrom(['week', 'month'] as const, ['month', 'week'] as const)

  it('finds nobody’s few, whichever was counted first', () => {
    fc.assert(
      fc.property(lives, orders, (groups, order) => {
        expect(foundIn(groups, shownOf(groups, order, true))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('would find some if each window were judged alone', () => {
    const of = (ministryId: string | null, inWeek: number, rest: number): Group[] => [
      { ministryId, inWeek: true, people: inWeek },
      { ministryId, inWeek: false, people: rest },
    ]
    const groups = [...of('a', 20, 3), ...of('b', 40, 15), ...of(null, 30, 20)]
    expect(foundIn(groups, shownOf(groups, ['week', 'month'], false))).toEqual(['a'])
    expect(foundIn(groups, shownOf(groups, ['week', 'month'], true))).toEqual([])
  })
})
