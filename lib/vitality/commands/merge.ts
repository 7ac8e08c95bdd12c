import { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, select, sql, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { reviewDelays } from '../model/review'
import { holdReview, reviewedColumns, reviewedCommunity } from '../reviews/held'
import { carryOutMerge, takeMergeBack } from '../reviews/merge'
import { endReview, moveReview } from '../reviews/moving'
import type { DecideMerge, UndoMerge } from '../schema'

const DAY = 86_400_000
const communityBy = (id: string | null) =>
  id === null ? null : db.community.findUnique({ where: { id }, select: reviewedColumns })

/** Whoever answers for the other community lets the sleeping one join it, or not. */
export async function decideMerge(viewer: Person, { reviewId, decision }: z.output<typeof DecideMerge>) {
  const asked = await db.vitalityReview.findUnique({ where: { id: reviewId } })
  const into = await communityBy(asked?.intoId ?? null)
  authorize(viewer, 'review.answer', into)
  const from = await communityBy(asked?.communityId ?? null)
  const now = new Date()
  await db.$transaction(async (tx) => {
    const review = await holdReview(tx, reviewId)
    const isPossible = from?.status === 'active' && from.access !== 'secret' && into.access !== 'secret'
    if (review?.state !== 'merging' || review.intoId !== into.id || !isPossible)
      throw new Mistake('vitality.mistake.mergeGone', { status: 409 })
    if (decision === 'accept')
      return carryOutMerge(
        tx,
        viewer,
        { review, from, into, askedById: review.answeredById ?? viewer.id },
        now,
      )
    await moveReview(tx, review, 'asked', {
      ...{ now, byId: viewer.id, action: 'review.refuseMerge', said: 'refused' },
      data: { intoId: null, answeredById: null },
    })
  })
  return { slug: into.slug }
}

/** Within seven days: everything as it was, and the question is asked again, unless it has been asked anew meanwhile. */
export async function undoMerge(viewer: Person, { slug }: z.output<typeof UndoMerge>) {
  const from = await reviewedCommunity(slug)
  authorize(viewer, 'community.lock', from)
  const now = new Date()
  await db.$transaction(async (tx) => {
    const merged = await holdMerge(tx, from.id, now)
    if (!merged?.intoId || from.status === 'deleted')
      throw new Mistake('vitality.mistake.tooLateToUndo', { status: 409 })
    await takeMergeBack(tx, viewer, { from, review: merged, intoId: merged.intoId }, now)
    const by = { now, byId: viewer.id, action: 'review.undoMerge' }
    const forgotten = { noteId: null, intoId: null, answeredById: null }
    const asked = await tx.vitalityReview.count({
      where: { communityId: from.id, openedAt: { gt: merged.openedAt } },
    })
    if (asked > 0) return endReview(tx, merged, 'withdrawn', { ...by, data: forgotten })
    await moveReview(tx, merged, 'asked', { ...by, data: { endedAt: null, outcome: null, ...forgotten } })
  })
  return { slug }
}

/** The merge that may still be taken back, held until it is: twice at once, it is once. */
async function holdMerge(tx: Transaction, communityId: string, now: Date) {
  const since = new Date(now.getTime() - reviewDelays.undoMergeDays * DAY)
  const where = { communityId, outcome: 'merged' as const, endedAt: { gte: since } }
  await select(
    z.object({ id: z.string() }),
    sql`SELECT "id" FROM "vitality_review" WHERE "communityId" = ${communityId}::uuid ORDER BY "id" FOR UPDATE`,
    tx,
  )
  return tx.vitalityReview.findFirst({ where, orderBy: { endedAt: 'desc' } })
}
