import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { arrived } from '../entering'
import { communityFacts } from '../facts'
import type { DecideRequest } from '../schema'

/**
 * Answers a request. The first decision is final: a second animator learns who decided, and changes nothing.
 * @throws Mistake when somebody has decided already, or the request was taken back
 */
export async function decideRequest(
  viewer: Person,
  { slug, memberId, decision, reason }: z.output<typeof DecideRequest>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.decide', community)
  const accepted = decision === 'accept'
  const now = new Date()
  await db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { communityId: community.id, memberId, status: 'requested' },
      data: {
        status: accepted ? 'member' : 'refused',
        joinedAt: accepted ? now : undefined,
        leftAt: accepted ? null : undefined,
        message: null,
        decidedById: viewer.id,
        decidedAt: now,
        decisionReason: reason || null,
      },
    })
    if (count === 0) throw await decidedBefore(tx, community.id, memberId)
    if (accepted) await arrived(tx, community.id, memberId, now)
    await audit(tx, {
      actorId: viewer.id,
      action: accepted ? 'membership.accept' : 'membership.refuse',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
      reason: reason || null,
    })
    await tell(tx, 'membership.decided', community.id, {
      ...{ memberId, accepted, reason: reason || null, actorId: viewer.id },
    })
  })
  return community
}

async function decidedBefore(tx: Transaction, communityId: string, memberId: string): Promise<Mistake> {
  const place = await tx.membership.findUnique({
    where: { communityId_memberId: { communityId, memberId } },
    select: { status: true, decidedById: true },
  })
  const decider =
    place?.decidedById &&
    (await tx.member.findUnique({ where: { id: place.decidedById }, select: { name: true } }))
  if (!decider || (place.status !== 'member' && place.status !== 'refused')) {
    return new Mistake('communities.mistake.requestGone', { status: 409 })
  }
  const key = place.status === 'member' ? 'alreadyAccepted' : 'alreadyRefused'
  return new Mistake(`communities.mistake.${key}`, { values: { name: decider.name }, status: 409 })
}
