import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { flushPresence, recordPresence } from '@/lib/activity'
import { applyObjections, setObjection } from '@/lib/activity/objection'
import { closeDatabase, db, newId } from '@/lib/db'
import { openThread, writeReply } from '@/lib/discussions'
import { acceptAnswer } from '@/lib/discussions/commands/answer'
import { react } from '@/lib/discussions/commands/react'
import { removeText } from '@/lib/discussions/commands/remove'
import { ownActivity, ownTable } from '@/lib/engagement'
import { makeWorld, type Name, type World, type WorldCommunity } from '../../world'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: World
let room: WorldCommunity
let secret: WorldCommunity
let question: string
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  secret = world.communities['secret-managed']!
  question = (await open('ann')).threadId
})
afterAll(closeDatabase)

const open = async (who: Name, community = room) =>
  openThread(await world.as(who), {
    ...{ communityId: community.id, kind: 'question' as const, title: 'Versement des courriels' },
    ...{ body: 'Comment faites-vous ?', key: newId(), confirmed: false },
  })
const reply = async (who: Name, threadId: string, parentId: string | null = null) =>
  writeReply(await world.as(who), {
    ...{ communityId: room.id, threadId, parentId, body: 'Avec un bordereau.' },
    ...{ key: newId(), confirmed: false },
  })
const own = async (who: Name, address: Record<string, string> = {}) =>
  ownActivity(await world.as(who), address, new Date())
const said = async (who: Name, address: Record<string, string> = {}) =>
  Object.fromEntries((await own(who, address)).own.figures.map(({ key, value }) => [key, value]))
const nothing = {
  ...{ contributions: 0, questions: 0, accepted: 0, received: 0, useful: 0, communities: 0, presence: 0 },
}

describe('my own activity', () => {
  it('says what I did and what came back, as soon as it is there', async () => {
    expect(await said('bob')).toEqual(nothing)
    const first = await reply('bob', question)
    const second = await reply('bob', question)
    await reply('gus', question, first.replyId)
    await reply('gus', question)
    await open('bob')
    await acceptAnswer(await world.as('ann'), {
      communityId: room.id,
      threadId: question,
      replyId: second.replyId,
    })
    const liked = {
      communityId: room.id,
      threadId: question,
      replyId: first.replyId,
      kind: 'useful' as const,
      on: true,
    }
    await react(await world.as('ann'), liked)
    recordPresence({ communityId: room.id, memberId: world.ids.bob })
    recordPresence({ communityId: secret.id, memberId: world.ids.bob })
    await flushPresence()
    expect(await said('bob')).toEqual({
      contributions: 3,
      questions: 1,
      accepted: 1,
      received: 1,
      useful: 1,
      communities: 1,
      presence: 1,
    })
    // Ann's question was answered by two: one question of hers, three replies.
    expect(await said('ann')).toMatchObject({ contributions: 1, questions: 0, received: 4, useful: 0 })
  })

  it('is nobody else’s: whoever asks, in whatever words, gets their own', async () => {
    const words = {
      membre: world.ids.bob,
      memberId: world.ids.bob,
      id: world.ids.bob,
      type: 'practice',
      du: 'bob',
    }
    for (const who of ['eve', 'ada', 'max'] as const) expect(await said(who, words), who).toEqual(nothing)
    const gus = await own('gus', words)
    expect(ownTable(gus, 'chiffres', 'fr')?.rows[0]?.slice(0, 2)).toEqual(['Contributions', 2])
    for (const what of ['chiffres', 'semaines', 'communautes'])
      expect(JSON.stringify(ownTable(await own('ada', words), what, 'fr'))).not.toContain(room.name)
  })

  it('forgets what is removed, and hides the name of a community that I no longer see', async () => {
    const gone = await reply('bob', question)
    expect(await said('bob')).toMatchObject({ contributions: 4 })
    const text = { communityId: room.id, threadId: question, replyId: gone.replyId }
    await removeText(await world.as('bob'), { ...text, reason: '' })
    expect(await said('bob')).toMatchObject({ contributions: 3 })

    await open('bob', secret)
    const names = async () => (await own('bob')).own.communities.map(({ place }) => place.name)
    expect(await names()).toContain(secret.name)
    const place = { communityId_memberId: { communityId: secret.id, memberId: world.ids.bob } }
    await db.membership.update({ where: place, data: { status: 'left', leftAt: new Date() } })
    expect((await names()).toSorted()).toEqual([room.name, null].toSorted())
    expect(JSON.stringify(await own('bob'))).not.toContain(secret.slug)
    await db.membership.update({ where: place, data: { status: 'member', leftAt: null } })
  })

  it('stays mine when I object to being counted, without the marks of presence', async () => {
    const before = await said('bob')
    expect((await own('bob')).objects).toBe(false)
    await setObjection(await world.as('bob'), { counted: 'non' })
    await applyObjections(new Date())
    expect((await own('bob')).objects).toBe(true)
    expect(await said('bob')).toEqual({ ...before, presence: 0 })
  })

  it('keeps to the period and the type that the address says', async () => {
    const past = { du: '2024-01-01', au: '2024-03-31' }
    expect(await said('bob', past)).toEqual(nothing)
    await db.community.update({ where: { id: secret.id }, data: { kind: 'project' } })
    expect((await own('bob', { type: 'project' })).own.communities).toHaveLength(1)
    expect(await said('bob', { type: 'project' })).toMatchObject({ contributions: 1, communities: 1 })
    expect((await own('bob', { type: 'project', ...past })).kind).toBe(null)
  })
})
