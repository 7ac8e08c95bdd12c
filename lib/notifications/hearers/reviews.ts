import { z } from 'zod'
import type { ReviewNews, Tellable } from '@/lib/activity'
import { select, sql, type Transaction } from '@/lib/db'
import type { VitalityReviewState } from '@/prisma/client/enums'
import type { NewsKind } from '../model/kinds'
import type { News } from '../news'
import { animatorsOf } from './members'
import { administratorsOf } from './orphans'

const about = (communityId: string) => ({
  ...{ communityId, subjectKind: 'community' as const, subjectId: communityId, threadId: null },
})
const each = (ids: string[], kind: NewsKind) => new Map<string, NewsKind>(ids.map((id) => [id, kind]))

/** What asks for an answer, and the states in which one is still waited for. */
const QUESTIONS: readonly ReviewNews[] = ['asked', 'reminded', 'proposed', 'refused', 'sleepsOn', 'inherited']
const UNANSWERED: readonly VitalityReviewState[] = ['asked', 'reminded', 'proposed']

/** Those who run a sleeping community hear how far its review got; a question that was answered is not asked. */
export async function reviewMoved(
  tx: Transaction,
  communityId: string,
  { reviewId, step, actorId, memberId, proposed }: Tellable['review.moved'],
): Promise<News | null> {
  const review = await tx.vitalityReview.findUnique({ where: { id: reviewId } })
  if (!review || (QUESTIONS.includes(step) && !UNANSWERED.includes(review.state))) return null
  const running = await animatorsOf(tx, communityId)
  const concerned = memberId ? running.filter((id) => id === memberId) : running
  const known = FIRST.includes(step) ? await whoHeard(tx, communityId, concerned, review.openedAt) : null
  return {
    about: about(communityId),
    actorId,
    hearers: each(known ? concerned.filter((id) => !known.has(id)) : concerned, 'review'),
    step,
    ...(proposed && { proposed }),
  }
}

/** The first message somebody gets of a review: one of these, whatever comes first. */
const FIRST: readonly ReviewNews[] = ['asked', 'inherited']

/** Who has been told of the review already, on the site or by mail. */
async function whoHeard(
  tx: Transaction,
  communityId: string,
  memberIds: string[],
  openedAt: Date,
): Promise<ReadonlySet<string>> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT n."memberId" AS "id" FROM "notification" n
         WHERE n."memberId" = ANY(${memberIds}::uuid[]) AND n."at" >= ${openedAt}::timestamptz AND n."kind" = 'review'
           AND n."communityId" = ${communityId}::uuid
        UNION
        SELECT m."memberId" FROM "mail" m
         WHERE m."memberId" = ANY(${memberIds}::uuid[]) AND m."createdAt" >= ${openedAt}::timestamptz
           AND m."kind" = 'review' AND m."about"->>'communityId' = ${communityId}`,
    tx,
  )
  return new Set(rows.map(({ id }) => id))
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
    select: { name: true, access: true },
  })
  // A secret one has no name that others may hear, even if it had one when it asked.
  if (!from || from.access === 'secret') return null
  const owners = await tx.membership.findMany({
    where: { communityId, status: 'member', role: 'owner' },
    select: { memberId: true },
  })
  const hearers = each(
    owners.map(({ memberId }) => memberId),
    'merge',
  )
  return { about: about(communityId), actorId, hearers, from: from.name }
}
