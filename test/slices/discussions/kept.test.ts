import { z } from 'zod'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId, selectOne, sql } from '@/lib/db'
import {
  newThread,
  openThread,
  openThreadOrKeep,
  saveDraft,
  threadPage,
  writeReply,
  writeReplyOrKeep,
} from '@/lib/discussions'
import { limits } from '@/lib/discussions/model/limits'
import type { Name, World, WorldCommunity } from '@/test/world'
import { makeWorld } from '@/test/world'

let world: World
let room: WorldCommunity
let threadId: string
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
})
beforeEach(async () => {
  const question = { kind: 'question' as const, title: 'Versement', body: 'Comment faites-vous ?' }
  const sent = { communityId: room.id, key: newId(), confirmed: false }
  threadId = (await openThread(await world.as('ann'), { ...question, ...sent })).threadId
})

const form = (more: object = {}) => ({
  communityId: room.id,
  threadId,
  parentId: null,
  body: 'Avec un bordereau.',
  key: newId(),
  confirmed: false,
  acknowledged: false,
  ...more,
})
const draftOf = async (who: Name) =>
  (await threadPage(await world.as(who), room.slug, threadId, '1')).draft?.body ?? null

describe('a reply sent without script is kept as a draft', () => {
  it('when it is too long', async () => {
    const body = 'mot '.repeat(limits.bodyLongest / 4 + 10).trim()
    await expect(writeReplyOrKeep(await world.as('bob'), form({ body }))).rejects.toThrow()
    expect(await draftOf('bob')).toBe(body)
  })

  it('when it holds what looks like personal data, until one says that it is meant', async () => {
    const body = 'Le compte : FR76 3000 6000 0112 3456 7890 189'
    await expect(writeReplyOrKeep(await world.as('bob'), form({ body }))).rejects.toThrow()
    expect(await draftOf('bob')).toBe(body)
    await writeReplyOrKeep(await world.as('bob'), form({ body, acknowledged: true }))
    expect(await draftOf('bob')).toBeNull()
  })

  it('when the thread was locked meanwhile', async () => {
    const key = { communityId_id: { communityId: room.id, id: threadId } }
    await db.thread.update({ where: key, data: { lockedAt: new Date() } })
    await expect(writeReplyOrKeep(await world.as('bob'), form())).rejects.toThrow('refused')
    expect(await draftOf('bob')).toBe('Avec un bordereau.')
  })

  it('when what it answered is not there any more', async () => {
    await expect(writeReplyOrKeep(await world.as('bob'), form({ parentId: newId() }))).rejects.toThrow(
      'discussions.mistake.parentGone',
    )
    expect(await draftOf('bob')).toBe('Avec un bordereau.')
  })

  it('but not published, for whoever may not read the thread', async () => {
    await expect(writeReplyOrKeep(await world.as('eve'), form())).rejects.toThrow('not found')
    expect(await db.reply.count({ where: { threadId } })).toBe(0)
  })
})

it('a form sent again with another text does not lose the second', async () => {
  const key = newId()
  const bob = await world.as('bob')
  await writeReply(bob, form({ key }))
  await expect(writeReply(bob, form({ key, body: 'Avec deux bordereaux.' }))).rejects.toThrow(
    'discussions.mistake.alreadyWritten',
  )
  expect(await draftOf('bob')).toBe('Avec deux bordereaux.')
  expect(await db.reply.count({ where: { threadId } })).toBe(1)
})

describe('a thread sent again with another text does not lose the second', () => {
  const opening = (key: string, body: string) => ({
    communityId: room.id,
    kind: 'question' as const,
    title: 'Éliminations',
    ...{ body, key, confirmed: false, acknowledged: false },
  })
  const again = { key: 'discussions.mistake.alreadyOpened' }
  const draft = async () => (await newThread(await world.as('bob'), room.slug)).draft
  const bodies = async (title: string) =>
    (await db.thread.findMany({ where: { communityId: room.id, title } })).map(({ body }) => body)

  it.each([
    ['through the form of a script', openThread],
    ['without any script', openThreadOrKeep],
  ])('%s', async (_, open) => {
    const bob = await world.as('bob')
    await db.thread.deleteMany({ where: { communityId: room.id, title: 'Éliminations' } })
    const key = newId()
    const first = await open(bob, opening(key, 'Qui signe ?'))
    expect(await open(bob, opening(key, 'Qui signe ?'))).toEqual(first)
    expect(await draft()).toBeNull()
    await expect(open(bob, opening(key, 'Qui signe le visa ?'))).rejects.toMatchObject(again)
    expect(await draft()).toMatchObject({
      ...{ title: 'Éliminations', body: 'Qui signe le visa ?', kind: 'question' },
    })
    expect(await bodies('Éliminations')).toEqual(['Qui signe ?'])
    const renamed = { ...opening(key, 'Qui signe ?'), title: 'Éliminations de 2026' }
    await expect(open(bob, renamed)).rejects.toMatchObject(again)
    expect(await draft()).toMatchObject({ title: 'Éliminations de 2026', body: 'Qui signe ?' })
  })
})

/** Lets two replies get as far as taking their number before either may. */
async function bothBeforeEither<Result>(start: () => Promise<Result>[]) {
  const waiting = () =>
    selectOne(
      z.object({ count: z.number() }),
      sql`SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  const [started] = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "thread_counter" WHERE "threadId" = ${threadId}::uuid FOR UPDATE`
      const answers = Promise.allSettled(start())
      while ((await waiting()).count < 2) await new Promise((done) => setTimeout(done, 20))
      return [answers] as const
    },
    { timeout: 15_000 },
  )
  return started
}

it('a reply corrected while the first text is still on its way is not lost either', async () => {
  const key = newId()
  const bob = await world.as('bob')
  const answers = await bothBeforeEither(() =>
    ['Un bordereau.', 'Deux bordereaux.'].map((body) => writeReply(bob, form({ key, body }))),
  )
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(refused).toMatchObject([{ key: 'discussions.mistake.alreadyWritten' }])
  const { body } = await db.reply.findFirstOrThrow({ where: { communityId: room.id, threadId } })
  expect(await draftOf('bob')).toBe(body === 'Un bordereau.' ? 'Deux bordereaux.' : 'Un bordereau.')
})

it('a page open since the day before yesterday still keeps its draft', async () => {
  const old = `0193${newId().slice(4)}`
  const draft = {
    communityId: room.id,
    place: 'reply' as const,
    subjectId: threadId,
    title: '',
    parentId: null,
  }
  await saveDraft(await world.as('bob'), { ...draft, body: 'Deux jours après.', key: old })
  expect(await draftOf('bob')).toBe('Deux jours après.')
})
