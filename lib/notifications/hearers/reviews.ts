import type { ReviewNews, Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { NewsKind } from '../model/kinds'
import type { News } from '../news'
import { animatorsOf } from './members'
import { administratorsOf } from './orphans'

const about = (communityId: string) => ({
  ...{ communityId, subjectKind: 'community' as const, subjectId: communityId, threadId: null },
})
const each = (ids: string[], kind: NewsKind) => new Map<string, NewsKind>(ids.map((id) => [id, kind]))

/** What still waits for an answer. */
const QUESTIONS: readonly ReviewNews[] = ['asked', 'reminded', 'proposed', 'refused', 'sleepsOn']

/** Those who run a sleeping community hear how far its review got; a question that was answered is not asked. */
export async function reviewMoved(
  tx: Transaction,
  communityId: string,
  { reviewId, step, actorId }: Tellable['review.moved'],
): Promise<News | null> {
  const review = await tx.vitalityReview.findUnique({ where: { id: reviewId } })
  if (!review || (QUESTIONS.includes(step) && review.endedAt)) return null
  return {
    about: about(communityId),
    actorId,
    hearers: each(await animatorsOf(tx, communityId), 'review'),
    step,
  }
}

/** Somebody wants to wake a community: who answers for the platform or the ministry hears what help they need. */
export async function reviewHelp(
  tx: Transaction,
  communityId: string,
  { reviewId, actorId }: Tellable['review.help'],
): Promise<News | null> {
  const review = await tx.vitalityReview.findUnique({ where: { id: reviewId } })
  const community = await tx.community.findUnique({
    where: { id: communityId },
    select: { organisationId: true },
  })
  if (review?.state !== 'relaunching' || !community) return null
  const administrators = await administratorsOf(tx, community.organisationId)
  return { about: about(communityId), actorId, hearers: each(administrators, 'help'), words: review.help }
}

/** A sleeping community wants to join another: who answers for that one decides. */
export async function reviewMerge(
  tx: Transaction,
  communityId: string,
  { reviewId, actorId }: Tellable['review.merge'],
): Promise<News | null> {
  const review = await tx.vitalityReview.findUnique({ where: { id: reviewId } })
  if (review?.state !== 'merging' || review.intoId !== communityId) return null
  const from = await tx.community.findUnique({
    where: { id: review.communityId },
    select: { name: true },
  })
  const owners = await tx.membership.findMany({
    where: { communityId, status: 'member', role: 'owner' },
    select: { memberId: true },
  })
  const hearers = each(
    owners.map(({ memberId }) => memberId),
    'merge',
  )
  return { about: about(communityId), actorId, hearers, from: from?.name ?? '' }
}
