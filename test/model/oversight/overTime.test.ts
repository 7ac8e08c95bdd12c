import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclosureRule } from '@/lib/disclosure/rule'
import { isToldOver, toldByOtherWindows, type ToldWindow } from '@/lib/oversight/model/overTime'
import { countsOfWholes, shownOfMinistries, type Alike } from '@/lib/oversight/model/people'
import { usualLengths } from '@/lib/time'
import { solver } from '../disclosure/attack'

const rule = disclosureRule()
const window = (start: number, end: number, active: number): ToldWindow => ({ start, end, counts: { active } })
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
    ...{ kind: null, ministryId, people, isMember: true, did: isActive ? 'reading' : 'nothing', inKinds: 0 },
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
    const isThere = (group: Group, ministryId: string | null) =>
      ministryId === null || group.ministryId === ministryId
    const { isFound } = solver(
      shown.map(({ ministryId, of }) =>
        groups.map((each) => (isThere(each, ministryId) && (of === 'month' || each.inWeek) ? 1 : 0)),
      ),
    )
    return scopes.filter((ministryId) => {
      const rest = (each: Group) => isThere(each, ministryId) && !each.inWeek
      const people = groups.filter(rest).reduce((sum, each) => sum + each.people, 0)
      return people > 0 && people < rule.minimum && isFound(groups.map((each) => (rest(each) ? 1 : 0)))
    })
  }
  const lives = fc.array(group, { minLength: 3, maxLength: 9 })
  const orders = fc.constantFrom(['week', 'month'] as const, ['month', 'week'] as const)

  it('finds nobody’s few, whichever was counted first', () => {
    fc.assert(
      fc.property(lives, orders, (groups, order) => {
        expect(foundIn(groups, shownOf(groups, order, true))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('would find some if each window were judged alone', () => {
    const undone = fc
      .sample(fc.tuple(lives, orders), 200)
      .filter(([groups, order]) => foundIn(groups, shownOf(groups, order, false)).length > 0)
    expect(undone.length).toBeGreaterThan(5)
  })
})
