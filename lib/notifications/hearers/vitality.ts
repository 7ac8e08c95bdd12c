import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { NewsKind } from '../model/kinds'
import type { News } from '../news'
import { animatorsOf } from './members'
import { administratorsOf } from './orphans'

/**
 * A community is about to fall silent: those who run it hear of it while there is time. Once it sleeps, who answers for
 * the platform or the ministry hears of it, and those who run it are asked what becomes of it (`review.moved`): not
 * told it twice.
 */
export async function vitalityFell(
  tx: Transaction,
  communityId: string,
  verdict: Tellable['vitality.fell'],
): Promise<News | null> {
  const community = await tx.community.findUnique({
    where: { id: communityId },
    select: { organisationId: true, status: true },
  })
  if (community?.status !== 'active') return null
  const above = verdict.state === 'asleep' ? await administratorsOf(tx, community.organisationId) : []
  const hearers = new Map<string, NewsKind>(above.map((id) => [id, 'asleep']))
  if (!verdict.isAsked) for (const id of await animatorsOf(tx, communityId)) hearers.set(id, 'sleep')
  return {
    about: { communityId, subjectKind: 'community', subjectId: communityId, threadId: null },
    actorId: null,
    hearers,
    verdict,
    ...(verdict.proposed && { proposed: verdict.proposed }),
  }
}
