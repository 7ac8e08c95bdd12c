import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Mistake } from '@/lib/auth'
import { leavesNoOwner } from '@/lib/communities'
import { leaveCommunity } from '@/lib/communities/commands/entry'
import { deleteCommunity, restoreCommunity } from '@/lib/communities/commands/lifecycle'
import {
  acceptOwnership,
  offerOwnership,
  refuseOwnership,
  withdrawOwnership,
} from '@/lib/communities/commands/ownership'
import { changeRole } from '@/lib/communities/commands/people'
import { NotFound, Refused } from '@/lib/policy'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'

let world: World
let room: WorldCommunity
let rooms = 0

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  rooms += 1
  room = await community(world, 'private', 'request', `Salle ${rooms}`)
})

const role = async (name: Name) =>
  (
    await db.membership.findUniqueOrThrow({
      where: { communityId_memberId: { communityId: room.id, memberId: world.ids[name] } },
    })
  ).role
const makeOwner = (name: Name) =>
  db.membership.update({
    where: { communityId_memberId: { communityId: room.id, memberId: world.ids[name] } },
    data: { role: 'owner' },
  })
const owners = () =>
  db.membership.count({
    where: { communityId: room.id, role: 'owner', status: 'member', member: { status: 'active' } },
  })
const mistake = (key: string) => (error: unknown) =>
  error instanceof Mistake && error.key === `communities.mistake.${key}`
const offerTo = async (name: Name, formerRole: 'animator' | 'owner' = 'animator') => {
  await offerOwnership(await world.as('olga'), { slug: room.slug, memberId: world.ids[name], formerRole })
  return (
    await db.ownershipTransfer.findFirstOrThrow({
      where: { communityId: room.id, toId: world.ids[name] },
      orderBy: { createdAt: 'desc' },
    })
  ).id
}

