import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import { aboutMembership, type News } from '../news'

/** Somebody asks a colleague of this community to vouch for a skill; nobody hears of what was answered meanwhile. */
export async function endorsementAsked(
  tx: Transaction,
  communityId: string,
  { memberId, skillId, askedId }: Tellable['endorsement.asked'],
): Promise<News | null> {
  const request = await tx.endorsementRequest.findUnique({
    where: { memberId_skillId_askedId: { memberId, skillId, askedId } },
  })
  if (!request || request.answeredAt) return null
  return {
    about: aboutMembership(communityId, memberId),
    actorId: memberId,
    hearers: new Map([[askedId, 'endorsement']]),
  }
}
