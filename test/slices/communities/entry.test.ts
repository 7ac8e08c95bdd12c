import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Mistake } from '@/lib/auth'
import { decideRequest } from '@/lib/communities/commands/decide'
import {
  cancelRequest,
  declineInvitation,
  joinCommunity,
  leaveCommunity,
  requestToJoin,
} from '@/lib/communities/commands/entry'
import { banMember, changeRole, liftBan, removeMember } from '@/lib/communities/commands/people'
import { pendingRequests } from '@/lib/communities'
import { enter } from '@/lib/communities/entering'
import { enterAll } from '@/lib/communities/enteringByList'
import { membershipChanges } from '@/lib/engagement/measures/members'
import { Refused } from '@/lib/policy'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'

let world: World
let room: WorldCommunity
let rooms = 0

beforeAll(async () => {
  world = await makeWorld()
})

/** A new community of its own for each story. */
async function open(access: 'public' | 'private', joining: 'free' | 'request' | 'managed') {
  rooms += 1
  room = await community(world, access, joining, `Salle ${rooms}`)
  return { slug: room.slug }
}

const place = (name: Name) =>
  db.membership.findUnique({
    where: { communityId_memberId: { communityId: room.id, memberId: world.ids[name] } },
  })
const members = async () =>
  (await db.communityCounter.findUniqueOrThrow({ where: { communityId: room.id } })).members
const told = (kind: string) => db.outbox.count({ where: { communityId: room.id, kind } })
const happened = (name: Name, kind: 'join' | 'leave') =>
  db.activity.count({ where: { communityId: room.id, memberId: world.ids[name], kind } })
const audited = (action: string) => db.audit.findMany({ where: { communityId: room.id, action } })
const mistake = (key: string) => (error: unknown) =>
  error instanceof Mistake && error.key === `communities.mistake.${key}`

describe('coming in freely', () => {
  it('counts one arrival, however often Eve clicks', async () => {
    const { slug } = await open('public', 'free')
    const eve = await world.as('eve')
    await Promise.all(Array.from({ length: 5 }, () => joinCommunity(eve, { slug })))
    await joinCommunity(await world.as('eve'), { slug })
    expect(await place('eve')).toMatchObject({ status: 'member', role: 'member' })
    expect(await members()).toBe(5)
    expect(await happened('eve', 'join')).toBe(1)
  })

  it('lets Bob leave and come back, each written once', async () => {
    const { slug } = await open('private', 'free')
    const bob = await world.as('bob')
    await Promise.all([leaveCommunity(bob, { slug }), leaveCommunity(bob, { slug })])
    expect(await place('bob')).toMatchObject({ status: 'left' })
    expect(await members()).toBe(3)
    await joinCommunity(await world.as('bob'), { slug })
    expect(await members()).toBe(4)
    expect([await happened('bob', 'leave'), await happened('bob', 'join')]).toEqual([1, 1])
  })

  it('gives back no role that was left', async () => {
    const { slug } = await open('public', 'free')
    await leaveCommunity(await world.as('ann'), { slug })
    await joinCommunity(await world.as('ann'), { slug })
    expect(await place('ann')).toMatchObject({ status: 'member', role: 'member' })
  })

  it('lets no one into a locked room', async () => {
    const { slug } = await open('public', 'free')
    await db.community.update({ where: { id: room.id }, data: { status: 'locked' } })
    await expect(joinCommunity(await world.as('eve'), { slug })).rejects.toBeInstanceOf(Refused)
  })

  it('ends the stay of a guest whose last day has passed, before anything else', async () => {
    const { slug } = await open('public', 'free')
    const where = { communityId_memberId: { communityId: room.id, memberId: world.ids.gus } }
    await db.membership.update({
      where,
      data: { endsAt: new Date(Date.now() - 1000), sponsorId: world.ids.ann },
    })
    await joinCommunity(await world.as('gus'), { slug })
    expect(await place('gus')).toMatchObject({
      status: 'member',
      role: 'member',
      endsAt: null,
      sponsorId: null,
    })
    expect(await members()).toBe(4)
  })
})

