import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { communityPresentation, invitationByToken, pendingInvitations, thingsToDo } from '@/lib/communities'
import {
  acceptInvitation,
  createInvitationLink,
  renewInvitation,
  resendInvitation,
  revokeInvitation,
} from '@/lib/communities/commands/invitations'
import { banMember, changeRole, removeMember } from '@/lib/communities/commands/people'
import { joinCommunity, leaveCommunity, requestToJoin } from '@/lib/communities/commands/entry'
import { forgetInvitations } from '@/lib/communities/forgotten'
import { endInvitedPlaces } from '@/lib/communities/invited'
import { invitationToken } from '@/lib/communities/tokens'
import { NotFound, Refused, type Person } from '@/lib/policy'
import { invitationStories } from './inviting'
import { mistake } from './stories'

const { story, invite, invitationFor, tokenFor, ann, placeOf } = invitationStories()

describe('an invitation by mail', () => {
  beforeEach(() => invite('ann', 'eve@ecologie.gouv.example', { role: 'contributor' }))

  it('opens the door to its own address, once', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    const eve = await story.world.as('eve')
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({
      state: 'open',
      inviter: { id: story.world.ids.ann, name: 'Ann Martin' },
      isTold: true,
    })
    await Promise.all([acceptInvitation(eve, { token }), acceptInvitation(eve, { token })])
    expect(await placeOf(story.world.ids.eve)).toMatchObject({ status: 'member', role: 'contributor' })
    expect(
      (await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })).members,
    ).toBe(5)
    expect(await invitationByToken(await story.world.as('eve'), token, new Date())).toMatchObject({
      state: 'inside',
    })
  })

  it('opens it to no other account, and shows no address in full', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    for (const persona of ['ada', 'rex'] as const) {
      const shown = await invitationByToken(await story.world.as(persona), token, new Date())
      expect(shown).toMatchObject({ state: 'otherAddress', address: 'e…e@ecologie.gouv.example' })
      await expect(acceptInvitation(await story.world.as(persona), { token })).rejects.toSatisfy(
        mistake('otherAddress'),
      )
    }
    expect(await invitationByToken(await story.world.as('nobody'), token, new Date())).toMatchObject({
      state: 'signedOut',
    })
    await expect(
      invitationByToken(await story.world.as('eve'), `${token}x`, new Date()),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('expires after thirty days; the one it is for renews it, nobody else', async () => {
    const token = await tokenFor('eve@ecologie.gouv.example')
    await db.invitation.updateMany({
      where: { communityId: story.room.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    const eve = await story.world.as('eve')
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({ state: 'expired' })
    await expect(acceptInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationExpired'))
    await expect(renewInvitation(await story.world.as('bob'), { token })).rejects.toBeInstanceOf(NotFound)
    await renewInvitation(eve, { token })
    await acceptInvitation(eve, { token })
  })

  it('holds no more once taken back, and the room is secret again', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    expect((await story.world.as('eve')).memberships.get(story.room.id)?.status).toBe('invited')
    await revokeInvitation(await story.world.as('olga'), { slug: story.room.slug, invitationId: id })
    const eve = await story.world.as('eve')
    expect(eve.memberships.has(story.room.id)).toBe(false)
    const token = invitationToken(id)
    expect(await invitationByToken(eve, token, new Date())).toMatchObject({
      state: 'revoked',
      isKnown: false,
      // The name of a secret community goes with the invitation.
      isTold: story.room.access !== 'secret',
    })
    await expect(acceptInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationRevoked'))
    await expect(renewInvitation(eve, { token })).rejects.toSatisfy(mistake('invitationGone'))
  })

  it('is sent again at most once a day', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    const again = async () =>
      resendInvitation(await story.world.as('ann'), { slug: story.room.slug, invitationId: id })
    await expect(again()).rejects.toSatisfy(mistake('sentToday'))
    await db.invitation.update({
      where: { id },
      data: { sentAt: new Date(Date.now() - 2 * 86_400_000), expiresAt: new Date(0) },
    })
    await again()
    expect((await invitationFor('eve@ecologie.gouv.example')).expiresAt.getTime()).toBeGreaterThan(
      Date.now() + 29 * 86_400_000,
    )
  })

  it.each([
    ['removed', async (olga: Person) => removeMember(olga, { ...ann(), reason: '' })],
    ['banned', async (olga: Person) => banMember(olga, { ...ann(), reason: 'Propos répétés', until: null })],
    ['made a plain member', async (olga: Person) => changeRole(olga, { ...ann(), role: 'member' })],
    [
      'gone of her own will',
      async () => leaveCommunity(await story.world.as('ann'), { slug: story.room.slug }),
    ],
  ])('ends with the role of the one who sent it, once %s', async (_, act) => {
    await act(await story.world.as('olga'))
    expect((await invitationFor('eve@ecologie.gouv.example')).revokedAt).not.toBeNull()
    await opensNothing()
    expect(await placeOf(story.world.ids.eve)).toBeNull()
  })

  it('neither shows nor opens anything once expired, whether or not the night has passed', async () => {
    await db.invitation.updateMany({
      where: { communityId: story.room.id, email: 'eve@ecologie.gouv.example' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await opensNothing()
    await forgetInvitations(new Date())
    expect(await placeOf(story.world.ids.eve)).toBeNull()
  })

  it('leaves no role behind for whoever walks in by a free door, or asks', async () => {
    const eve = story.world.ids.eve
    await invite('ann', 'eve@ecologie.gouv.example', { role: 'animator' })
    for (const joining of ['free', 'request'] as const) {
      await story.open('public', joining)
      await invite('ann', 'eve@ecologie.gouv.example', { role: 'animator' })
      await db.invitation.updateMany({
        where: { communityId: story.room.id },
        data: { expiresAt: new Date(0) },
      })
      const viewer = await story.world.as('eve')
      if (joining === 'free') await joinCommunity(viewer, { slug: story.room.slug })
      else await requestToJoin(viewer, { slug: story.room.slug, message: '' })
      expect(await placeOf(eve)).toMatchObject({
        role: 'member',
        status: joining === 'free' ? 'member' : 'requested',
      })
    }
  })

  it('brings its place back when it is renewed or sent again', async () => {
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    const lapse = async () => {
      await db.invitation.update({ where: { id }, data: { expiresAt: new Date(0), sentAt: new Date(0) } })
      await db.$transaction((tx) => endInvitedPlaces(tx, {}))
      expect(await placeOf(story.world.ids.eve)).toBeNull()
    }
    const waits = { status: 'invited', role: 'contributor', invitedById: story.world.ids.ann }
    await lapse()
    await resendInvitation(await story.world.as('olga'), { slug: story.room.slug, invitationId: id })
    expect(await placeOf(story.world.ids.eve)).toMatchObject(waits)
    await lapse()
    await renewInvitation(await story.world.as('eve'), { token: invitationToken(id) })
    expect(await placeOf(story.world.ids.eve)).toMatchObject(waits)
  })

  it('no longer opens to whoever had the page open before it was taken back', async () => {
    const eve = await story.world.as('eve')
    const { id } = await invitationFor('eve@ecologie.gouv.example')
    await revokeInvitation(await story.world.as('olga'), { slug: story.room.slug, invitationId: id })
    await expect(joinCommunity(eve, { slug: story.room.slug })).rejects.toSatisfy(mistake('invitationGone'))
  })

  /** Not by the button, not on the page, not in what waits. */
  async function opensNothing() {
    const eve = await story.world.as('eve')
    expect(eve.memberships.has(story.room.id)).toBe(false)
    await expect(joinCommunity(eve, { slug: story.room.slug })).rejects.toBeInstanceOf(NotFound)
    await expect(communityPresentation(eve, story.room.slug)).rejects.toBeInstanceOf(NotFound)
    expect((await thingsToDo(eve)).filter(({ slug }) => slug === story.room.slug)).toEqual([])
  }
})

describe('a link', () => {
  const link = async (maxUses: number) => {
    const { invitationId } = await createInvitationLink(await story.world.as('ann'), {
      slug: story.room.slug,
      role: 'member',
      days: 7,
      maxUses,
    })
    return { invitationId, token: invitationToken(invitationId) }
  }

  it('lets in as many people as planned, even when the last two come together', async () => {
    const { token } = await link(1)
    const answers = await Promise.allSettled([
      acceptInvitation(await story.world.as('eve'), { token }),
      acceptInvitation(await story.world.as('max'), { token }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(answers.find((each) => each.status === 'rejected')?.reason).toSatisfy(mistake('linkUsedUp'))
    expect(
      (await db.communityCounter.findUniqueOrThrow({ where: { communityId: story.room.id } })).members,
    ).toBe(5)
  })

  it('is used once by one person, and keeps out whoever is banned', async () => {
    const { token, invitationId } = await link(5)
    const eve = await story.world.as('eve')
    await Promise.all([1, 2, 3].map(() => acceptInvitation(eve, { token })))
    expect((await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })).uses).toBe(1)
    await expect(acceptInvitation(await story.world.as('ben'), { token })).rejects.toSatisfy(
      mistake('banned'),
    )
  })

  it('can be shown again to those who run the community, and to nobody else', async () => {
    const { token } = await link(5)
    const { invitations } = await pendingInvitations(
      await story.world.as('olga'),
      story.room.slug,
      new Date(),
    )
    expect(invitations.find(({ email }) => email === null)?.link).toMatch(new RegExp(`/invitation/${token}$`))
    await expect(
      pendingInvitations(await story.world.as('bob'), story.room.slug, new Date()),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      createInvitationLink(await story.world.as('bob'), {
        slug: story.room.slug,
        role: 'member',
        days: 7,
        maxUses: 5,
      }),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('opens nothing once expired, and only those who made it make another', async () => {
    const { token, invitationId } = await link(5)
    await db.invitation.update({
      where: { id: invitationId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    await expect(acceptInvitation(await story.world.as('eve'), { token })).rejects.toSatisfy(
      mistake('invitationExpired'),
    )
    await expect(renewInvitation(await story.world.as('eve'), { token })).rejects.toBeInstanceOf(NotFound)
  })
})
