import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchUp, openMonths, rebuild, record, recount, rollUp } from '@/lib/activity'
import { closeDatabase, db, execute, newId, sql } from '@/lib/db'
import type { ActivityKind } from '@/prisma/client/enums'
import { rolledUp, slowly } from './figures'

// Transactions of other test files hold the roll-ups back as long as they run.
vi.setConfig({ testTimeout: 90_000 })

const now = new Date('2026-03-20T12:00:00Z')
const people = Array.from({ length: 4 }, newId)
const [ann, bob, eve] = people as [string, string, string]
const rooms = [newId(), newId()] as [string, string]
const bot = newId()

const act = (
  memberId: string | null,
  kind: ActivityKind,
  at: string,
  more: { communityId?: string; otherId?: string } = {},
) => record(db, { communityId: rooms[0], memberId, kind, at: new Date(at), ...more })

beforeEach(async () => {
  await execute(sql`TRUNCATE "activity"`)
  await db.member.deleteMany()
  await db.member.createMany({
    data: [...people, bot].map((id) => ({ id, email: `${id}@example.org`, name: id, isService: id === bot })),
  })
  await openMonths('activity', new Date('2025-12-01'), new Date('2026-04-01'))
  await rebuild(now)
})
afterAll(closeDatabase)

test('an evening act belongs to the day it had in Paris, summer and winter', async () => {
  await act(ann, 'thread', '2026-01-10T23:30:00Z') // 00:30 on the 11th
  await act(ann, 'reply', '2026-07-10T22:30:00Z') // 00:30 on the 11th
  await act(ann, 'reply', '2026-03-28T23:30:00Z') // the night the clocks change
  await catchUp(now)
  const days = await db.communityDay.findMany({ orderBy: { day: 'asc' } })
  expect(days.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
    '2026-01-11',
    '2026-03-29',
    '2026-07-11',
  ])
})

test('bots, service accounts and acts of nobody are counted apart; joining is no act', async () => {
  await act(ann, 'thread', '2026-03-02T09:00:00Z')
  await act(bot, 'reply', '2026-03-02T09:01:00Z', { otherId: ann })
  await act(bob, 'bot', '2026-03-02T09:02:00Z')
  await act(null, 'page_edit', '2026-03-02T09:03:00Z')
  await act(eve, 'join', '2026-03-02T09:04:00Z')
  await catchUp(now)
  expect(await db.communityDay.findMany({ omit: { communityId: true, day: true } })).toEqual([
    { contributions: 1, reactions: 0, serviceActs: 3, contributors: 1, participants: 1 },
  ])
  expect(await db.tieMonth.count()).toBe(0)
})

test('a day whose acts come in several runs counts each person once', async () => {
  await act(ann, 'thread', '2026-03-02T09:00:00Z')
  await catchUp(now)
  await act(ann, 'reply', '2026-03-02T10:00:00Z', { otherId: bob })
  await act(bob, 'react', '2026-03-02T10:00:00Z', { otherId: ann })
  await catchUp(now)
  await act(bob, 'reply', '2026-03-02T11:00:00Z', { otherId: ann })
  await act(ann, 'thread', '2026-03-03T11:00:00Z')
  await catchUp(now)
  await catchUp(now)
  expect(await rolledUp()).toEqual(await slowly())
  const monday = await db.communityDay.findFirstOrThrow({ orderBy: { day: 'asc' } })
  expect(monday).toMatchObject({ contributions: 3, reactions: 1, contributors: 2, participants: 2 })
})

test('a transaction that began before a run and ends after it is counted by the next', async () => {
  let letGo = () => {}
  const held = new Promise<void>((done) => (letGo = done))
  let began = () => {}
  const hasBegun = new Promise<void>((done) => (began = done))
  const slow = db.$transaction(
    async (tx) => {
      await record(tx, {
        communityId: rooms[0],
        memberId: ann,
        kind: 'thread',
        at: new Date('2026-03-02T09:00:00Z'),
      })
      began()
      await held
    },
    { timeout: 20_000 },
  )
  await hasBegun
  await act(bob, 'thread', '2026-03-02T09:05:00Z')
  await rollUp(now)
  letGo()
  await slow
  await catchUp(now)
  await catchUp(now)
  expect(await rolledUp()).toEqual(await slowly())
  expect((await db.communityDay.findFirstOrThrow()).contributions).toBe(2)
})

