import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { communityFactColumns, communityFacts, placeOf } from '../facts'
import { offerEnd } from '../model/terms'
import { keepingAnOwner } from '../ownerInvariant'
import type { AnswerOwnership, OfferOwnership } from '../schema'

const PENDING = { acceptedAt: null, refusedAt: null, withdrawnAt: null } as const

/** Offers to answer for the community: nothing changes until the other accepts. */
export async function offerOwnership(
  viewer: Person,
  { slug, memberId, formerRole }: z.output<typeof OfferOwnership>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.transfer', community)
  const place = await placeOf(community, memberId)
  if (place?.status !== 'member') throw new Mistake('communities.mistake.notAMember')
  if (place.role === 'owner') throw new Mistake('communities.mistake.alreadyOwner')
  const now = new Date()
  await db.$transaction(async (tx) => {
    await tx.ownershipTransfer.updateMany({
      where: { communityId: community.id, toId: memberId, ...PENDING },
      data: { withdrawnAt: now },
    })
    const transferId = newId()
    await tx.ownershipTransfer.create({
      data: {
        id: transferId,
        communityId: community.id,
        fromId: viewer.id,
        toId: memberId,
        formerRole,
        expiresAt: offerEnd(now),
      },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'ownership.offer',
      subjectKind: 'member',
      subjectId: memberId,
      communityId: community.id,
      after: { formerRole },
    })
    await tell(tx, 'ownership.offered', community.id, { transferId })
  })
  return community
}

/** Takes on the community: the other steps aside, unless they stay owner beside. */
export async function acceptOwnership(viewer: Person, { transferId }: z.output<typeof AnswerOwnership>) {
  const { offer, community } = await offerTo(viewer.id, transferId)
  authorize(viewer, 'community.see', community)
  const now = new Date()
  const before = await placeOf(community, viewer.id)
  await keepingAnOwner('communities.mistake.lastOwnerSteps', async (tx) => {
    const accepted = await tx.ownershipTransfer.updateMany({
      where: { id: transferId, ...PENDING, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    })
    const promoted = await tx.membership.updateMany({
      where: { communityId: community.id, memberId: viewer.id, status: 'member' },
      data: { role: 'owner', endsAt: null, sponsorId: null },
    })
    if (accepted.count === 0 || promoted.count === 0)
      throw new Mistake('communities.mistake.offerGone', { status: 409 })
    if (offer.formerRole !== 'owner') {
      await tx.membership.updateMany({
        where: { communityId: community.id, memberId: offer.fromId, status: 'member', role: 'owner' },
        data: { role: offer.formerRole },
      })
    }
    await audit(tx, {
      actorId: viewer.id,
      action: 'ownership.accept',
      subjectKind: 'member',
      subjectId: viewer.id,
      communityId: community.id,
      before: { offeredBy: offer.fromId, role: before?.role ?? null },
      after: { role: 'owner', formerRole: offer.formerRole },
    })
    await tell(tx, 'ownership.answered', community.id, { transferId, accepted: true })
  })
  return community
}

/** Says no: everything stays as it is. */
export async function refuseOwnership(viewer: Person, { transferId }: z.output<typeof AnswerOwnership>) {
  const { community } = await offerTo(viewer.id, transferId)
  authorize(viewer, 'community.see', community)
  await db.$transaction(async (tx) => {
    const { count } = await tx.ownershipTransfer.updateMany({
      where: { id: transferId, ...PENDING },
      data: { refusedAt: new Date() },
    })
    if (count === 0) throw new Mistake('communities.mistake.offerGone', { status: 409 })
    await audit(tx, {
      actorId: viewer.id,
      action: 'ownership.refuse',
      subjectKind: 'member',
      subjectId: viewer.id,
      communityId: community.id,
    })
    await tell(tx, 'ownership.answered', community.id, { transferId, accepted: false })
  })
  return community
}

/** Takes an offer back before its answer. */
export async function withdrawOwnership(viewer: Person, { transferId }: z.output<typeof AnswerOwnership>) {
  const offer = await db.ownershipTransfer.findUnique({ where: { id: transferId } })
  const community =
    offer &&
    (await db.community.findUnique({ where: { id: offer.communityId }, select: communityFactColumns }))
  authorize(viewer, 'community.transfer', community)
  const { count } = await db.ownershipTransfer.updateMany({
    where: { id: transferId, ...PENDING },
    data: { withdrawnAt: new Date() },
  })
  if (count === 0) throw new Mistake('communities.mistake.offerGone', { status: 409 })
  return community
}

/** An offer is between two people: for anybody else it does not exist. */
async function offerTo(memberId: string, transferId: string) {
  const offer = await db.ownershipTransfer.findUnique({ where: { id: transferId } })
  if (!offer || offer.toId !== memberId) throw new NotFound()
  const community = await db.community.findUnique({
    where: { id: offer.communityId },
    select: communityFactColumns,
  })
  return { offer, community }
}
