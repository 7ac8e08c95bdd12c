import { z } from 'zod'
import { audit, REVIEW_NEWS, tell, type ReviewNews } from '@/lib/activity'
import { select, sql, type Transaction } from '@/lib/db'
import { proposeInAlert } from '@/lib/practices'
import type { Prisma } from '@/prisma/client/client'
import type { VitalityReviewOutcome } from '@/prisma/client/enums'
import { dueOf, type OpenState } from '../model/review'
import type { HeldReview } from './held'

const Opened = z.object({ id: z.string(), communityId: z.string() })

interface Opening {
  now: Date
  /** null: the night. */
  byId: string | null
  /** Its owner answers before being asked: nobody needs to be told. */
  isAnswer?: boolean
}

/**
 * Opens a review for each of these communities that has none, is ours, is open, and is answered for by somebody.
 * Asked twice at once, it is one review and one message, which carries what others did in such a case.
 */
export async function openReviews(
  tx: Transaction,
  communityIds: string[],
  { now, byId, isAnswer = false }: Opening,
): Promise<string[]> {
  if (communityIds.length === 0) return []
  const opened = await select(
    Opened,
    sql`INSERT INTO "vitality_review" ("id", "communityId", "state", "stateAt", "dueAt", "openedAt", "openedById")
        SELECT osmose_new_id(), c."id", 'asked', ${now}::timestamptz, ${dueOf('asked', now)}::timestamptz,
               ${now}::timestamptz, ${byId}::uuid
          FROM "community" c
         WHERE c."id" = ANY(${communityIds}::uuid[]) AND c."origin" = 'local' AND c."status" = 'active'
           AND c."orphanedAt" IS NULL
         ORDER BY c."id"
        ON CONFLICT ("communityId") WHERE "endedAt" IS NULL DO NOTHING
        RETURNING "id", "communityId"`,
    tx,
  )
  if (isAnswer) return opened.map(({ communityId }) => communityId)
  for (const { id, communityId } of opened) {
    await kept(tx, communityId, { now, byId, action: byId === null ? 'review.open' : 'review.write' })
    const proposed = await proposeInAlert(tx, communityId, now)
    await tell(tx, 'review.moved', communityId, {
      ...{ reviewId: id, step: 'asked', actorId: byId },
      ...(proposed && { proposed }),
    })
  }
  return opened.map(({ communityId }) => communityId)
}

interface Move {
  now: Date
  byId: string | null
  /** What is kept of it: `review.remind`. */
  action: string
  /** What those who run it are told. */
  said?: ReviewNews
  data?: Prisma.VitalityReviewUncheckedUpdateManyInput
  reason?: string | null
}

/** Another state, with when it will have waited long enough, what is kept and what is told: all of it, or nothing. */
export async function moveReview(
  tx: Transaction,
  { id, communityId }: Pick<HeldReview, 'id' | 'communityId'>,
  to: OpenState,
  move: Move,
): Promise<void> {
  const { now, byId, said, data } = move
  await tx.vitalityReview.updateMany({
    where: { id },
    data: { state: to, stateAt: now, dueAt: dueOf(to, now), ...data },
  })
  await kept(tx, communityId, move)
  if (said) await tell(tx, 'review.moved', communityId, { reviewId: id, step: said, actorId: byId })
}

/** The end: nobody waits any more. */
export async function endReview(
  tx: Transaction,
  { id, communityId }: Pick<HeldReview, 'id' | 'communityId'>,
  outcome: VitalityReviewOutcome,
  end: Omit<Move, 'said'> & { isSilent?: boolean },
): Promise<void> {
  const { now, byId, data, isSilent = false } = end
  await tx.vitalityReview.updateMany({
    where: { id },
    data: { state: 'ended', stateAt: now, dueAt: null, endedAt: now, outcome, ...data },
  })
  await kept(tx, communityId, end)
  const said = REVIEW_NEWS.find((word) => word === outcome)
  if (said && !isSilent)
    await tell(tx, 'review.moved', communityId, { reviewId: id, step: said, actorId: byId })
}

const kept = (tx: Transaction, communityId: string, { now, byId, action, reason }: Move) =>
  audit(tx, {
    ...{ at: now, actorId: byId, action, reason: reason ?? null },
    ...{ subjectKind: 'community', subjectId: communityId, communityId },
  })
