import { db } from '@/lib/db'
import { appUrl } from '@/lib/auth'
import { authorize, can, type Viewer } from '@/lib/policy'
import { communityFacts } from '../facts'
import { grantableRoles } from '../schema'
import { invitationToken, tokenHash } from '../tokens'

/** Invitations that nobody has answered, and links that still exist, the newest first. */
export async function pendingInvitations(viewer: Viewer, slug: string, now: Date, after?: string) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.decide', community)
  const limit = 50
  const rows = await db.invitation.findMany({
    where: {
      communityId: community.id,
      revokedAt: null,
      acceptedAt: null,
      ...(after && isId(after) && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const inviters = await db.member.findMany({
    where: { id: { in: page.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(inviters.map(({ id, name }) => [id, name]))
  const invitations = page.map((invitation) => {
    const token = invitationToken(invitation.id)
    const { id, email, role, expiresAt, uses, maxUses, sentAt, createdAt, guestEndsAt } = invitation
    return {
      ...{ id, email, role, expiresAt, uses, maxUses, sentAt, createdAt, guestEndsAt },
      isExpired: expiresAt <= now,
      invitedBy: nameOf.get(invitation.createdById) ?? null,
      // Only a link is shown: an address sent by mail belongs to the person who received it.
      link:
        email === null && tokenHash(token) === invitation.tokenHash
          ? `${appUrl()}/invitation/${token}`
          : null,
    }
  })
  return { invitations, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** What the viewer may offer to those they invite. */
export async function invitationOptions(viewer: Viewer, slug: string) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.invite', community)
  const mayMakeLinks = can(viewer, 'community.decide', community)
  return {
    mayMakeLinks,
    mayInviteGuests: can(viewer, 'community.inviteGuest', community),
    roles: grantableRoles.filter((role) => role === 'member' || mayMakeLinks),
  }
}

export type PendingInvitation = Awaited<ReturnType<typeof pendingInvitations>>['invitations'][number]

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
