import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departureOf } from '@/lib/accounts'
import { handOver } from '@/lib/accounts/departure/handOver'
import { cancelDeparture, leave } from '@/lib/accounts/departure/leave'
import { followDays } from '@/lib/accounts/lifeCycle/ends'
import { HandOver, Leave } from '@/lib/accounts/schema'
import { Mistake } from '@/lib/auth'
import { acceptOwnership } from '@/lib/communities/commands/ownership'
import { closeDatabase, db } from '@/lib/db'
import { NotFound } from '@/lib/policy'
import { community, makeWorld, type Name, type World } from '@/test/world'

let world: World
beforeAll(async () => void (world = await makeWorld()))
afterAll(closeDatabase)

const room = (key: string) => world.communities[key]!
const status = async (name: Name) =>
  (await db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })).status
const offersTo = (name: Name) => db.ownershipTransfer.findMany({ where: { toId: world.ids[name] } })

describe('somebody who leaves', () => {
  it('sees what they own, what they run and what waits, with whom to hand it to', async () => {
    await db.draft.create({
      data: {
        memberId: world.ids.olga,
        place: `thread:${room('public-free').id}`,
        communityId: room('public-free').id,
        title: 'À finir',
        body: '…',
      },
    })
    const departing = await departureOf(await world.as('olga'), null)
    expect(departing.owned).toHaveLength(7)
    expect(departing.owned[0]).toMatchObject({ isAlone: true, offeredTo: null })
    expect(departing.owned[0]?.candidates?.map(({ name }) => name)).toEqual(['Ann Martin', 'Bob Martin'])
    expect(departing.drafts.map(({ words }) => words)).toEqual(['À finir'])
    expect(departing.waiting.toDecide).toBe(7)
    expect((await departureOf(await world.as('ann'), null)).animated).toHaveLength(7)
  })

  it('hands one community to one colleague, and all the others to another, where they belong', async () => {
    const olga = await world.as('olga')
    const [first, alone] = [room('public-free'), await community(world, 'public', 'free', 'Salle d’Olga')]
    await db.membership.deleteMany({
      where: { communityId: alone.id, memberId: world.ids.ann },
    })
    const input = HandOver.parse({
      community: [first.id],
      successor: [world.ids.bob],
      everything: 'ann@culture.gouv.example',
    })
    expect(await handOver(olga, input)).toEqual({ offered: 7, left: 1 })
    expect(await offersTo('bob')).toHaveLength(1)
    expect(await offersTo('ann')).toHaveLength(6)
    const again = (await departureOf(olga, null)).owned
    expect(again.find(({ id }) => id === first.id)?.offeredTo).toBe('Bob Martin')
    expect(again.find(({ id }) => id === alone.id)?.offeredTo).toBeNull()
  })

  it('cannot name a stranger, nor somebody who is gone', async () => {
    const olga = await world.as('olga')
    const to = (everything: string) => handOver(olga, HandOver.parse({ everything }))
    await expect(to('eve@ecologie.gouv.example')).rejects.toThrow(Mistake)
    await expect(to('personne@culture.gouv.example')).rejects.toThrow(Mistake)
    await db.member.update({ where: { id: world.ids.gus }, data: { status: 'left' } })
    await expect(to('gus@culture.gouv.example')).rejects.toThrow(Mistake)
    await db.member.update({ where: { id: world.ids.gus }, data: { status: 'active' } })
  })

  it('says a day, may change their mind, and is closed that evening', async () => {
    const bob = await world.as('bob')
    await leave(bob, Leave.parse({ when: 'day', leavesOn: '2099-05-31' }))
    expect((await departureOf(bob, null)).leavesAt).toEqual(new Date('2099-05-31T22:00:00Z'))
    await cancelDeparture(bob, { memberId: null })
    await followDays(new Date('2099-06-01T10:00:00Z'))
    expect(await status('bob')).toBe('active')
    await leave(bob, Leave.parse({ when: 'day', leavesOn: '2099-05-31' }))
    await followDays(new Date('2099-05-31T10:00:00Z'))
    expect(await status('bob')).toBe('active')
    await followDays(new Date('2099-05-31T22:05:00Z'))
    expect(await status('bob')).toBe('left')
  })

  it('may leave at once, and the communities handed over live on with their new owner', async () => {
    const handed = (await offersTo('ann'))[0]!
    await acceptOwnership(await world.as('ann'), { transferId: handed.id })
    const given = (await departureOf(await world.as('olga'), null)).handedOver
    expect(given.map(({ id, to }) => [id, to])).toEqual([[handed.communityId, 'Ann Martin']])
    const now = { when: 'now' as const, leavesOn: '', understood: 'oui' as const }
    expect(Leave.safeParse({ ...now, understood: undefined }).success).toBe(false)
    await leave(await world.as('olga'), Leave.parse(now))
    expect(await status('olga')).toBe('left')
    const kept = await db.community.findUniqueOrThrow({ where: { id: handed.communityId } })
    expect(kept).toMatchObject({ status: 'active', orphanedAt: null })
  })
})

describe('an administrator', () => {
  it('prepares the departure of their own people, and reads none of their drafts', async () => {
    await db.draft.create({
      data: { memberId: world.ids.ann, place: 'x', communityId: room('public-free').id, body: 'secret' },
    })
    const departing = await departureOf(await world.as('max'), world.ids.ann)
    expect(departing).toMatchObject({ isOwn: false, drafts: [], draftCount: 1 })
    await leave(
      await world.as('max'),
      Leave.parse({ memberId: world.ids.ann, when: 'day', leavesOn: '2099-05-31' }),
    )
    for (const name of ['eve', 'ada'] as const)
      await expect(departureOf(await world.as('max'), world.ids[name])).rejects.toThrow(NotFound)
    await expect(departureOf(await world.as('eve'), world.ids.ann)).rejects.toThrow(NotFound)
  })
})
