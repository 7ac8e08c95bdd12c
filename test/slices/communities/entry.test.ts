import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { type Mistake } from '@/lib/auth'
import { decideRequest } from '@/lib/communities/commands/decide'
import {
  cancelRequest,
  declineInvitation,
  joinCommunity,
  leaveCommunity,
  requestToJoin,
} from '@/lib/communities/commands/entry'
import { pendingRequests } from '@/lib/communities'
import { enter } from '@/lib/communities/entering'
import { enterAll } from '@/lib/communities/enteringByList'
import { membershipChanges } from '@/lib/engagement/measures/members'
import { Refused } from '@/lib/policy'
import type {} from '../../world'
import { mistake, stories } from './stories'

const story = stories()
const { open, place, members, told, happened, audited } = story

describe('coming in freely', () => {
  it('counts one arrival, however often Eve clicks', async () => {
    const { slug } = await open('public', 'free')
    const eve = await story.world.as('eve')
    await Promise.all(Array.from({ length: 5 }, () => joinCommunity(eve, { slug })))
    await joinCommunity(await story.world.as('eve'), { slug })
    expect(await place('eve')).toMatchObject({ status: 'member', role: 'member' })
    expect(await members()).toBe(5)
    expect(await happened('eve', 'join')).toBe(1)
  })

  it('lets Bob leave and come back, each written once', async () => {
    const { slug } = await open('private', 'free')
    const bob = await story.world.as('bob')
    await Promise.all([leaveCommunity(bob, { slug }), leaveCommunity(bob, { slug })])
    expect(await place('bob')).toMatchObject({ status: 'left' })
    expect(await members()).toBe(3)
    await joinCommunity(await story.world.as('bob'), { slug })
    expect(await members()).toBe(4)
    expect([await happened('bob', 'leave'), await happened('bob', 'join')]).toEqual([1, 1])
  })

  it('gives back no role that was left', async () => {
    const { slug } = await open('public', 'free')
    await leaveCommunity(await story.world.as('ann'), { slug })
    await joinCommunity(await story.world.as('ann'), { slug })
    expect(await place('ann')).toMatchObject({ status: 'member', role: 'member' })
  })

  it('lets no one into a locked room', async () => {
    const { slug } = await open('public', 'free')
    await db.community.update({ where: { id: story.room.id }, data: { status: 'locked' } })
    await expect(joinCommunity(await story.world.as('eve'), { slug })).rejects.toBeInstanceOf(Refused)
  })

  it('ends the stay of a guest whose last day has passed, before anything else', async () => {
    const { slug } = await open('public', 'free')
    const where = { communityId_memberId: { communityId: story.room.id, memberId: story.world.ids.gus } }
    await db.membership.update({
      where,
      data: { endsAt: new Date(Date.now() - 1000), sponsorId: story.world.ids.ann },
    })
    await joinCommunity(await story.world.as('gus'), { slug })
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
    const eve = await story.world.as('eve')
    await Promise.all(
      [1, 2, 3].map(() => requestToJoin(eve, { slug, message: 'Je travaille sur les archives.' })),
    )
    expect(await place('eve')).toMatchObject({
      status: 'requested',
      message: 'Je travaille sur les archives.',
    })
    expect(await told('membership.requested')).toBe(1)
    const waiting = await pendingRequests(await story.world.as('ann'), slug)
    expect(waiting.map(({ name }) => name)).toEqual(['Rex Martin', 'Eve Martin'])
    await expect(pendingRequests(await story.world.as('bob'), slug)).rejects.toBeInstanceOf(Refused)
  })

  it('can be taken back, and leaves no trace of whoever never came in', async () => {
    const { slug } = await open('private', 'request')
    await cancelRequest(await story.world.as('rex'), { slug })
    expect(await place('rex')).toBeNull()
    await expect(cancelRequest(await story.world.as('rex'), { slug })).rejects.toSatisfy(
      mistake('requestAlreadyDecided'),
    )
  })

  it('is decided once: the second animator learns who decided, and changes nothing', async () => {
    const { slug } = await open('private', 'request')
    const [ann, olga] = [await story.world.as('ann'), await story.world.as('olga')]
    const input = { slug, memberId: story.world.ids.rex, reason: '' }
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
    await decideRequest(await story.world.as('ann'), {
      slug,
      memberId: story.world.ids.rex,
      decision: 'refuse',
      reason: 'Hors sujet',
    })
    const again = async () => requestToJoin(await story.world.as('rex'), { slug, message: '' })
    await expect(again()).rejects.toSatisfy(mistake('askedTooSoon'))
    await db.membership.updateMany({
      where: { communityId: story.room.id, memberId: story.world.ids.rex },
      data: { decidedAt: new Date(Date.now() - 31 * 86_400_000) },
    })
    await again()
    expect(await place('rex')).toMatchObject({ status: 'requested', decidedById: null })
  })

  it('is not for plain members to decide', async () => {
    const { slug } = await open('private', 'request')
    const input = { slug, memberId: story.world.ids.rex, decision: 'accept' as const, reason: '' }
    await expect(decideRequest(await story.world.as('bob'), input)).rejects.toBeInstanceOf(Refused)
    await expect(decideRequest(await story.world.as('rex'), input)).rejects.toBeInstanceOf(Refused)
  })
})

