import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import { aboutMembership, aboutThread, type News } from '../news'
import { stillAsked } from '../stillAsked'

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

/** Somebody is asked to answer a thread; not once they have declined, passed it on, or answered. */
export async function answerAsked(
  tx: Transaction,
  communityId: string,
  { threadId, memberId, askedById }: Tellable['answer.asked'],
): Promise<News | null> {
  if (!(await stillAsked({ communityId, threadId, memberId }, tx))) return null
  return {
    about: aboutThread(communityId, threadId),
    actorId: askedById,
    hearers: new Map([[memberId, 'ask']]),
  }
}
