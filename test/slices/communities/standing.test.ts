import { describe, expect, it } from 'vitest'
import { joinCommunity } from '@/lib/communities/commands/entry'
import { banMember, changeRole, liftBan, removeMember } from '@/lib/communities/commands/people'
import { Refused } from '@/lib/policy'
import type { Name } from '../../world'
import { mistake, stories } from './stories'

const story = stories()
const { open, place, members, happened, audited } = story

describe('being put out', () => {
  it('removes, and lets come back', async () => {
    const { slug } = await open('public', 'free')
    await removeMember(await story.world.as('ann'), { slug, memberId: story.world.ids.bob, reason: '' })
    expect([await members(), await happened('bob', 'leave')]).toEqual([3, 1])
    expect(await audited('membership.remove')).toHaveLength(1)
    await joinCommunity(await story.world.as('bob'), { slug })
    expect(await members()).toBe(4)
  })

  it('bans until the end of a day, with its reason, of this community only', async () => {
    const { slug } = await open('public', 'free')
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await banMember(await story.world.as('ann'), {
      slug,
      memberId: story.world.ids.bob,
      reason: 'Propos répétés',
      until,
    })
    expect(await place('bob')).toMatchObject({ status: 'banned', decisionReason: 'Propos répétés' })
    expect(await members()).toBe(3)
    const bob = await story.world.as('bob')
    await expect(joinCommunity(bob, { slug })).rejects.toBeInstanceOf(Refused)
    expect(bob.memberships.get(story.world.communities['public-free']!.id)?.status).toBe('member')
    await liftBan(await story.world.as('ann'), { slug, memberId: story.world.ids.bob })
    await joinCommunity(await story.world.as('bob'), { slug })
    expect(await place('bob')).toMatchObject({ status: 'member', banEndsAt: null, decisionReason: null })
  })

  it('reaches only people strictly below oneself', async () => {
    const { slug } = await open('public', 'free')
    const [ann, bob] = [await story.world.as('ann'), await story.world.as('bob')]
    const input = (name: Name) => ({ slug, memberId: story.world.ids[name], reason: 'Non', until: null })
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
    const [ann, bob, eve] = [
      await story.world.as('ann'),
      await story.world.as('bob'),
      await story.world.as('eve'),
    ]
    await changeRole(ann, { slug, memberId: story.world.ids.bob, role: 'contributor' })
    expect(await place('bob')).toMatchObject({ role: 'contributor' })
    await changeRole(ann, { slug, memberId: story.world.ids.bob, role: 'animator' })
    expect(await audited('membership.changeRole')).toHaveLength(2)
    await expect(
      changeRole(ann, { slug, memberId: story.world.ids.bob, role: 'member' }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      changeRole(ann, { slug, memberId: story.world.ids.olga, role: 'member' }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      changeRole(eve, { slug, memberId: story.world.ids.gus, role: 'member' }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      changeRole(bob, { slug, memberId: story.world.ids.bob, role: 'animator' }),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('can be laid down', async () => {
    const { slug } = await open('public', 'free')
    await changeRole(await story.world.as('ann'), { slug, memberId: story.world.ids.ann, role: 'member' })
    expect(await place('ann')).toMatchObject({ role: 'member' })
  })

  it('do not undo each other when two people change one at once', async () => {
    const { slug } = await open('public', 'free')
    const [ann, olga] = [await story.world.as('ann'), await story.world.as('olga')]
    const answers = await Promise.allSettled([
      changeRole(ann, { slug, memberId: story.world.ids.bob, role: 'contributor' }),
      changeRole(olga, { slug, memberId: story.world.ids.bob, role: 'animator' }),
    ])
    const rejected = answers.filter((each) => each.status === 'rejected')
    expect(
      rejected.every((each) => mistake('changedMeanwhile')(each.reason) || each.reason instanceof Refused),
    ).toBe(true)
    expect(await audited('membership.changeRole')).toHaveLength(2 - rejected.length)
  })
})