describe('being invited', () => {
  it('lets Ida in with the role she was offered, or say no', async () => {
    const { slug } = await open('private', 'managed')
    await db.membership.updateMany({
      where: { communityId: story.room.id, memberId: story.world.ids.ida },
      data: { role: 'contributor' },
    })
    await joinCommunity(await story.world.as('ida'), { slug })
    expect(await place('ida')).toMatchObject({ status: 'member', role: 'contributor' })

    await open('private', 'managed')
    await declineInvitation(await story.world.as('ida'), { slug: story.room.slug })
    expect(await place('ida')).toBeNull()
    await expect(
      joinCommunity(await story.world.as('ida'), { slug: story.room.slug }),
    ).rejects.toBeInstanceOf(Refused)
  })
})

describe('coming back', () => {
  const long = { joinedAt: new Date('2025-01-10T10:00:00Z'), leftAt: new Date('2025-06-10T10:00:00Z') }
  const doors: [string, 'free' | 'request' | 'managed', (slug: string) => Promise<unknown>][] = [
    ['freely', 'free', async (slug) => joinCommunity(await story.world.as('bob'), { slug })],
    [
      'by a request',
      'request',
      async (slug) => {
        await requestToJoin(await story.world.as('bob'), { slug, message: '' })
        const input = { slug, memberId: story.world.ids.bob, decision: 'accept' as const, reason: '' }
        await decideRequest(await story.world.as('ann'), input)
      },
    ],
    [
      'by a list',
      'managed',
      () =>
        db.$transaction((tx) =>
          enterAll(
            tx,
            [{ communityId: story.room.id, memberId: story.world.ids.bob, role: 'member' }],
            new Date(),
            story.world.ids.ada,
          ),
        ),
    ],
  ]

  it.each(doors)('%s, leaves the members of the past as they were', async (_, joining, comeBack) => {
    const { slug } = await open('public', joining)
    await db.membership.update({
      where: { communityId_memberId: { communityId: story.room.id, memberId: story.world.ids.bob } },
      data: { status: 'left', ...long },
    })
    const past = async () => (await membershipChanges(story.room.id)).slice(0, 2)
    const before = await past()
    expect(before.map(({ members }) => members)).toEqual([1, -1])
    await comeBack(slug)
    expect(await place('bob')).toMatchObject({ status: 'member', leftAt: null })
    expect(await past()).toEqual(before)
    await leaveCommunity(await story.world.as('bob'), { slug })
    await db.$transaction((tx) =>
      enter(tx, { communityId: story.room.id, memberId: story.world.ids.bob, at: new Date() }),
    )
    const changes = await membershipChanges(story.room.id)
    expect(changes.slice(0, 2)).toEqual(before)
    expect(changes.reduce((sum, { members: change }) => sum + change, 0)).toBe(4)
  })
})
