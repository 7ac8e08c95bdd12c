import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { departed } from '../entering'
import { communityFacts, placeOf } from '../facts'
import { revokeInvitationsOf } from '../invited'
import { endOfDay } from '../model/terms'
import { keepingAnOwner } from '../ownerInvariant'
import type { BanMember, ChangeRole, LiftBan, RemoveMember } from '../schema'

/** Changes what somebody may do here; one may also step down oneself, unless nobody would be left to answer for it. */
export async function changeRole(viewer: Person, { slug, memberId, role }: z.output<typeof ChangeRole>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  const place = await placeOf(community, memberId)
  if (place?.status !== 'member') throw new Mistake('communities.mistake.notAMember')
  authorize(viewer, 'membership.changeRole', { ...place, newRole: role })
  if (place.role === role) return community
  await keepingAnOwner('communities.mistake.lastOwnerSteps', async (tx) => {
    const { count } = await tx.membership.updateMany({
      // The role as it was seen: two people who change it at once do not undo each other unknowingly.
      where: { communityId: community.id, memberId, status: 'member', role: place.role },
      data: { role, endsAt: null, sponsorId: null },
    })
    if (count === 0) throw new Mistake('communities.mistake.changedMeanwhile', { status: 409 })
    await revokeInvitationsOf(tx, community.id, memberId)
    await audit(tx, {
      actorId: viewer.id,
      action: 'membership.changeRole',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
      before: { role: place.role },
      after: { role },
    })
  })
  return community
}

/** Takes somebody out; they may come back as anybody may. */
export async function removeMember(
  viewer: Person,
  { slug, memberId, reason }: z.output<typeof RemoveMember>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  const place = await placeOf(community, memberId)
  authorize(viewer, 'membership.remove', place)
  if (place.status !== 'member') throw new Mistake('communities.mistake.notAMember')
  const now = new Date()
  await keepingAnOwner('communities.mistake.lastOwnerRemoved', async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { communityId: community.id, memberId, status: 'member' },
      data: {
        status: 'left',
        leftAt: now,
        role: 'member',
        endsAt: null,
        sponsorId: null,
        decidedById: viewer.id,
        decidedAt: now,
      },
    })
    if (count === 0) return
    await departed(tx, community.id, memberId, now)
    await audit(tx, {
      actorId: viewer.id,
      action: 'membership.remove',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
      before: { role: place.role },
      reason: reason || null,
    })
    await tell(tx, 'membership.ruled', community.id, {
      ...{ memberId, outcome: 'removed', reason: reason || null, until: null, actorId: viewer.id },
    })
  })
  return community
}

/** Keeps somebody out until the end of a day, or for good: of this community only. */
export async function banMember(
  viewer: Person,
  { slug, memberId, reason, until }: z.output<typeof BanMember>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  const place = await placeOf(community, memberId)
  authorize(viewer, 'membership.ban', place)
  const now = new Date()
  if (until !== null && until < parisDay(now))
    throw new Mistake('communities.mistake.pastDay', { field: 'until' })
  const banEndsAt = until === null ? null : endOfDay(until)
  await keepingAnOwner('communities.mistake.lastOwnerRemoved', async (tx) => {
    const wasIn = await tx.membership.updateMany({
      where: { communityId: community.id, memberId, status: 'member' },
      data: { leftAt: now },
    })
    await tx.membership.update({
      where: { communityId_memberId: { communityId: community.id, memberId } },
      data: {
        status: 'banned',
        role: 'member',
        banEndsAt,
        decidedById: viewer.id,
        decidedAt: now,
        decisionReason: reason,
        message: null,
        endsAt: null,
        sponsorId: null,
      },
    })
    if (wasIn.count > 0) await departed(tx, community.id, memberId, now)
    await tx.invitation.updateMany({
      where: {
        communityId: community.id,
        email: place.member.email.toLowerCase(),
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: now },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'membership.ban',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
      before: { role: place.role, status: place.status },
      after: { until },
      reason,
    })
    await tell(tx, 'membership.ruled', community.id, {
      ...{ memberId, outcome: 'banned', reason, until, actorId: viewer.id },
    })
  })
  return community
}

/** Ends a ban before its day: the person may come in again as anybody may. */
export async function liftBan(viewer: Person, { slug, memberId }: z.output<typeof LiftBan>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  authorize(viewer, 'membership.ban', await placeOf(community, memberId))
  await db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { communityId: community.id, memberId, status: 'banned' },
      data: { status: 'left', banEndsAt: null, decisionReason: null },
    })
    if (count === 0) return
    await audit(tx, {
      actorId: viewer.id,
      action: 'membership.liftBan',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
    })
    await tell(tx, 'membership.ruled', community.id, {
      ...{ memberId, outcome: 'lifted', reason: null, until: null, actorId: viewer.id },
    })
  })
  return community
}
