import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { enter } from '../entering'
import { communityFactColumns, communityFacts } from '../facts'
import { endInvitedPlaces, openInvitedPlace } from '../invited'
import { invitationEnd } from '../model/terms'
import type { AnswerInvitation, CreateInvitationLink, TouchInvitation } from '../schema'
import { invitationToken, tokenHash } from '../tokens'

const PENDING = { acceptedAt: null, revokedAt: null } as const

/** A link that lets in whoever holds it, until a day, a number of times. Never above contributor. */
export async function createInvitationLink(
  viewer: Person,
  { slug, role, days, maxUses }: z.output<typeof CreateInvitationLink>,
) {
  const community = await communityFacts(slug)
  // Whoever makes a link no longer knows whom they let in: that is for those who run the community.
  authorize(viewer, 'community.decide', community)
  const id = newId()
  const expiresAt = invitationEnd(new Date(), days)
  await db.$transaction(async (tx) => {
    await tx.invitation.create({
      data: {
        id,
        communityId: community.id,
        role,
        tokenHash: tokenHash(invitationToken(id)),
        createdById: viewer.id,
        maxUses,
        expiresAt,
      },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'invitation.createLink',
      subjectKind: 'invitation',
      subjectId: id,
      communityId: community.id,
      after: { role, maxUses, days },
    })
  })
  return { ...community, invitationId: id }
}

/** Takes an invitation back: its address opens nothing any more. */
export async function revokeInvitation(
  viewer: Person,
  { slug, invitationId }: z.output<typeof TouchInvitation>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.decide', community)
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, communityId: community.id },
    })
    if (!invitation) throw new NotFound()
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, ...PENDING },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new Mistake('communities.mistake.invitationGone', { status: 409 })
    await endInvitedPlaces(tx, { communityId: community.id })
    await audit(tx, {
      actorId: viewer.id,
      action: 'invitation.revoke',
      subjectKind: 'invitation',
      subjectId: invitationId,
      communityId: community.id,
    })
  })
  return community
}

/** Sends the mail again, for thirty more days. */
export async function resendInvitation(
  viewer: Person,
  { slug, invitationId }: z.output<typeof TouchInvitation>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.decide', community)
  const now = new Date()
  // A mail a day at most: whoever presses the button again changes nothing.
  const yesterday = new Date(now.getTime() - 86_400_000)
  await db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id: invitationId, communityId: community.id, email: { not: null }, ...PENDING },
    })
    if (!invitation) throw new Mistake('communities.mistake.invitationGone', { status: 409 })
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, ...PENDING, OR: [{ sentAt: null }, { sentAt: { lt: yesterday } }] },
      data: { expiresAt: invitationEnd(now), sentAt: now },
    })
    if (count === 0) throw new Mistake('communities.mistake.sentToday')
    await openInvitedPlace(tx, invitation)
    await tell(tx, 'membership.invited', community.id, { invitationId, token: invitationToken(invitationId) })
  })
  return community
}

/**
 * Makes an invitation that has expired hold again, for the person it was sent to, who has proven the address by
 * signing in with it.
 */
export async function renewInvitation(viewer: Person, { token }: z.output<typeof AnswerInvitation>) {
  authorizePlatform(viewer, 'platform.use')
  const invitation = await db.invitation.findUnique({ where: { tokenHash: tokenHash(token) } })
  if (!invitation || invitation.email !== viewer.email.toLowerCase()) throw new NotFound()
  const now = new Date()
  const count = await db.$transaction(async (tx) => {
    const renewed = await tx.invitation.updateMany({
      where: { id: invitation.id, ...PENDING, expiresAt: { lte: now } },
      data: { expiresAt: invitationEnd(now) },
    })
    if (renewed.count > 0) await openInvitedPlace(tx, invitation)
    return renewed.count
  })
  if (count === 0 && (invitation.revokedAt || invitation.acceptedAt))
    throw new Mistake('communities.mistake.invitationGone')
  return { token }
}

/**
 * Comes in by an invitation: one sent to one's own address, or a link that still holds. Twice is once, and uses a
 * link once.
 */
export async function acceptInvitation(viewer: Person, { token }: z.output<typeof AnswerInvitation>) {
  authorizePlatform(viewer, 'platform.use')
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { community: { select: communityFactColumns } },
  })
  if (!invitation) throw new NotFound()
  const { community } = invitation
  if (invitation.email !== null && invitation.email !== viewer.email.toLowerCase()) {
    throw new Mistake('communities.mistake.otherAddress')
  }
  const place = viewer.memberships.get(community.id)
  if (place?.status === 'member') return community
  if (place?.status === 'banned') throw new Mistake('communities.mistake.banned')
  if (invitation.revokedAt) throw new Mistake('communities.mistake.invitationRevoked')
  if (community.status !== 'active') throw new Mistake('communities.mistake.communityClosed')
  const now = new Date()
  if (invitation.expiresAt <= now) throw new Mistake('communities.mistake.invitationExpired')
  await db.$transaction(async (tx) => {
    const isIn = await enter(tx, {
      communityId: community.id,
      memberId: viewer.id,
      at: now,
      role: invitation.role,
      invitedById: invitation.createdById,
      endsAt: invitation.guestEndsAt,
      sponsorId: invitation.guestEndsAt && invitation.createdById,
    })
    if (!isIn) return
    // Counted by the database itself: the last use of a link is given to one person.
    const used = await tx.invitation.updateMany({
      where: { id: invitation.id, revokedAt: null, uses: { lt: invitation.maxUses }, expiresAt: { gt: now } },
      data: { uses: { increment: 1 } },
    })
    if (used.count === 0) throw new Mistake('communities.mistake.linkUsedUp')
  })
  return community
}
