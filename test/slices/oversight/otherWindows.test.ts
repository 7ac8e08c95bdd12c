import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { refreshAll } from '@/lib/engagement'
import { ministryOversight, oversightAsked, oversightTable, platformOversight } from '@/lib/oversight'
import { countFirst, countWholes } from '@/lib/oversight/night'
import { makeWorld, type World } from '../../world'
import { community } from './crowd'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const now = new Date('2026-03-20T12:00:00Z')
let world: World
let crowd: Awaited<ReturnType<typeof community>>

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-06-01'), now)
  const { culture, ecologie } = world
  await db.member.createMany({
    data: [culture, ecologie].flatMap((organisationId) =>
      Array.from({ length: 40 }, (_, place) => ({
        ...{ id: newId(), email: `calme-${place}@${organisationId}.example`, name: `Calme ${place}` },
        ...{ status: 'active' as const, organisationId },
      })),
    ),
  })
  // New people of Culture, week after week: twelve, twelve, three, fourteen.
  for (const [count, day] of [
    [12, '2026-02-24'],
    [12, '2026-03-03'],
    [3, '2026-03-09'],
    [14, '2026-03-16'],
  ] as const)
    await community({ organisationId: culture, count, kind: 'practice', days: [day] }, culture)
  crowd = await community(
    { organisationId: ecologie, count: 30, kind: 'practice', days: ['2026-03-16'] },
    ecologie,
  )
  await catchUp(now)
})
afterAll(closeDatabase)

const over = (days: number, more: Record<string, string> = {}) =>
  oversightAsked({ jours: String(days), ...more })

test('a platform just opened says that it counts, until it has counted', async () => {
  const ada = await world.as('ada')
  expect(await platformOversight(ada, over(28))).toMatchObject({ isCounting: true, windows: [] })
  // Its communities have no figures yet: nothing to add up.
  await countFirst({ now })
  expect((await platformOversight(ada, over(28))).windows).toEqual([])
  await refreshAll(now)
  // Stopped on its way, it is taken up again.
  await countFirst({ now })
  const half = { where: { days: 28, end: { lt: new Date('2026-03-20') } } }
  await db.wholeFigure.deleteMany(half)
  expect((await platformOversight(ada, over(28))).isCounting).toBe(true)
  await countFirst({ now })
  const { windows, isCounting } = await platformOversight(ada, over(28))
  expect(windows.at(-1)?.report).not.toBe(null)
  expect(isCounting).toBe(false)
  const counted = await db.wholeFigure.count()
  await countFirst({ now })
  expect(await db.wholeFigure.count()).toBe(counted)
})

test('the new people of a week are not found as the month less the other weeks', async () => {
  const of = async (days: number) => {
    const { windows } = await ministryOversight(await world.as('max'), world.culture, over(days))
    return windows.slice(-4).map(({ report }) => report?.figures.new)
  }
  expect((await of(28)).at(-1)).toBe(41)
  expect(await of(7)).toEqual([undefined, undefined, undefined, undefined])
  // The platform is nobody's part: every length is told of it.
  const { windows } = await platformOversight(await world.as('ada'), over(7))
  expect(windows.at(-1)?.report?.figures.new).toBe(44)
})

test('is counted once a week: two windows a day apart, one taken from the other, would tell of that day', async () => {
  const counted = await db.wholeFigure.count()
  for (const day of [21, 22, 26]) await countWholes({ now: new Date(`2026-03-${day}T12:00:00Z`) })
  expect(await db.wholeFigure.count()).toBe(counted)
})

test('what one window hides of a ministry is hidden on every page and in every file, from one week to the next', async () => {
  const ada = await world.as('ada')
  const lastWeek = await ministryOversight(ada, world.ecologie, over(7))
  const before = lastWeek.windows.at(-1)?.report?.figures.contributing
  await community(
    { organisationId: world.ecologie, count: 3, kind: 'practice', days: ['2026-03-09'] },
    world.ecologie,
  )
  for (const memberId of crowd.ids) {
    const at = new Date('2026-03-23T09:00:00Z')
    await record(db, { communityId: crowd.id, memberId, kind: 'reply', at })
  }
  const weekLater = new Date('2026-03-27T12:00:00Z')
  await catchUp(weekLater)
  await countWholes({ now: weekLater })
  // Thirty in the week and three more in the month: one of the two lengths is not told.
  const told = async (days: number) => {
    const own = await ministryOversight(ada, world.ecologie, over(days))
    const all = await platformOversight(ada, over(days))
    const row = all.ministries.find(({ ministry }) => ministry.id === world.ecologie)?.report
    const file = oversightTable(own, 'chiffres', 'fr')?.rows.find(
      ([name]) => name === 'Contributrices et contributeurs',
    )
    expect(row?.figures.contributing).toBe(own.windows.at(-1)?.report?.figures.contributing)
    expect(file?.[1 + own.windows.length]).toBe(row?.figures.contributing ?? 'n.\u00a0d.')
    return row?.figures.contributing
  }
  // Last week said thirty in a week; thirty-three in the month around it would tell of three.
  expect([before, await told(7), await told(28)]).toEqual([30, 30, undefined])
})

test('a year later, the year before is not counted again a day beside what was counted then', async () => {
  const yearBefore = { days: 365, scope: 'platform', end: { lte: new Date('2026-03-27') } }
  const before = await db.wholeFigure.findMany({ where: yearBefore, orderBy: { end: 'asc' } })
  expect(before.length).toBeGreaterThan(0)
  const yearLater = new Date('2027-03-26T12:00:00Z')
  await catchUp(yearLater)
  await countWholes({ now: yearLater })
  expect(await db.wholeFigure.count({ where: { days: 365, end: new Date('2027-03-26') } })).toBeGreaterThan(0)
  expect(await db.wholeFigure.findMany({ where: yearBefore, orderBy: { end: 'asc' } })).toEqual(before)
})
