import { beforeAll, describe, expect, it } from 'vitest'
import { catchUp } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { openThread, threadPage, writeReply } from '@/lib/discussions'
import { react } from '@/lib/discussions/commands/react'
import { removeText, restoreText } from '@/lib/discussions/commands/remove'
import type { Name, World, WorldCommunity } from '@/test/world'
import { makeWorld } from '@/test/world'

let world: World
let room: WorldCommunity
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
})

const open = async (who: Name, more: Partial<Parameters<typeof openThread>[1]> = {}) =>
  openThread(await world.as(who), {
    communityId: room.id,
    kind: 'question',
    title: 'Versement des courriels',
    body: 'Comment faites-vous ?',
    key: newId(),
    confirmed: false,
    ...more,
  })

const reply = async (who: Name, threadId: string, more: Partial<Parameters<typeof writeReply>[1]> = {}) =>
  writeReply(await world.as(who), {
    communityId: room.id,
    threadId,
    parentId: null,
    body: 'Avec un **bordereau**.',
    key: newId(),
    confirmed: false,
    ...more,
  })

const counter = (threadId: string) =>
  db.threadCounter.findUniqueOrThrow({ where: { communityId_threadId: { communityId: room.id, threadId } } })
const page = async (who: Name, threadId: string, place = '1') =>
  threadPage(await world.as(who), room.slug, threadId, place)

describe('a question', () => {
  it('is opened with its counters, its activity and its news', async () => {
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    const { threadId } = await open('bob')
    const after = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    expect(after.threads).toBe(before.threads + 1)
    expect(await counter(threadId)).toMatchObject({ replies: 0, lastNumber: 0, firstReplyAt: null })
    const acts = await db.activity.findMany({ where: { subjectId: threadId } })
    expect(acts).toMatchObject([{ kind: 'thread', memberId: world.ids.bob, otherId: null }])
    const told = await db.outbox.findMany({ where: { kind: 'thread.created' } })
    expect(told.map(({ payload }) => payload)).toContainEqual({
      threadId,
      authorId: world.ids.bob,
      mentionedIds: [],
    })
    expect(await page('bob', threadId)).toMatchObject({
      title: 'Versement des courriels',
      level: 'watching',
      pages: 1,
    })
  })

  it('is opened once by the same form sent twice', async () => {
    const bob = await world.as('bob')
    const input = {
      communityId: room.id,
      kind: 'discussion' as const,
      title: 'Une fois',
      body: 'Texte',
      key: newId(),
      confirmed: false,
    }
    const [one, other] = await Promise.all([openThread(bob, input), openThread(bob, input)])
    expect(one.threadId).toBe(other.threadId)
    expect(await db.thread.count({ where: { title: 'Une fois' } })).toBe(1)
  })

  it('is answered by the first other person who replies, not by its author', async () => {
    const { threadId } = await open('bob')
    await reply('bob', threadId)
    expect(await counter(threadId)).toMatchObject({
      replies: 1,
      firstReplyAt: null,
      lastReplyById: world.ids.bob,
    })
    const first = await reply('ann', threadId)
    await reply('gus', threadId)
    expect(await counter(threadId)).toMatchObject({
      replies: 3,
      lastNumber: 3,
      firstReplyById: world.ids.ann,
    })
    const acts = await db.activity.findMany({ where: { subjectId: first.replyId } })
    expect(acts).toMatchObject([{ kind: 'answer', memberId: world.ids.ann, otherId: world.ids.bob }])
    const [told] = await db.outbox.findMany({
      where: { kind: 'reply.created', payload: { path: ['replyId'], equals: first.replyId } },
    })
    expect(told?.payload).toEqual({
      threadId,
      replyId: first.replyId,
      authorId: world.ids.ann,
      mentionedIds: [],
    })
  })

  it('ties an answer to a reply with whoever wrote that reply', async () => {
    const { threadId } = await open('bob')
    const ann = await reply('ann', threadId)
    const gus = await reply('gus', threadId, { parentId: ann.replyId })
    const acts = await db.activity.findMany({ where: { subjectId: gus.replyId } })
    expect(acts).toMatchObject([{ otherId: world.ids.ann }])
    const { flow } = await page('bob', threadId)
    expect(flow).toMatchObject([{ branch: { post: { id: ann.replyId }, answers: [{ id: gus.replyId }] } }])
  })
})

