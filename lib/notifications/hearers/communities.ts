import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { NewsKind } from '../model/kinds'
import { aboutMembership, type News } from '../news'
import { animatorsOf, membersWhoWant } from './members'

/** Somebody asks to come in: those who run the community decide. */
export async function membershipRequested(
  tx: Transaction,
  communityId: string,
  { memberId }: Tellable['membership.requested'],
): Promise<News> {
  const hearers = new Map<string, NewsKind>((await animatorsOf(tx, communityId)).map((id) => [id, 'request']))
  return { about: aboutMembership(communityId, memberId), actorId: memberId, hearers }
}

/** It was decided: the person who asked hears it. */
export async function membershipDecided(
  _tx: Transaction,
  communityId: string,
  { memberId, accepted, reason, actorId }: Tellable['membership.decided'],
): Promise<News> {
  return {
    about: aboutMembership(communityId, memberId),
    actorId,
    hearers: new Map([[memberId, 'decision']]),
    accepted,
    reason,
  }
}

/** Whoever offered hears the answer. */
export async function ownershipAnswered(
  tx: Transaction,
  communityId: string,
  { transferId, accepted }: Tellable['ownership.answered'],
): Promise<News | null> {
  const transfer = await tx.ownershipTransfer.findUnique({ where: { id: transferId } })
  if (!transfer) return null
  return {
    about: { communityId, subjectKind: 'community', subjectId: communityId, threadId: null },
    actorId: transfer.toId,
    hearers: new Map([[transfer.fromId, 'handover']]),
    accepted,
  }
}

/** What its members wrote is read by others from now on, or no longer: each of them hears it. */
export async function accessChanged(
  tx: Transaction,
  communityId: string,
  { access, actorId }: Tellable['access.changed'],
): Promise<News> {
  const members = await membersWhoWant(tx, communityId, 'access')
  return {
    about: { communityId, subjectKind: 'community', subjectId: communityId, threadId: null },
    actorId,
    hearers: new Map(members.map((id): [string, NewsKind] => [id, 'access'])),
    access,
  }
}

/** A community is offered to a successor, who accepts or not. */
export async function ownershipOffered(
  tx: Transaction,
  communityId: string,
  { transferId }: Tellable['ownership.offered'],
): Promise<News | null> {
  const transfer = await tx.ownershipTransfer.findUnique({ where: { id: transferId } })
  if (!transfer || transfer.acceptedAt || transfer.refusedAt || transfer.withdrawnAt) return null
  return {
    about: { communityId, subjectKind: 'community', subjectId: communityId, threadId: null },
    actorId: transfer.fromId,
    hearers: new Map([[transfer.toId, 'ownership']]),
  }
}
