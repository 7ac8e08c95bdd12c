import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  catchUp,
  flushPresence,
  markPresence,
  objects,
  openMonths,
  rebuild,
  record,
  recordPresence,
} from '@/lib/activity'
import { forgetOldActs } from '@/lib/activity/forgetOldActs'
import { applyObjections, setObjection } from '@/lib/activity/objection'
import { closeDatabase, db, execute, newId, sql } from '@/lib/db'
import type { ActivityKind } from '@/prisma/client/enums'
import { makeWorld, type Name, type World } from '../../world'
import { counted } from './figures'

// Transactions of other test files hold the roll-ups back as long as they run.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

let world: World
let room: string
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!.id
  await openMonths('activity', ago(800), now)
})
beforeEach(async () => {
  await execute(
    sql`TRUNCATE "activity", "presence_month", "activity_objection", "community_day", "member_month", "tie_month", "contributor", "community_span"`,
  )
  await execute(sql`UPDATE "rollup_mark" SET "keptFrom" = NULL`)
})
afterAll(closeDatabase)

const act = (who: Name, kind: ActivityKind, days: number, to?: Name) =>
  record(db, {
    communityId: room,
    memberId: world.ids[who],
    kind,
    at: ago(days),
    ...(to && { otherId: world.ids[to] }),
  })
const refuse = async (who: Name) => setObjection(await world.as(who), { counted: 'non' })
const accept = async (who: Name) => setObjection(await world.as(who), { counted: 'oui' })
const count = async () => {
  await catchUp(now)
  await applyObjections(now)
  return counted()
}
const rebuilt = async () => {
  await rebuild(now)
  return counted()
}
const people = async () => [...new Set((await db.memberMonth.findMany()).map(({ memberId }) => memberId))]

test('Bob objects: nothing he did is counted any more, nor that anybody answered him', async () => {
  await act('ann', 'thread', 40)
  const annAlone = await count()
  await act('bob', 'reply', 40, 'ann')
  await act('bob', 'react', 39, 'ann')
  await act('bob', 'thread', 3)
  expect(await count()).not.toEqual(annAlone)
  await refuse('bob')
  expect(await objects(await world.as('bob'))).toBe(true)
  expect(await count()).toEqual(annAlone)
  await act('bob', 'thread', 2)
  await act('bob', 'react', 1, 'ann')
  expect(await count()).toEqual(annAlone)
  expect(await rebuilt()).toEqual(annAlone)
  expect(await people()).toEqual([world.ids.ann])
  // Ann’s answer counts, as an act; whom she answered does not.
  await act('ann', 'reply', 2, 'bob')
  await count()
  expect(await db.tieMonth.count()).toBe(0)
})

test('his reading leaves no mark, and the marks there were are gone', async () => {
  await markPresence(await world.as('bob'), { communities: [room] })
  recordPresence({ communityId: room, memberId: world.ids.ann, at: now })
  await flushPresence()
  expect(await db.presenceMonth.count()).toBe(2)
  await refuse('bob')
  expect(await db.presenceMonth.findMany()).toMatchObject([{ memberId: world.ids.ann }])
  recordPresence({ communityId: room, memberId: world.ids.bob, at: ago(1) })
  await flushPresence()
  expect(await db.presenceMonth.count()).toBe(1)
})

test('taken back, what he does from then on counts, and what he did before never again', async () => {
  await act('bob', 'thread', 40)
  await refuse('bob')
  await count()
  await act('bob', 'react', 3, 'ann')
  await accept('bob')
  expect(await objects(await world.as('bob'))).toBe(false)
  expect(await people()).toEqual([])
  await record(db, { communityId: room, memberId: world.ids.bob, kind: 'thread', at: new Date() })
  // A sign of the time when he objected, taken back now: nothing was counted, nothing is taken away.
  await act('bob', 'unreact', 3)
  const after = await count()
  expect(await rebuilt()).toEqual(after)
  expect(await db.communityDay.findMany()).toMatchObject([
    { contributions: 1, reactions: 0, contributors: 1 },
  ])
})

test('acts older than thirteen months go; what they added up to stays, whatever is counted again', async () => {
  const imported = newId()
  await db.community.create({
    data: { id: imported, slug: `import-${imported}`, name: 'chat_archives', origin: 'imported' },
  })
  await record(db, { communityId: imported, memberId: world.ids.eve, kind: 'message', at: ago(600) })
  await act('ann', 'thread', 600)
  await act('bob', 'reply', 600, 'ann')
  await act('bob', 'react', 500, 'ann')
  await act('ann', 'reply', 20, 'bob')
  const before = await count()
  await forgetOldActs({ now })
  expect(await counted()).toEqual(before)
  const left = await db.activity.findMany({ orderBy: { at: 'asc' } })
  expect(left.map(({ communityId, kind }) => [communityId, kind])).toEqual([
    [imported, 'message'],
    [room, 'reply'],
  ])
  expect(await rebuilt()).toEqual(before)
  await act('ann', 'thread', 10)
  const more = await count()
  expect(await rebuilt()).toEqual(more)
  // What nobody has counted yet is counted on the way.
  await act('bob', 'thread', 9)
  await forgetOldActs({ now })
  const last = await count()
  expect(last).not.toEqual(more)
  expect(await rebuilt()).toEqual(last)
})

test('whoever objects later is taken out of the old sums too', async () => {
  await act('ann', 'thread', 600)
  const annAlone = await count()
  await act('bob', 'reply', 600, 'ann')
  await act('bob', 'thread', 550)
  await count()
  await forgetOldActs({ now })
  await refuse('bob')
  const after = await count()
  expect(after.members).toEqual(annAlone.members)
  expect(after.ties).toEqual([])
  expect(after.days.filter(({ participants }) => participants > 0)).toEqual(annAlone.days)
  expect(await rebuilt()).toEqual(after)
})

test('a sign of before, taken back after its act is gone, changes no sum', async () => {
  await act('ann', 'thread', 600)
  await act('bob', 'react', 600, 'ann')
  await count()
  await forgetOldActs({ now })
  const before = await counted()
  await act('bob', 'unreact', 600)
  expect(await count()).toEqual(before)
  expect(await rebuilt()).toEqual(before)
})

test('what each member did in a month goes after five years; the sums of days stay', async () => {
  await openMonths('activity', ago(2100), ago(2000))
  await act('ann', 'thread', 2050)
  await act('bob', 'reply', 2050, 'ann')
  await act('ann', 'thread', 100)
  await count()
  await forgetOldActs({ now })
  expect(await db.memberMonth.count()).toBe(1)
  expect(await db.tieMonth.count()).toBe(0)
  expect(await db.communityDay.count()).toBe(2)
  const before = await counted()
  expect(await rebuilt()).toEqual(before)
})
