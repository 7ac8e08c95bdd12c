import { z } from 'zod'
import { tell } from '@/lib/activity'
import { db, select, sql, type Transaction } from '@/lib/db'
import { holdReview } from './held'
import { moveReview } from './moving'

const Handed = z.object({ id: z.string(), memberIds: z.array(z.string()) })

/** Questions that wait for an answer, and who has taken on the community since they were asked. */
const handedOver = (tx: Pick<Transaction, '$queryRaw'>, id?: string) =>
  select(
    Handed,
    sql`SELECT r."id", array_agg(DISTINCT s."memberId"::text) AS "memberIds" FROM "vitality_review" r
          JOIN "ownership_transfer" f ON f."communityId" = r."communityId" AND f."acceptedAt" > r."stateAt"
          JOIN "membership" s ON s."communityId" = f."communityId" AND s."memberId" = f."toId"
                             AND s."status" = 'member' AND s."role" = 'owner'
         WHERE r."endedAt" IS NULL AND r."state" IN ('asked', 'reminded', 'proposed')
           AND ${id ? sql`r."id" = ${id}::uuid` : sql`TRUE`}
         GROUP BY r."id" ORDER BY r."id"`,
    tx,
  )

/**
 * Whoever takes on a community while the question waits hears of it at once, and has as long to answer as who was asked
 * first. Each in its own transaction, which looks again: stopped and begun again, they are told once.
 */
export async function welcomeNewOwners(system: { now: Date; signal?: AbortSignal }): Promise<void> {
  const { now, signal } = system
  for (const { id } of await handedOver(db)) {
    if (signal?.aborted) return
    await db.$transaction(async (tx) => {
      const review = await holdReview(tx, id)
      const [handed] = review ? await handedOver(tx, id) : []
      if (!review || !handed) return
      await moveReview(tx, review, 'asked', { now, byId: null, action: 'review.handOver' })
      for (const memberId of handed.memberIds)
        await tell(tx, 'review.moved', review.communityId, {
          ...{ reviewId: id, step: 'inherited' as const, actorId: null, memberId },
        })
    })
  }
}
