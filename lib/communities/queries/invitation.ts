import { db } from '@/lib/db'
import { NotFound, visibleTo, type Viewer } from '@/lib/policy'
import { tokenHash } from '../tokens'

export type InvitationState =
  'open' | 'expired' | 'revoked' | 'used' | 'closed' | 'inside' | 'banned' | 'otherAddress' | 'signedOut'

/**
 * What an invitation says to whoever holds its address: that is the right to know of the community, even a secret
 * one, and nothing of what is in it.
 * @throws NotFound when no invitation has that address
 */
export async function invitationByToken(viewer: Viewer, token: string, now: Date) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: {
      community: {
        select: { id: true, slug: true, name: true, purpose: true, kind: true, access: true, status: true },
      },
    },
  })
  if (!invitation || invitation.community.status === 'deleted') throw new NotFound()
  const inviter = await db.member.findUnique({
    where: { id: invitation.createdById },
    select: { id: true, name: true, status: true },
  })
  const { community, role, expiresAt, email, message } = invitation
  const isKnown =
    (await db.community.count({ where: { AND: [{ id: community.id }, visibleTo.communities(viewer)] } })) > 0
  const state = stateOf(viewer, invitation, now)
  // What no longer opens tells nothing more of a secret community; whom it was for may still renew it.
  const isOver = OVER.includes(state) || (state === 'expired' && email === null)
  const isTold = isKnown || community.access !== 'secret' || !isOver
  return {
    community,
    isTold,
    /** May the community's own page be shown to this viewer too? */
    isKnown,
    role,
    expiresAt,
    message,
    guestEndsAt: invitation.guestEndsAt,
    isLink: email === null,
    /** Enough for its owner to recognise it, too little for anybody else. */
    address: email && masked(email),
    /** Whom one may ask for another. */
    inviter: inviter?.status === 'active' ? { id: inviter.id, name: inviter.name } : null,
    state,
  }
}

const OVER: readonly InvitationState[] = ['revoked', 'used', 'closed', 'banned']

export type InvitationForHolder = Awaited<ReturnType<typeof invitationByToken>>

function stateOf(
  viewer: Viewer,
  invitation: {
    communityId: string
    email: string | null
    expiresAt: Date
    revokedAt: Date | null
    acceptedAt: Date | null
    uses: number
    maxUses: number
    community: { status: string }
  },
  now: Date,
): InvitationState {
  const place = viewer.memberships.get(invitation.communityId)?.status
  if (place === 'member') return 'inside'
  if (invitation.revokedAt) return 'revoked'
  if (invitation.community.status !== 'active') return 'closed'
  if (invitation.acceptedAt || invitation.uses >= invitation.maxUses) return 'used'
  if (invitation.email === null && invitation.expiresAt <= now) return 'expired'
  if (viewer.id === null) return 'signedOut'
  if (invitation.email !== null && invitation.email !== viewer.email.toLowerCase()) return 'otherAddress'
  if (place === 'banned') return 'banned'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** «n…i@culture.gouv.fr» */
function masked(email: string): string {
  const at = email.lastIndexOf('@')
  const name = email.slice(0, at)
  return `${name.slice(0, 1)}…${name.length > 2 ? name.slice(-1) : ''}${email.slice(at)}`
}