test('a sign taken back counts for nothing, whenever it is, and a rebuild says the same', async () => {
  const [first, second] = ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z']
  const span = () => db.communitySpan.findFirstOrThrow({ where: { communityId: rooms[0] } })
  await act(ann, 'thread', first)
  await act(bob, 'react', first)
  await act(bob, 'react', second)
  await act(eve, 'react', second)
  await act(eve, 'react', second)
  await catchUp(now)
  const before = await span()
  expect(before.lastOn).toEqual(new Date('2026-03-03'))
  await act(bob, 'unreact', first)
  await act(bob, 'unreact', second)
  await act(bob, 'reply', first, { otherId: ann })
  await act(eve, 'unreact', second)
  await catchUp(now)
  expect(await rolledUp()).toEqual(await slowly())
  expect(await db.communityDay.findMany({ orderBy: { day: 'asc' } })).toMatchObject([
    { reactions: 0, contributors: 2, participants: 2 },
    { reactions: 1, contributors: 0, participants: 1 },
  ])
  await act(eve, 'unreact', second)
  await catchUp(now)
  const after = await span()
  expect([after.firstOn, after.lastOn]).toEqual([new Date('2026-03-02'), new Date('2026-03-02')])
  expect(after.revision).toBeGreaterThan(before.revision)
  expect(await db.memberMonth.count({ where: { memberId: eve } })).toBe(0)
  const counted = await rolledUp()
  expect(counted).toEqual(await slowly())
  await rebuild(now)
  expect(await rolledUp()).toEqual(counted)
  expect((await span()).lastOn).toEqual(after.lastOn)
})

test('somebody who turns out to be a bot is taken out of the figures of their communities', async () => {
  await act(ann, 'thread', '2026-03-02T09:00:00Z')
  await act(eve, 'reply', '2026-03-02T09:00:01Z', { otherId: ann })
  await act(eve, 'reply', '2026-03-02T09:00:01Z', { otherId: ann, communityId: rooms[1] })
  await catchUp(now)
  await db.member.update({ where: { id: eve }, data: { isService: true } })
  await act(bob, 'reply', '2026-03-02T09:10:00Z', { otherId: ann })
  await recount(rooms, now)
  await catchUp(now)
  expect(await rolledUp()).toEqual(await slowly())
})

test('a database restored on a server whose transactions are younger counts everything once', async () => {
  await act(ann, 'thread', '2026-03-02T09:00:00Z')
  await execute(sql`UPDATE "activity" SET "transactionId" = 1000000000000`)
  await execute(sql`UPDATE "rollup_mark" SET "transactionId" = 1000000000001`)
  await act(bob, 'thread', '2026-03-02T09:05:00Z')
  await catchUp(now)
  await act(eve, 'thread', '2026-03-02T09:06:00Z')
  await catchUp(now)
  expect(await rolledUp()).toEqual(await slowly())
  expect((await db.communityDay.findFirstOrThrow()).contributions).toBe(3)
})

test('only a change of a finished day puts stored figures out of date', async () => {
  const revision = async () =>
    (await db.communitySpan.findFirstOrThrow({ where: { communityId: rooms[0] } })).revision
  await act(ann, 'thread', '2026-03-19T09:00:00Z')
  await catchUp(now)
  const before = await revision()
  await act(ann, 'thread', '2026-03-20T09:00:00Z')
  await catchUp(now)
  expect(await revision()).toBe(before)
  await act(ann, 'thread', '2026-03-19T10:00:00Z')
  await catchUp(now)
  expect(await revision()).toBe(before + 1)
  expect(await db.communitySpan.findFirstOrThrow({ where: { communityId: rooms[0] } })).toMatchObject({
    firstOn: new Date('2026-03-19'),
    lastOn: new Date('2026-03-20'),
  })
})

describe('whatever is written while it runs', () => {
  const anAct = fc.record({
    communityId: fc.constantFrom(...rooms),
    memberId: fc.constantFrom<string | null>(...people, bot, null),
    otherId: fc.constantFrom<string | null>(...people, bot, null),
    kind: fc.constantFrom<ActivityKind>('thread', 'reply', 'react', 'comment', 'bot', 'join'),
    at: fc.date({ min: new Date('2025-12-30'), max: new Date('2026-03-19'), noInvalidDate: true }),
  })
  /** A writer: transactions one after another, each with some acts, some of them given up. */
  const writer = fc.array(
    fc.record({
      acts: fc.array(anAct, { minLength: 1, maxLength: 4 }),
      pause: fc.nat(4),
      givenUp: fc.boolean(),
      takesBack: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

  test('each act is counted exactly once, and a rebuild says the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(writer, { minLength: 2, maxLength: 4 }),
        fc.nat(5),
        async (writers, rhythm) => {
          let writing = true
          const counting = [0, 1].map(async (counter) => {
            while (writing) {
              await rollUp(now)
              await pause(rhythm + counter)
            }
          })
          await Promise.all(
            writers.map(async (transactions) => {
              for (const { acts, pause: between, givenUp, takesBack } of transactions) {
                const gaveUp = new Error('given up')
                await db
                  .$transaction(async (tx) => {
                    for (const each of acts) await record(tx, each)
                    await pause(between)
                    if (givenUp) throw gaveUp
                  })
                  .catch((error: unknown) => {
                    if (error !== gaveUp) throw error
                  })
                if (givenUp || !takesBack) continue
                for (const each of acts)
                  if (each.kind === 'react') await record(db, { ...each, kind: 'unreact' })
              }
            }),
          )
          writing = false
          await Promise.all(counting)
          await catchUp(now)
          const expected = await slowly()
          const incremental = await rolledUp()
          expect(incremental).toEqual(expected)
          await rebuild(now)
          expect(await rolledUp()).toEqual(expected)
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})
