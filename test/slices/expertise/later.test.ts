import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db, idAt } from '@/lib/db'
import { startUnderstanding } from '@/lib/expertise/commands/consent'
import { countAnswers } from '@/lib/expertise/answering/counting'
import { makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'
import { ago, beginAgain, count, counted, forgetCounts, past } from './story'

let world: World
let room: WorldCommunity
const people: Name[] = ['olga', 'ann', 'bob', 'eve']
const DAY = 86_400_000

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!
})
beforeEach(async () => {
  await beginAgain()
  for (const name of people) await startUnderstanding(await world.as(name))
})

const later = (days: number) => countAnswers({ now: new Date(Date.now() + days * DAY) })

/** What would be known if all were counted again from the beginning. */
async function anew(days = 0) {
  await forgetCounts()
  await later(days)
  return counted()
}

/** An answer given so many days ago. */
async function answer(threadId: string, name: Name, days: number, number: number) {
  const at = ago(days)
  const id = idAt(at)
  await db.reply.create({
    data: {
      ...{ communityId: room.id, id, threadId, number, body: 'Voici', bodyHtml: '<p>Voici</p>' },
      ...{ authorId: world.ids[name], createdAt: at },
    },
  })
  return id
}
const ask = (title: string, days: number, answers: Name[] = []) =>
  past(world, room, { asks: 'bob', title, days, answers })
const of = async (name: Name) =>
  db.answeringTally.findFirst({ where: { memberId: world.ids[name], kind: 'everywhere' } })

it('counts an answer that came weeks after the question, from when it was given', async () => {
  const id = await ask('Classer des courriels', 60, ['ann'])
  const alone = await ask('Numériser des plans', 50)
  await count()
  expect(await of('olga')).toBeNull()
  await answer(id, 'olga', 1, 2)
  await answer(alone, 'olga', 2, 1)
  await count()
  expect(await of('olga')).toMatchObject({ answers: 2 })
  expect((await of('olga'))!.at.getTime()).toBeGreaterThan(ago(3).getTime())
  expect(await db.answeringDue.count()).toBe(0)
  const rolling = await counted()
  // A question that nobody had answered is one now.
  expect(rolling.contexts.find(({ kind }) => kind === 'everywhere')).toMatchObject({
    questions: 2,
    people: 2,
  })
  expect(await anew()).toEqual(rolling)
})

it('counts what is marked helpful or accepted later, and takes it back with the mark', async () => {
  const id = await ask('Classer des courriels', 60, ['ann'])
  await count()
  const before = await counted()
  const reply = await db.reply.findFirstOrThrow({ where: { threadId: id } })
  const where = { communityId_id: { communityId: room.id, id } }
  const mark = async (useful: number) => {
    await db.reply.updateMany({ where: { id: reply.id }, data: { useful } })
    await count()
    return (await of('ann'))!.helpful
  }
  const accept = async (acceptedReplyId: string | null) => {
    await db.thread.update({ where, data: { acceptedReplyId } })
    await count()
    return (await of('ann'))!.helpful
  }
  expect(await mark(1)).toBeGreaterThan(0)
  expect(await anew()).toEqual(await counted())
  expect(await mark(2)).toBeGreaterThan(0)
  expect(await mark(0)).toBe(0)
  expect(await accept(reply.id)).toBeGreaterThan(0)
  expect(await accept(null)).toBe(0)
  expect(await counted()).toEqual(before)
})

it('forgets what is older than two years, and nothing else, as if it had never been counted', async () => {
  await ask('Classer des courriels', 725, ['ann', 'olga'])
  await ask('Numériser des plans', 300, ['ann'])
  await answer(await ask('Trier des cartes', 720), 'eve', 100, 1)
  await count()
  expect(await of('olga')).toMatchObject({ answers: 1 })
  await later(20)
  expect(await of('olga')).toBeNull()
  expect(await of('ann')).toMatchObject({ answers: 1 })
  // The question has faded, the answer it got a hundred days ago has not.
  expect(await of('eve')).toMatchObject({ answers: 1 })
  expect(await db.answeringContext.count({ where: { of: 'courriel' } })).toBe(0)
  expect(await db.answeringThread.count({ where: { at: { not: null } } })).toBe(1)
  const rolling = await counted()
  await later(20)
  expect(await counted()).toEqual(rolling)
  await db.$executeRaw`UPDATE "answering_consent" SET "countedAt" = NULL`
  await later(20)
  expect(await counted()).toEqual(rolling)
  await later(1000)
  expect(await counted()).toEqual({ tallies: [], contexts: [] })
  expect(await db.answeringAnswer.count()).toBe(0)
})

it('forgets many piece by piece, and goes on where it was killed', async () => {
  for (let day = 0; day < 6; day += 1) await ask(`Question ${'abcdef'[day]}bis`, 700 + day, ['ann'])
  await count()
  const leaving = new AbortController()
  leaving.abort()
  await countAnswers({ now: new Date(Date.now() + 40 * DAY), signal: leaving.signal })
  expect(await of('ann')).toMatchObject({ answers: 6 })
  await db.$executeRawUnsafe(`CREATE FUNCTION killed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'killed'; END $$`)
  await db.$executeRawUnsafe(
    `CREATE TRIGGER "killed" AFTER DELETE ON "answering_answer" FOR EACH STATEMENT EXECUTE FUNCTION killed()`,
  )
  await expect(later(40)).rejects.toThrow('killed')
  expect(await of('ann')).toMatchObject({ answers: 6 })
  await db.$executeRawUnsafe(`DROP TRIGGER "killed" ON "answering_answer"`)
  await db.$executeRawUnsafe(`DROP FUNCTION killed()`)
  await later(40)
  expect(await counted()).toEqual({ tallies: [], contexts: [] })
})

it('takes a question back with its last answer', async () => {
  const id = await ask('Classer des courriels', 60, ['ann'])
  await count()
  await db.reply.updateMany({ where: { threadId: id }, data: { removedAt: new Date() } })
  await count()
  expect(await counted()).toEqual({ tallies: [], contexts: [] })
})
