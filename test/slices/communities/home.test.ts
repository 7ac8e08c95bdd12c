import { beforeAll, describe, expect, it } from 'vitest'
import { record } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import {
  communityMember,
  communityMembers,
  markAllSeen,
  markSeen,
  ownCommunities,
  thingsToDo,
  whatIsNew,
} from '@/lib/communities'
import { leaveCommunity } from '@/lib/communities/commands/entry'
import { offerOwnership } from '@/lib/communities/commands/ownership'
import { endGuestStays } from '@/lib/communities/stays'
import { NotFound, Refused } from '@/lib/policy'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'

let world: World
let room: WorldCommunity

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
})

/** Bob writes, as the discussions do: the text and what happened. */
async function thread(title: string, author: Name, at = new Date(), place = room) {
  const id = newId()
  const body = { body: 'Texte', bodyHtml: '<p>Texte</p>' }
  await db.thread.create({
    data: {
      communityId: place.id,
      id,
      title,
      ...body,
      authorId: world.ids[author],
      kind: 'question',
      createdAt: at,
    },
  })
  await db.threadCounter.create({ data: { communityId: place.id, threadId: id, lastActivityAt: at } })
  await record(db, { communityId: place.id, memberId: world.ids[author], kind: 'thread', subjectId: id, at })
  return id
}

async function reply(threadId: string, author: Name, number: number) {
  const id = newId()
  await db.reply.create({
    data: {
      communityId: room.id,
      id,
      threadId,
      number,
      body: 'Oui',
      bodyHtml: '<p>Oui</p>',
      authorId: world.ids[author],
    },
  })
  await record(db, { communityId: room.id, memberId: world.ids[author], kind: 'answer', subjectId: id })
  return id
}

const newsFor = async (name: Name) => whatIsNew(await world.as(name))
const linesFor = async (name: Name) =>
  (await newsFor(name)).flatMap(({ lines }) => lines.map(({ what, title, count }) => [what, title, count]))

describe('what is new', () => {
  it('is what others did since the last visit, gathered by thread', async () => {
    const first = await thread('Versement des courriels', 'bob')
    expect(await linesFor('ann')).toEqual([['thread', 'Versement des courriels', 1]])
    expect(await linesFor('bob')).toEqual([])
    await reply(first, 'olga', 1)
    const last = await reply(first, 'bob', 2)
    expect(await linesFor('ann')).toEqual([['replies', 'Versement des courriels', 2]])
    await db.reply.update({
      where: { communityId_id: { communityId: room.id, id: last } },
      data: { removedAt: new Date() },
    })
    expect(await linesFor('ann')).toEqual([['replies', 'Versement des courriels', 1]])
    expect(await linesFor('eve')).toEqual([])
    expect(await linesFor('ida')).toEqual([])
  })

  it('ends with a visit, for that community', async () => {
    await thread('Ailleurs', 'olga', new Date(), world.communities['public-free'])
    await markSeen(await world.as('ann'), { slug: room.slug })
    expect((await newsFor('ann')).map(({ slug }) => slug)).toEqual(['archives-public-free'])
    await markAllSeen(await world.as('ann'))
    expect(await newsFor('ann')).toEqual([])
  })

  it('says nothing of what was removed, nor of a community one has left', async () => {
    const id = await thread('Effacé', 'olga')
    await db.thread.update({
      where: { communityId_id: { communityId: room.id, id } },
      data: { removedAt: new Date() },
    })
    expect((await linesFor('bob')).map(([, title]) => title)).not.toContain('Effacé')
    await thread('Après', 'olga')
    await leaveCommunity(await world.as('gus'), { slug: room.slug })
    expect((await newsFor('gus')).map(({ slug }) => slug)).not.toContain(room.slug)
  })
})

