import type { z } from 'zod'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { closeWithLesson } from '@/lib/communities'
import { db, type Transaction } from '@/lib/db'
import { authorize, can, roleIn, type Person } from '@/lib/policy'
import {
  asleepAmong,
  holdReviewOf,
  reviewedColumns,
  reviewedCommunity,
  type HeldReview,
  type ReviewedCommunity,
} from '../reviews/held'
import { carryOutMerge } from '../reviews/merge'
import { endReview, moveReview, openReviews } from '../reviews/moving'
import type { AnswerReview } from '../schema'

type Input = z.output<typeof AnswerReview>
export type Answered = { slug: string; outcome: 'relaunching' | 'merging' | 'merged' | 'closed' }

/**
 * What becomes of a sleeping community, in the words of those who run it. They may change their mind as long as nothing
 * is done, and answer before they are asked.
 */
export async function answerReview(viewer: Person, input: Input): Promise<Answered> {
  const community = await reviewedCommunity(input.slug)
  authorize(viewer, 'review.read', community)
  authorize(viewer, input.choice === 'relaunch' ? 'review.relaunch' : 'review.answer', community)
  const into = input.choice === 'merge' ? await targetOf(viewer, community, input.intoId) : null
  const now = new Date()
  const outcome = await db.$transaction(async (tx) => {
    const review = await reviewToAnswer(tx, viewer, community, now)
    // Whoever answers for it has chosen: who only runs it does not choose otherwise.
    if (review.state === 'merging' && !can(viewer, 'review.answer', community))
      throw new Mistake('vitality.mistake.ownerChose', { status: 409 })
    if (into) return merge(tx, viewer, { review, from: community, into }, now)
    return input.choice === 'close'
      ? close(tx, viewer, { review, community, lesson: input.lesson }, now)
      : relaunch(tx, viewer, review, input.help, now)
  })
  return { slug: community.slug, outcome }
}

async function reviewToAnswer(
  tx: Transaction,
  viewer: Person,
  { id }: ReviewedCommunity,
  now: Date,
): Promise<HeldReview> {
  const open = await holdReviewOf(tx, id)
  if (open) return open
  if ((await asleepAmong(tx, [id])).has(id))
    await openReviews(tx, [id], { now, byId: viewer.id, isAnswer: true })
  const review = await holdReviewOf(tx, id)
  if (!review) throw new Mistake('vitality.mistake.nothingAsked', { status: 409 })
  return review
}

/** Said twice, it is said once; in other words, the day on which it is judged stays. */
async function relaunch(tx: Transaction, viewer: Person, review: HeldReview, help: string, now: Date) {
  const isUnderWay = review.state === 'relaunching'
  if (isUnderWay && review.help === help) return 'relaunching' as const
  const { stateAt, dueAt } = review
  await moveReview(tx, review, 'relaunching', {
    ...{ now, byId: viewer.id, action: 'review.relaunch', reason: help || null },
    data: { help, answeredById: viewer.id, intoId: null, ...(isUnderWay && { stateAt, dueAt }) },
  })
  await tell(tx, 'review.help', review.communityId, { reviewId: review.id, actorId: viewer.id })
  return 'relaunching' as const
}

/** A community the viewer is in, that can be joined, and whose existence is no secret. */
async function targetOf(viewer: Person, from: ReviewedCommunity, intoId: string | null) {
  const into = intoId && (await db.community.findUnique({ where: { id: intoId }, select: reviewedColumns }))
  const role = into && roleIn(viewer, into.id)
  if (!into || !role || role === 'guest' || into.id === from.id)
    throw new Mistake('vitality.mistake.noTarget', { field: 'intoId' })
  if (into.access === 'secret' || from.access === 'secret')
    throw new Mistake('vitality.mistake.secretMerge', { field: 'intoId' })
  if (into.origin !== 'local' || into.status !== 'active' || into.orphanedAt)
    throw new Mistake('vitality.mistake.targetClosed', { field: 'intoId' })
  return into
}

type Joining = { review: HeldReview; from: ReviewedCommunity; into: ReviewedCommunity }

/** At once where the viewer answers for both; otherwise whoever answers for the other one decides. */
async function merge(tx: Transaction, viewer: Person, { review, from, into }: Joining, now: Date) {
  if (can(viewer, 'review.answer', into)) {
    await carryOutMerge(tx, viewer, { review, from, into, askedById: viewer.id }, now)
    return 'merged' as const
  }
  if (review.state === 'merging' && review.intoId === into.id) return 'merging' as const
  await moveReview(tx, review, 'merging', {
    ...{ now, byId: viewer.id, action: 'review.askMerge', reason: into.name },
    data: { intoId: into.id, answeredById: viewer.id },
  })
  await tell(tx, 'review.merge', into.id, { reviewId: review.id, actorId: viewer.id })
  return 'merging' as const
}

async function close(
  tx: Transaction,
  viewer: Person,
  { review, community, lesson }: { review: HeldReview; community: ReviewedCommunity; lesson: string },
  now: Date,
) {
  await closeWithLesson(tx, viewer, community, { from: ['active'], lesson })
  await endReview(tx, review, 'closed', {
    ...{ now, byId: viewer.id, action: 'review.close', reason: lesson },
    data: { answeredById: viewer.id, intoId: null },
  })
  return 'closed' as const
}
