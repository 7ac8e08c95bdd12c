import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { applyObjections, setObjection } from '@/lib/activity/objection'
import { decideRequest } from '@/lib/communities/commands/decide'
import { closeDatabase, db, newId } from '@/lib/db'
import { openThread, writeReply } from '@/lib/discussions'
import { uploadFile } from '@/lib/files'
import { communityWeek } from '@/lib/engagement'
import { makeWorld, type Name, type World, type WorldCommunity } from '../../world'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = 86_400_000
const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * day)

let world: World
let room: WorldCommunity
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  await openMonths('activity', now, later(60))
})
afterAll(closeDatabase)

const week = async (who: Name, at: Date, of = room) => communityWeek(await world.as(who), of.slug, at)
const kinds = async (at: Date) => (await week('ann', at))?.map(({ what }) => what)
const ask = async (who: Name, kind: 'question' | 'discussion', title = 'Versement des courriels') =>
  openThread(await world.as(who), {
    ...{ communityId: room.id, kind, title, body: 'Comment faites-vous ?' },
    ...{ key: newId(), confirmed: false },
  })

describe('what to do this week in a community', () => {
  it('is told to those who run it, and to nobody else', async () => {
    expect((await week('ann', now))?.length).toBeGreaterThan(0)
    expect((await week('olga', now))?.length).toBeGreaterThan(0)
    for (const who of ['bob', 'gus', 'rex', 'ben', 'eve'] as const)
      await expect(week(who, now), who).rejects.toThrow(/not found|refused/)
    // Who oversees reads the measures, not what waits behind the door of a private room.
    expect(await week('ada', now)).toBe(null)
    expect(await week('max', now)).toBe(null)
    const archived = world.communities['public-free']!
    await db.community.update({ where: { id: archived.id }, data: { status: 'archived' } })
    expect(await week('ann', now, archived)).toBe(null)
  })

  it('an act is gone once it is done', async () => {
    expect(await week('ann', now)).toEqual([
      { what: 'requests', count: 1, days: 0 },
      { what: 'newcomers', count: 2 },
    ])
    // Rex is let in: nobody waits at the door, one more is to be welcomed.
    const decision = { slug: room.slug, memberId: world.ids.rex, decision: 'accept' as const, reason: '' }
    await decideRequest(await world.as('ann'), decision)
    expect(await week('ann', now)).toEqual([{ what: 'newcomers', count: 3 }])
    await ask('bob', 'discussion', 'Bonjour')
    expect(await kinds(now)).toEqual(['newcomers'])
    await ask('ann', 'discussion', 'Bienvenue à vous trois')
    expect(await week('ann', now)).toEqual([])
  })

  it('a question waits for whoever answers it, and leads to its own thread', async () => {
    const { threadId } = await ask('bob', 'question')
    expect(await kinds(later(1))).toEqual([])
    const waiting = await week('ann', later(6))
    expect(waiting).toMatchObject([{ what: 'question', id: threadId, title: 'Versement des courriels' }])
    const answer = { communityId: room.id, threadId, parentId: null, key: newId(), confirmed: false }
    await writeReply(await world.as('bob'), { ...answer, body: 'Je précise.' })
    expect(await kinds(later(6))).toEqual(['question'])
    await writeReply(await world.as('gus'), { ...answer, key: newId(), body: 'Avec un bordereau.' })
    expect(await kinds(later(6))).toEqual([])
  })

  it('a long silence asks for a word, and a community that only its animators carry for a question', async () => {
    const before = await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })
    const { lastActivityAt } = before
    const quiet = { where: { communityId: room.id } }
    await db.communityCounter.update({ ...quiet, data: { lastActivityAt: later(-40) } })
    expect(await kinds(now)).toEqual(['silence'])
    await db.communityCounter.update({ ...quiet, data: { lastActivityAt } })

    for (const ago of [1, 2, 3])
      await record(db, { communityId: room.id, memberId: world.ids.ann, kind: 'reply', at: later(30 + ago) })
    await db.communityCounter.update({ ...quiet, data: { lastActivityAt: later(34) } })
    await catchUp(later(35))
    // A month on, what Bob and Gus gave is too old to count.
    expect(await week('ann', later(35))).toEqual([{ what: 'alone', count: 3 }])
    await record(db, { communityId: room.id, memberId: world.ids.bob, kind: 'comment', at: later(34) })
    await catchUp(later(35))
    expect(await week('ann', later(35))).toEqual([])
    // Bob chooses not to be counted: here as everywhere.
    await setObjection(await world.as('bob'), { counted: 'non' })
    await applyObjections(later(35))
    expect(await kinds(later(35))).toEqual(['alone'])
    await setObjection(await world.as('bob'), { counted: 'oui' })
    await applyObjections(later(35))
    await db.communityCounter.update({ ...quiet, data: { lastActivityAt } })
  })

  it('a file much read and not revised for a year is to be read again, until a version comes', async () => {
    const stored = await uploadFile(
      await world.as('bob'),
      { communityId: room.id, uploadId: newId(), name: 'guide.txt', sameName: 'ask', note: '' },
      new Blob(['Bonjour']).stream() as ReadableStream<Uint8Array>,
    )
    if (stored.state !== 'stored') throw new Error(stored.state)
    const old = { uploadedAt: later(-400) }
    const all = { communityId: room.id, depositId: stored.depositId }
    await db.depositVersion.updateMany({ where: all, data: old })
    expect(await kinds(now)).toEqual([])
    await db.depositVersion.updateMany({ where: all, data: { downloads: 12 } })
    expect(await week('ann', now)).toMatchObject([{ what: 'file', id: stored.depositId, name: 'guide.txt' }])
    await uploadFile(
      await world.as('bob'),
      { communityId: room.id, uploadId: newId(), name: 'guide.txt', sameName: 'version', note: '' },
      new Blob(['Bonsoir']).stream() as ReadableStream<Uint8Array>,
    )
    expect(await kinds(now)).toEqual([])
  })
})