describe('the last owner', () => {
  it('cannot leave, and is told the way out', async () => {
    await expect(leaveCommunity(await world.as('olga'), { slug: room.slug })).rejects.toSatisfy(
      mistake('lastOwnerLeaves'),
    )
    expect(await role('olga')).toBe('owner')
    expect(await db.activity.count({ where: { communityId: room.id, kind: 'leave' } })).toBe(0)
    expect((await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members).toBe(4)
  })

  it('cannot step down', async () => {
    const down = changeRole(await world.as('olga'), {
      slug: room.slug,
      memberId: world.ids.olga,
      role: 'animator',
    })
    await expect(down).rejects.toSatisfy(mistake('lastOwnerSteps'))
    expect(await role('olga')).toBe('owner')
  })

  it('can be neither removed nor deleted, whoever writes it', async () => {
    const refused = [
      () => db.member.delete({ where: { id: world.ids.olga } }),
      () => db.membership.deleteMany({ where: { communityId: room.id, memberId: world.ids.olga } }),
      () =>
        db.membership.updateMany({
          where: { communityId: room.id, memberId: world.ids.olga },
          data: { status: 'banned' },
        }),
    ]
    for (const write of refused) await expect(write()).rejects.toSatisfy(leavesNoOwner)
    expect(await owners()).toBe(1)
  })

  it('stays when two owners leave at the same moment: one of the two', async () => {
    for (let round = 0; round < 10; round += 1) {
      rooms += 1
      room = await community(world, 'private', 'request', `Salle ${rooms}`)
      await makeOwner('ann')
      const [olga, ann] = [await world.as('olga'), await world.as('ann')]
      const answers = await Promise.allSettled([
        leaveCommunity(olga, { slug: room.slug }),
        leaveCommunity(ann, { slug: room.slug }),
      ])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const refusal = answers.find((each) => each.status === 'rejected')?.reason
      expect(refusal).toSatisfy(mistake('lastOwnerLeaves'))
      expect(await owners()).toBe(1)
    }
  })

  it('stays when one owner leaves while the other is suspended, or the community is declared an orphan', async () => {
    await makeOwner('bob')
    // Only this community is Bob's: the others are Olga's, who does not move.
    const olga = await world.as('olga')
    const [left, suspended] = await Promise.allSettled([
      leaveCommunity(olga, { slug: room.slug }),
      db.member.update({ where: { id: world.ids.bob }, data: { status: 'suspended' } }),
    ])
    expect(suspended.status).toBe('fulfilled')
    const { orphanedAt } = await db.community.findUniqueOrThrow({ where: { id: room.id } })
    const hasLeft = left.status === 'fulfilled'
    expect([await owners(), orphanedAt !== null]).toEqual(hasLeft ? [0, true] : [1, false])
    await db.member.update({ where: { id: world.ids.bob }, data: { status: 'active' } })
  })
})

describe('handing over', () => {
  it('changes nothing until Ann accepts, then leaves Olga as an animator', async () => {
    const transferId = await offerTo('ann')
    expect(await role('ann')).toBe('animator')
    await acceptOwnership(await world.as('ann'), { transferId })
    expect([await role('ann'), await role('olga')]).toEqual(['owner', 'animator'])
    await leaveCommunity(await world.as('olga'), { slug: room.slug })
  })

  it('can keep both as owners', async () => {
    await acceptOwnership(await world.as('bob'), { transferId: await offerTo('bob', 'owner') })
    expect([await role('bob'), await role('olga')]).toEqual(['owner', 'owner'])
  })

  it('is answered once, by the right person', async () => {
    const transferId = await offerTo('ann')
    await expect(acceptOwnership(await world.as('bob'), { transferId })).rejects.toBeInstanceOf(NotFound)
    await refuseOwnership(await world.as('ann'), { transferId })
    await expect(acceptOwnership(await world.as('ann'), { transferId })).rejects.toSatisfy(
      mistake('offerGone'),
    )
    expect(await role('olga')).toBe('owner')
  })

  it('can be taken back, and expires', async () => {
    const first = await offerTo('ann')
    await withdrawOwnership(await world.as('olga'), { transferId: first })
    await expect(acceptOwnership(await world.as('ann'), { transferId: first })).rejects.toSatisfy(
      mistake('offerGone'),
    )
    const second = await offerTo('ann')
    await db.ownershipTransfer.update({
      where: { id: second },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await expect(acceptOwnership(await world.as('ann'), { transferId: second })).rejects.toSatisfy(
      mistake('offerGone'),
    )
  })

  it('no longer holds once the one who offered has left', async () => {
    await makeOwner('bob')
    const transferId = await offerTo('ann')
    await leaveCommunity(await world.as('olga'), { slug: room.slug })
    await expect(acceptOwnership(await world.as('ann'), { transferId })).rejects.toSatisfy(
      mistake('offerGone'),
    )
  })

  it('is for owners, and for those who oversee', async () => {
    const input = { slug: room.slug, memberId: world.ids.bob, formerRole: 'animator' as const }
    await expect(offerOwnership(await world.as('ann'), input)).rejects.toBeInstanceOf(Refused)
    await expect(offerOwnership(await world.as('eve'), input)).rejects.toBeInstanceOf(Refused)
    await offerOwnership(await world.as('max'), input)
  })
})

describe('a deleted community', () => {
  it('needs no owner, and cannot come back without one', async () => {
    rooms += 1
    const owned = await community(world, 'private', 'request', `Salle ${rooms}`)
    await deleteCommunity(await world.as('olga'), { slug: owned.slug, confirmation: owned.name, reason: '' })
    await db.membership.updateMany({
      where: { communityId: owned.id, memberId: world.ids.olga },
      data: { role: 'member' },
    })
    await expect(restoreCommunity(await world.as('ada'), { slug: owned.slug })).rejects.toSatisfy(
      mistake('noOwnerToRestore'),
    )
  })
})