describe('a reply', () => {
  it('is written once by a double click, and counted exactly among fifty at once', async () => {
    const { threadId } = await open('bob')
    const people = ['ann', 'bob', 'gus', 'olga'] as const
    const forms = Array.from({ length: 50 }, (_, index) => ({ who: people[index % 4]!, key: newId() }))
    const sent = await Promise.all(
      [...forms, ...forms.slice(0, 20)].map(({ who, key }) => reply(who, threadId, { key })),
    )
    expect(new Set(sent.map(({ replyId }) => replyId)).size).toBe(50)
    expect(await counter(threadId)).toMatchObject({ replies: 50, lastNumber: 50 })
    const rows = await db.reply.findMany({ where: { threadId }, orderBy: { number: 'asc' } })
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    expect(await db.activity.count({ where: { subjectId: { in: rows.map(({ id }) => id) } } })).toBe(50)
    expect(
      await db.outbox.count({
        where: { kind: 'reply.created', payload: { path: ['threadId'], equals: threadId } },
      }),
    ).toBe(50)
  })

  it('has pages of twenty, and a permalink that opens the right one', async () => {
    const { threadId } = await open('bob')
    const sent = []
    for (let index = 0; index < 45; index++) sent.push(await reply('ann', threadId))
    const second = await page('bob', threadId, '2')
    expect(second).toMatchObject({ page: 2, pages: 3 })
    expect(second.flow.flatMap((each) => ('branch' in each ? [each.branch.post.number] : []))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 21),
    )
    expect(await page('bob', threadId, sent[40]!.replyId)).toMatchObject({ page: 3 })
    expect(await page('bob', threadId, '99')).toMatchObject({ page: 3 })
    expect(await page('bob', threadId, newId())).toMatchObject({ page: 1 })
    expect(sent[40]).toMatchObject({ number: 41, page: 3 })
  })

  it('is refused to whoever may not write here', async () => {
    const { threadId } = await open('bob')
    for (const who of ['eve', 'ada', 'max', 'ida', 'rex', 'ben'] as const)
      await expect(reply(who, threadId), who).rejects.toThrow('not found')
    await db.thread.update({
      where: { communityId_id: { communityId: room.id, id: threadId } },
      data: { lockedAt: new Date() },
    })
    await expect(reply('bob', threadId)).rejects.toThrow('refused')
    await reply('ann', threadId)
  })
})

describe('a sign', () => {
  it('given and taken back twenty times counts for nothing, and nobody has reacted', async () => {
    const { threadId } = await open('bob')
    const gus = await world.as('gus')
    const sign = { communityId: room.id, threadId, replyId: null, kind: 'useful' as const }
    for (let time = 0; time < 10; time += 1) {
      await react(gus, { ...sign, on: true })
      if (time === 4) await catchUp(new Date())
      await react(gus, { ...sign, on: false })
    }
    await catchUp(new Date())
    const mine = { communityId: room.id, memberId: world.ids.gus }
    expect(await db.reaction.count({ where: mine })).toBe(0)
    const reactions = async () =>
      (await db.communityDay.findMany({ where: { communityId: room.id } })).map((day) => day.reactions)
    expect(await reactions()).toEqual([0])
    const reacted = () => db.memberMonth.count({ where: { ...mine, reactionDays: { not: 0 } } })
    expect(await reacted()).toBe(0)
    await react(gus, { ...sign, on: true })
    await catchUp(new Date())
    expect([await reactions(), await reacted()]).toEqual([[1], 1])
  })
})

describe('a reply by a service account', () => {
  it('is no first answer, neither when it is written nor when replies are counted again', async () => {
    await db.member.update({ where: { id: world.ids.ann }, data: { isService: true } })
    const { threadId } = await open('bob')
    await reply('ann', threadId)
    expect(await counter(threadId)).toMatchObject({ replies: 1, firstReplyAt: null, firstReplyById: null })
    const { replyId } = await reply('olga', threadId)
    const answered = await counter(threadId)
    expect(answered.firstReplyById).toBe(world.ids.olga)
    await removeText(await world.as('olga'), { communityId: room.id, threadId, replyId, reason: '' })
    expect(await counter(threadId)).toMatchObject({ replies: 1, firstReplyAt: null, firstReplyById: null })
    await restoreText(await world.as('olga'), { communityId: room.id, threadId, replyId })
    expect(await counter(threadId)).toMatchObject({ firstReplyAt: answered.firstReplyAt })
    await db.member.update({ where: { id: world.ids.ann }, data: { isService: false } })
  })
})
