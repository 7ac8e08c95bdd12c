import { beforeAll, beforeEach, expect, it } from 'vitest'
import { setObjection } from '@/lib/activity/objection'
import { db } from '@/lib/db'
import { startUnderstanding } from '@/lib/expertise/commands/consent'
import { forgetExpertise } from '@/lib/expertise/forgetting'
import { makeWorld, type World, type WorldCommunity } from '@/test/world'
import { beginAgain, count, counted, forgetCounts, past, reasonsFor } from './story'

/** What was counted of a thread goes as it was counted, whatever has become of it. */
let world: World
let room: WorldCommunity

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!
})
beforeEach(async () => {
  await beginAgain()
  for (const name of ['ann', 'olga'] as const) await startUnderstanding(await world.as(name))
})

const stems = async () =>
  (await db.answeringContext.findMany({ where: { kind: 'term' }, orderBy: { of: 'asc' } })).map(
    ({ of, questions }) => [of, questions],
  )

it('a title that is edited takes its words back', async () => {
  const id = await past(world, room, {
    asks: 'bob',
    answers: ['ann', 'eve'],
    title: 'Projet Perséphone',
    days: 30,
  })
  await past(world, room, { asks: 'bob', answers: ['olga'], title: 'Projet', days: 20 })
  await count()
  expect(await stems()).toEqual([
    ['persephon', 1],
    ['projet', 2],
  ])
  await db.thread.updateMany({ where: { id }, data: { title: 'Projet Déméter' } })
  await count()
  const rolling = await counted()
  expect(await stems()).toEqual([
    ['demet', 1],
    ['projet', 2],
  ])
  await forgetCounts()
  await count()
  expect(await counted()).toEqual(rolling)
})

it('a community that is purged takes its questions back, whatever else went before', async () => {
  const other = world.communities['public-managed']!
  await past(world, room, { asks: 'bob', answers: ['olga'], title: 'Classer des plans', days: 20 })
  await count()
  const before = await counted()
  await past(world, other, { asks: 'bob', answers: ['ann', 'olga'], title: 'Projet Perséphone', days: 10 })
  await count()
  expect(await counted()).not.toEqual(before)
  await db.thread.deleteMany({ where: { communityId: other.id } })
  await db.community.update({ where: { id: other.id }, data: { status: 'deleted', statusAt: new Date(0) } })
  const { id, kind, origin, createdAt } = await db.community.findUniqueOrThrow({ where: { id: other.id } })
  await db.formerCommunity.create({
    data: {
      ...{ id, kind, origin, createdAt, deletedAt: createdAt, erasedAt: new Date() },
      ...{ members: 0, threads: 0, deposits: 0 },
    },
  })
  await forgetExpertise({ now: new Date() })
  await count()
  expect(await counted()).toEqual(before)
  expect(await db.answeringThread.count({ where: { communityId: other.id } })).toBe(0)
  await db.formerCommunity.deleteMany()
})

it('who objects is at once nobody’s asker, and may have been answered again once they take it back', async () => {
  const bob = await world.as('bob')
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Classer des plans', days: 20 })
  await count()
  const asked = () => db.answeringTally.count({ where: { kind: 'asker', of: world.ids.bob } })
  expect(await asked()).toBe(1)
  await setObjection(bob, { counted: 'non' })
  expect(await asked()).toBe(0)
  await count()
  await setObjection(bob, { counted: 'oui' })
  // As if it had been some time ago, since what is counted is a week old.
  await db.activityObjection.updateMany({ data: { countedFrom: new Date(Date.now() - 15 * 86_400_000) } })
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Numériser', days: 10 })
  await count()
  await forgetExpertise({ now: new Date() })
  expect(await asked()).toBe(1)
  expect(await reasonsFor(world, 'bob', room, 'Autre chose', 'Ann')).toEqual([{ kind: 'asker', answers: 1 }])
  const rolling = await counted()
  await forgetCounts()
  await count()
  expect(await counted()).toEqual(rolling)
})

it('another version of the formulas counts all anew', async () => {
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Classer des plans', days: 20 })
  await count()
  const rolling = await counted()
  await db.answeringState.updateMany({ data: { version: 'who@0' } })
  await db.answeringContext.updateMany({ data: { questions: 12 } })
  await count()
  expect(await counted()).toEqual(rolling)
})
