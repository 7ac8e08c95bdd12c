import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { startUnderstanding } from '@/lib/expertise/commands/consent'
import { Answerers } from '@/lib/expertise/model/answering/answerers'
import { leftOf } from '@/lib/expertise/model/answering/forward'
import { leftAt } from '@/lib/expertise/model/answering/tally'
import { halfLives } from '@/lib/expertise/model/answering/contexts'
import { stemsOf } from '@/lib/text'
import { makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'
import { beginAgain, count, counted, forgetCounts, past } from './story'

let world: World
let room: WorldCommunity
const people: Name[] = ['olga', 'ann', 'bob', 'eve']

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!
})
beforeEach(async () => {
  await beginAgain()
  for (const name of people) await startUnderstanding(await world.as(name))
})

const STORY = [
  { asks: 'bob', answers: ['ann', 'olga'], title: 'Classer des courriels', days: 90 },
  { asks: 'eve', answers: ['ann'], title: 'Trier des plans et des courriels', days: 70 },
  { asks: 'olga', answers: ['bob', 'ann', 'bob'], title: 'Plans numérisés', days: 40 },
  { asks: 'bob', answers: ['olga', 'bob'], title: 'Durée des courriels', days: 20 },
] satisfies Parameters<typeof past>[2][]

it('counts what the model counts, thread after thread', async () => {
  const model = new Answerers()
  for (const told of STORY) {
    const id = await past(world, room, told)
    const { createdAt } = await db.thread.findUniqueOrThrow({
      where: { communityId_id: { communityId: room.id, id } },
    })
    model.learn({
      community: room.id,
      terms: stemsOf(told.title),
      asker: world.ids[told.asks],
      at: createdAt.getTime() / 1000,
      answerers: [...new Set(told.answers)].map((name) => world.ids[name as Name]),
    })
  }
  await count()
  const at = Date.now() / 1000
  const rows = new Map(
    [...model.rows()].map(({ kind, of, person, questions, ...tally }) => [
      `${kind} ${of} ${person ?? ''}`,
      { ...leftAt(tally, at, halfLives[kind]), questions },
    ]),
  )
  const { tallies, contexts } = await counted()
  expect(tallies.length + contexts.length).toBe(rows.size)
  for (const row of [...tallies, ...contexts]) {
    const same = rows.get(`${row.kind} ${row.of} ${'memberId' in row ? row.memberId : ''}`)!
    const left = leftOf(row.kind, row, at)
    expect(left.fast).toBeCloseTo(same.fast, 6)
    expect(left.slow).toBeCloseTo(same.slow, 6)
    if ('questions' in row) expect(row.questions).toBe(same.questions)
  }
  const { weights } = await db.answeringState.findFirstOrThrow()
  model.combination.weights.forEach((weight, sign) => expect(weights[sign]).toBeCloseTo(weight, 6))
})

it('counts each thread once, however often it is asked, and whoever consents late as if they always had', async () => {
  for (const told of STORY) await past(world, room, told)
  await count()
  const first = await counted()
  await count()
  expect(await counted()).toEqual(first)
  await db.answeringConsent.delete({ where: { memberId: world.ids.ann } })
  await startUnderstanding(await world.as('ann'))
  expect(await counted()).toEqual(first)
})

it('takes up again where it was killed: what was not written is counted once', async () => {
  for (const told of STORY) await past(world, room, told)
  await count()
  const whole = await counted()
  await forgetCounts()
  // The process dies within the second batch: the database refuses one of its rows.
  await db.$executeRawUnsafe(`CREATE FUNCTION killed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT count(*) FROM "answering_tally") > 6 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NULL; END $$`)
  await db.$executeRawUnsafe(
    `CREATE TRIGGER "killed" AFTER INSERT ON "answering_tally" FOR EACH STATEMENT EXECUTE FUNCTION killed()`,
  )
  await db.answeringConsent.updateMany({ data: { countedAt: new Date() } })
  await expect(count()).rejects.toThrow('killed')
  expect(await db.answeringTally.count()).toBe(0)
  await db.$executeRawUnsafe(`DROP TRIGGER "killed" ON "answering_tally"`)
  await db.$executeRawUnsafe(`DROP FUNCTION killed()`)
  await count()
  expect(await counted()).toEqual(whole)
})

it('waits a week, and leaves out news, services, what was removed and what came from elsewhere', async () => {
  const deleted = world.communities['private-free']!
  const imported = world.communities['public-request']!
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Une question récente', days: 3 })
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Une actualité', days: 20, kind: 'news' })
  await past(world, deleted, { asks: 'bob', answers: ['ann'], title: 'Chez les effacés', days: 20 })
  await past(world, imported, { asks: 'bob', answers: ['ann'], title: 'Venue d’ailleurs', days: 20 })
  const id = await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Retirée', days: 20 })
  await past(world, room, { asks: 'bob', answers: ['olga'], title: 'Réponse d’un robot', days: 20 })
  await past(world, room, { asks: 'bob', answers: ['bob'], title: 'Sa propre réponse', days: 20 })
  await db.community.update({ where: { id: deleted.id }, data: { status: 'deleted' } })
  await db.community.update({ where: { id: imported.id }, data: { origin: 'imported' } })
  await db.thread.updateMany({ where: { id }, data: { removedAt: new Date() } })
  await db.member.update({ where: { id: world.ids.olga }, data: { isService: true } })
  await count()
  expect(await counted()).toEqual({ tallies: [], contexts: [] })
})

it('counts again whoever takes an answer away, or whose answer goes with its thread', async () => {
  const kept = await past(world, room, {
    asks: 'bob',
    answers: ['ann'],
    title: 'Classer des courriels',
    days: 20,
  })
  const gone = await past(world, room, {
    asks: 'bob',
    answers: ['ann'],
    title: 'Classer des plans',
    days: 15,
  })
  await count()
  await db.thread.updateMany({ where: { id: gone }, data: { removedAt: new Date() } })
  expect(await db.answeringConsent.findUnique({ where: { memberId: world.ids.ann } })).toMatchObject({
    countedAt: null,
  })
  await count()
  const terms = () =>
    db.answeringTally.findMany({
      where: { kind: 'term' },
      select: { of: true, answers: true },
      orderBy: { of: 'asc' },
    })
  expect(await terms()).toEqual(stemsOf('classer courriels').map((of) => ({ of, answers: 1 })))
  await db.reply.updateMany({ where: { threadId: kept }, data: { removedAt: new Date() } })
  await count()
  expect(await terms()).toEqual([])
})

it('keeps of an objector’s questions no trace of who answered them', async () => {
  await db.activityObjection.create({ data: { memberId: world.ids.bob, countedFrom: new Date() } })
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Classer des courriels', days: 20 })
  await count()
  expect(await db.answeringTally.count({ where: { kind: 'asker' } })).toBe(0)
  expect(await db.answeringTally.count({ where: { kind: 'community' } })).toBe(1)
})
