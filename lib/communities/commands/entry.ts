import type { z } from 'zod'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, sql, type Transaction } from '@/lib/db'
import { authorize, roleIn, type Person } from '@/lib/policy'
import { departed, enter } from '../entering'
import { communityFacts } from '../facts'
import { endInvitedPlaces } from '../invited'
import { askAgainAfterDays } from '../limits'
import { keepingAnOwner } from '../ownerInvariant'
import type {
  CancelRequest,
  DeclineInvitation,
  JoinCommunity,
  LeaveCommunity,
  RequestToJoin,
} from '../schema'

/** Enters freely, or by accepting an invitation. Twice is once. */
export async function joinCommunity(viewer: Person, { slug }: z.output<typeof JoinCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.see', community)
  if (roleIn(viewer, community.id)) return community
  authorize(viewer, 'community.join', community)
  await db.$transaction(async (tx) => {
    const place = { communityId: community.id, memberId: viewer.id }
    if (community.joining !== 'free') await stillAwaited(tx, place)
    await enter(tx, { ...place, at: new Date() })
  })
  return community
}

/** Where only an invitation opens, it must hold at the moment of entering, not only when the page was made. */
async function stillAwaited(tx: Transaction, place: { communityId: string; memberId: string }) {
  await endInvitedPlaces(tx, place)
  const held = await tx.membership.findUnique({ where: { communityId_memberId: place } })
  if (held?.status !== 'invited' && held?.status !== 'member')
    throw new Mistake('communities.mistake.invitationGone')
}

/** Asks those who run it to be let in. Asked twice, it is one request; after a refusal one waits a while. */
export async function requestToJoin(viewer: Person, { slug, message }: z.output<typeof RequestToJoin>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.request', community)
  const now = new Date()
  await db.$transaction(async (tx) => {
    await endInvitedPlaces(tx, { communityId: community.id, memberId: viewer.id })
    const asked = await execute(
      sql`INSERT INTO "membership" AS s ("communityId", "memberId", "status", "message", "requestedAt")
          VALUES (${community.id}::uuid, ${viewer.id}::uuid, 'requested', ${message || null}, ${now})
          ON CONFLICT ("communityId", "memberId") DO UPDATE SET
            "status" = 'requested', "role" = 'member', "message" = excluded."message", "requestedAt" = ${now},
            "decidedById" = NULL, "decidedAt" = NULL, "decisionReason" = NULL, "banEndsAt" = NULL, "endsAt" = NULL
          WHERE s."status" = 'left' OR (s."status" = 'banned' AND s."banEndsAt" <= ${now})
             OR (s."status" = 'refused' AND s."decidedAt" <= ${now}::timestamptz - make_interval(days => ${askAgainAfterDays}))`,
      tx,
    )
    if (asked > 0) return tell(tx, 'membership.requested', community.id, { memberId: viewer.id })
    const place = await tx.membership.findUnique({
      where: { communityId_memberId: { communityId: community.id, memberId: viewer.id } },
      select: { status: true },
    })
    if (place?.status === 'refused')
      throw new Mistake('communities.mistake.askedTooSoon', { values: { days: askAgainAfterDays } })
  })
  return community
}

/** Takes one's request back, as long as nobody has decided. */
export async function cancelRequest(viewer: Person, { slug }: z.output<typeof CancelRequest>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.see', community)
  const place = { communityId: community.id, memberId: viewer.id, status: 'requested' as const }
  await db.$transaction(async (tx) => {
    // Whoever was once a member keeps that history; whoever never came in leaves no trace.
    const forgotten = await tx.membership.deleteMany({ where: { ...place, joinedAt: null } })
    const { count } = await tx.membership.updateMany({
      where: place,
      data: { status: 'left', message: null },
    })
    if (forgotten.count + count === 0) throw new Mistake('communities.mistake.requestAlreadyDecided')
  })
  return community
}

/** Says no to an invitation: it disappears, and can be sent again. */
export async function declineInvitation(viewer: Person, { slug }: z.output<typeof DeclineInvitation>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.see', community)
  await db.$transaction(async (tx) => {
    await tx.invitation.updateMany({
      where: {
        communityId: community.id,
        email: viewer.email.toLowerCase(),
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: new Date() },
    })
    const ended = await endInvitedPlaces(tx, { communityId: community.id, memberId: viewer.id })
    if (ended === 0) throw new Mistake('communities.mistake.invitationGone')
  })
  return community
}

/** Leaves. The last active owner cannot: somebody must answer for a community. */
export async function leaveCommunity(viewer: Person, { slug }: z.output<typeof LeaveCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.leave', community)
  const now = new Date()
  await keepingAnOwner('communities.mistake.lastOwnerLeaves', async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { communityId: community.id, memberId: viewer.id, status: 'member' },
      data: { status: 'left', leftAt: now, role: 'member', endsAt: null, sponsorId: null },
    })
    if (count > 0) await departed(tx, community.id, viewer.id, now)
  })
  return community
}
