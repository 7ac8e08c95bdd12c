import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { openThread, saveDraft, threadPage, writeReply, writeReplyOrKeep } from '@/lib/discussions'
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