describe('things to do', () => {
  it('are what waits for this person, and nobody else', async () => {
    const old = await thread('Sans réponse', 'bob', new Date(Date.now() - 3 * 86_400_000))
    await offerOwnership(await world.as('olga'), {
      slug: room.slug,
      memberId: world.ids.bob,
      formerRole: 'animator',
    })
    const kinds = async (name: Name) =>
      (await thingsToDo(await world.as(name)))
        .filter(({ slug }) => slug === room.slug)
        .map(({ what, count }) => [what, count])
    expect(await kinds('ida')).toEqual([['invitation', 1]])
    expect(await kinds('ann')).toEqual([
      ['requests', 1],
      ['questions', 1],
    ])
    expect(await kinds('bob')).toEqual([['ownership', 1]])
    expect(await kinds('eve')).toEqual([])
    await db.threadCounter.update({
      where: { communityId_threadId: { communityId: room.id, threadId: old } },
      data: { firstReplyAt: new Date() },
    })
    expect(await kinds('ann')).toEqual([['requests', 1]])
  })
})

describe('one’s own', () => {
  it('communities come the liveliest first', async () => {
    const bob = await world.as('bob')
    await db.communityCounter.update({
      where: { communityId: room.id },
      data: { lastActivityAt: new Date(Date.now() + 1000) },
    })
    expect((await ownCommunities(bob, 3))[0]?.slug).toBe(room.slug)
    expect(await ownCommunities(bob, 3)).toHaveLength(4)
  })
})

describe('the list of members', () => {
  it('shows each once, whatever the order and the size of the page', async () => {
    const place = await community(world, 'public', 'free', 'Grande salle')
    const names = ['Zoé', 'Émile', 'eloïse', 'Élodie', 'Ange', 'André', 'Marc', 'marc']
    for (const name of names) {
      const id = newId()
      await db.member.create({ data: { id, email: `${id}@x.example`, name, status: 'active' } })
      await db.membership.create({
        data: { communityId: place.id, memberId: id, joinedAt: new Date(Date.now() - Math.random() * 1e9) },
      })
    }
    const eve = await world.as('eve')
    for (const sort of ['role', 'name', 'new'] as const) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const { members, next } = await communityMembers(eve, place.slug, { sort, after, limit: 3 })
        seen.push(...members.map(({ id }) => id))
        after = next ?? undefined
      } while (after)
      expect(new Set(seen).size, sort).toBe(12)
      expect(seen, sort).toHaveLength(12)
    }
    const found = await communityMembers(eve, place.slug, { q: 'elodie' })
    expect(found.members[0]?.name).toBe('Élodie')
    expect(
      (await communityMembers(eve, place.slug, { role: 'owner' })).members.map(({ name }) => name),
    ).toEqual(['Olga Martin'])
    for (const q of ['%', "'", '\\'])
      await expect(communityMembers(eve, place.slug, { q })).resolves.toBeDefined()
  })

  it('lets one manage only those one may do something about', async () => {
    const ann = await world.as('ann')
    expect(await communityMember(ann, room.slug, world.ids.bob)).toMatchObject({
      mayRemove: true,
      mayBan: true,
      mayOffer: false,
    })
    expect((await communityMember(ann, room.slug, world.ids.ann)).roles).toEqual(['contributor', 'member'])
    await expect(communityMember(ann, room.slug, world.ids.olga)).rejects.toBeInstanceOf(NotFound)
    await expect(communityMember(ann, room.slug, 'x')).rejects.toBeInstanceOf(NotFound)
    await expect(communityMember(await world.as('bob'), room.slug, world.ids.ann)).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(communityMember(await world.as('eve'), room.slug, world.ids.bob)).rejects.toBeInstanceOf(
      Refused,
    )
  })
})

describe('a guest', () => {
  it('leaves when the last day has passed, once', async () => {
    const place = await community(world, 'private', 'managed', 'Séjour')
    const where = { communityId_memberId: { communityId: place.id, memberId: world.ids.gus } }
    await db.membership.update({ where, data: { endsAt: new Date(Date.now() - 1000) } })
    expect((await world.as('gus')).memberships.has(place.id)).toBe(false)
    await endGuestStays(new Date())
    await endGuestStays(new Date())
    expect(await db.membership.findUnique({ where })).toMatchObject({ status: 'left', endsAt: null })
    expect((await db.communityCounter.findUniqueOrThrow({ where: { communityId: place.id } })).members).toBe(
      3,
    )
    expect(await db.activity.count({ where: { communityId: place.id, kind: 'leave' } })).toBe(1)
  })
})