describe('asking to come in', () => {
  it('is one request, told once, however often Eve asks', async () => {
    const { slug } = await open('private', 'request')
    const eve = await world.as('eve')
    await Promise.all(
      [1, 2, 3].map(() => requestToJoin(eve, { slug, message: 'Je travaille sur les archives.' })),
    )
    expect(await place('eve')).toMatchObject({
      status: 'requested',
      message: 'Je travaille sur les archives.',
    })
    expect(await told('membership.requested')).toBe(1)
    const waiting = await pendingRequests(await world.as('ann'), slug)
    expect(waiting.map(({ name }) => name)).toEqual(['Rex Martin', 'Eve Martin'])
    await expect(pendingRequests(await world.as('bob'), slug)).rejects.toBeInstanceOf(Refused)
  })

  it('can be taken back, and leaves no trace of whoever never came in', async () => {
    const { slug } = await open('private', 'request')
    await cancelRequest(await world.as('rex'), { slug })
    expect(await place('rex')).toBeNull()
    await expect(cancelRequest(await world.as('rex'), { slug })).rejects.toSatisfy(
      mistake('requestAlreadyDecided'),
    )
  })

  it('is decided once: the second animator learns who decided, and changes nothing', async () => {
    const { slug } = await open('private', 'request')
    const [ann, olga] = [await world.as('ann'), await world.as('olga')]
    const input = { slug, memberId: world.ids.rex, reason: '' }
    const answers = await Promise.allSettled([
      decideRequest(ann, { ...input, decision: 'accept' }),
      decideRequest(olga, { ...input, decision: 'refuse' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const accepted = answers[0]?.status === 'fulfilled'
    const refusal = answers.find((each) => each.status === 'rejected')?.reason as Mistake
    expect(refusal.key).toBe(`communities.mistake.${accepted ? 'alreadyAccepted' : 'alreadyRefused'}`)
    expect(refusal.options.values).toEqual({ name: accepted ? 'Ann Martin' : 'Olga Martin' })
    expect(await place('rex')).toMatchObject({ status: accepted ? 'member' : 'refused' })
    expect(await members()).toBe(accepted ? 5 : 4)
    expect(await told('membership.decided')).toBe(1)
    expect((await audited('membership.accept')).length + (await audited('membership.refuse')).length).toBe(1)
  })

  it('waits thirty days after a refusal, then may be made again', async () => {
    const { slug } = await open('private', 'request')
    await decideRequest(await world.as('ann'), {
      slug,
      memberId: world.ids.rex,
      decision: 'refuse',
      reason: 'Hors sujet',
    })
    const again = async () => requestToJoin(await world.as('rex'), { slug, message: '' })
    await expect(again()).rejects.toSatisfy(mistake('askedTooSoon'))
    await db.membership.updateMany({
      where: { communityId: room.id, memberId: world.ids.rex },
      data: { decidedAt: new Date(Date.now() - 31 * 86_400_000) },
    })
    await again()
    expect(await place('rex')).toMatchObject({ status: 'requested', decidedById: null })
  })

  it('is not for plain members to decide', async () => {
    const { slug } = await open('private', 'request')
    const input = { slug, memberId: world.ids.rex, decision: 'accept' as const, reason: '' }
    await expect(decideRequest(await world.as('bob'), input)).rejects.toBeInstanceOf(Refused)
    await expect(decideRequest(await world.as('rex'), input)).rejects.toBeInstanceOf(Refused)
  })
})

describe('being invited', () => {
  it('lets Ida in with the role she was offered, or say no', async () => {
    const { slug } = await open('private', 'managed')
    await db.membership.updateMany({
      where: { communityId: room.id, memberId: world.ids.ida },
      data: { role: 'contributor' },
    })
    await joinCommunity(await world.as('ida'), { slug })
    expect(await place('ida')).toMatchObject({ status: 'member', role: 'contributor' })

    await open('private', 'managed')
    await declineInvitation(await world.as('ida'), { slug: room.slug })
    expect(await place('ida')).toBeNull()
    await expect(joinCommunity(await world.as('ida'), { slug: room.slug })).rejects.toBeInstanceOf(Refused)
  })
})

describe('coming back', () => {
  const long = { joinedAt: new Date('2025-01-10T10:00:00Z'), leftAt: new Date('2025-06-10T10:00:00Z') }
  const doors: [string, 'free' | 'request' | 'managed', (slug: string) => Promise<unknown>][] = [
    ['freely', 'free', async (slug) => joinCommunity(await world.as('bob'), { slug })],
    [
      'by a request',
      'request',
      async (slug) => {
        await requestToJoin(await world.as('bob'), { slug, message: '' })
        const input = { slug, memberId: world.ids.bob, decision: 'accept' as const, reason: '' }
        await decideRequest(await world.as('ann'), input)
      },
    ],
    [
      'by a list',
      'managed',
      () =>
        db.$transaction((tx) =>
          enterAll(
            tx,
            [{ communityId: room.id, memberId: world.ids.bob, role: 'member' }],
            new Date(),
            world.ids.ada,
          ),
        ),
    ],
  ]

  it.each(doors)('%s, leaves the members of the past as they were', async (_, joining, comeBack) => {
    const { slug } = await open('public', joining)
    await db.membership.update({
      where: { communityId_memberId: { communityId: room.id, memberId: world.ids.bob } },
      data: { status: 'left', ...long },
    })
    const past = async () => (await membershipChanges(room.id)).slice(0, 2)
    const before = await past()
    expect(before.map(({ members }) => members)).toEqual([1, -1])
    await comeBack(slug)
    expect(await place('bob')).toMatchObject({ status: 'member', leftAt: null })
    expect(await past()).toEqual(before)
    await leaveCommunity(await world.as('bob'), { slug })
    await db.$transaction((tx) =>
      enter(tx, { communityId: room.id, memberId: world.ids.bob, at: new Date() }),
    )
    const changes = await membershipChanges(room.id)
    expect(changes.slice(0, 2)).toEqual(before)
    expect(changes.reduce((sum, { members: change }) => sum + change, 0)).toBe(4)
  })
})

describe('being put out', () => {
  it('removes, and lets come back', async () => {
    const { slug } = await open('public', 'free')
    await removeMember(await world.as('ann'), { slug, memberId: world.ids.bob, reason: '' })
    expect([await members(), await happened('bob', 'leave')]).toEqual([3, 1])
    expect(await audited('membership.remove')).toHaveLength(1)
    await joinCommunity(await world.as('bob'), { slug })
    expect(await members()).toBe(4)
  })

  it('bans until the end of a day, with its reason, of this community only', async () => {
    const { slug } = await open('public', 'free')
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await banMember(await world.as('ann'), { slug, memberId: world.ids.bob, reason: 'Propos répétés', until })
    expect(await place('bob')).toMatchObject({ status: 'banned', decisionReason: 'Propos répétés' })
    expect(await members()).toBe(3)
    const bob = await world.as('bob')
    await expect(joinCommunity(bob, { slug })).rejects.toBeInstanceOf(Refused)
    expect(bob.memberships.get(world.communities['public-free']!.id)?.status).toBe('member')
    await liftBan(await world.as('ann'), { slug, memberId: world.ids.bob })
    await joinCommunity(await world.as('bob'), { slug })
    expect(await place('bob')).toMatchObject({ status: 'member', banEndsAt: null, decisionReason: null })
  })

  it('reaches only people strictly below oneself', async () => {
    const { slug } = await open('public', 'free')
    const [ann, bob] = [await world.as('ann'), await world.as('bob')]
    const input = (name: Name) => ({ slug, memberId: world.ids[name], reason: 'Non', until: null })
    for (const name of ['olga', 'ann'] as const) {
      await expect(removeMember(ann, input(name))).rejects.toBeInstanceOf(Refused)
      await expect(banMember(ann, input(name))).rejects.toBeInstanceOf(Refused)
    }
    await expect(removeMember(bob, input('gus'))).rejects.toBeInstanceOf(Refused)
    await expect(banMember(bob, input('gus'))).rejects.toBeInstanceOf(Refused)
  })
})

describe('roles', () => {
  it('are never given above one’s own', async () => {
    const { slug } = await open('public', 'free')
    const [ann, bob, eve] = [await world.as('ann'), await world.as('bob'), await world.as('eve')]
    await changeRole(ann, { slug, memberId: world.ids.bob, role: 'contributor' })
    expect(await place('bob')).toMatchObject({ role: 'contributor' })
    await changeRole(ann, { slug, memberId: world.ids.bob, role: 'animator' })
    expect(await audited('membership.changeRole')).toHaveLength(2)
    await expect(changeRole(ann, { slug, memberId: world.ids.bob, role: 'member' })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(changeRole(ann, { slug, memberId: world.ids.olga, role: 'member' })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(changeRole(eve, { slug, memberId: world.ids.gus, role: 'member' })).rejects.toBeInstanceOf(
      Refused,
    )
    await expect(changeRole(bob, { slug, memberId: world.ids.bob, role: 'animator' })).rejects.toBeInstanceOf(
      Refused,
    )
  })

  it('can be laid down', async () => {
    const { slug } = await open('public', 'free')
    await changeRole(await world.as('ann'), { slug, memberId: world.ids.ann, role: 'member' })
    expect(await place('ann')).toMatchObject({ role: 'member' })
  })

  it('do not undo each other when two people change one at once', async () => {
    const { slug } = await open('public', 'free')
    const [ann, olga] = [await world.as('ann'), await world.as('olga')]
    const answers = await Promise.allSettled([
      changeRole(ann, { slug, memberId: world.ids.bob, role: 'contributor' }),
      changeRole(olga, { slug, memberId: world.ids.bob, role: 'animator' }),
    ])
    const rejected = answers.filter((each) => each.status === 'rejected')
    expect(
      rejected.every((each) => mistake('changedMeanwhile')(each.reason) || each.reason instanceof Refused),
    ).toBe(true)
    expect(await audited('membership.changeRole')).toHaveLength(2 - rejected.length)
  })
})
