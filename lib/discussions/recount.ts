import { execute, sql, type Transaction } from '@/lib/db'

/**
 * Sets a thread's counters from what is left in it, after a reply was taken away or put back: first answer (by somebody
 * else, and by no bot), last activity and how many. Rare, so it may look at the whole thread; the caller holds the
 * counter's row.
 */
export function recountThread(tx: Transaction, communityId: string, threadId: string): Promise<number> {
  return execute(
    sql`UPDATE "thread_counter" k SET
          "replies" = n."replies",
          "lastActivityAt" = COALESCE(l."createdAt", t."createdAt"),
          "lastReplyById" = l."authorId",
          "firstReplyAt" = a."createdAt",
          "firstReplyById" = a."authorId"
        FROM "thread" t
        LEFT JOIN LATERAL (
          SELECT "createdAt", "authorId" FROM "reply"
           WHERE "communityId" = t."communityId" AND "threadId" = t."id" AND "removedAt" IS NULL
           ORDER BY "number" DESC LIMIT 1) l ON true
        LEFT JOIN LATERAL (
          SELECT "createdAt", "authorId" FROM "reply"
           WHERE "communityId" = t."communityId" AND "threadId" = t."id" AND "removedAt" IS NULL
             AND "authorId" <> t."authorId" AND NOT EXISTS (
               SELECT FROM "member" m WHERE m."id" = "reply"."authorId" AND m."isService")
           ORDER BY "number" LIMIT 1) a ON true
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS "replies" FROM "reply"
           WHERE "communityId" = t."communityId" AND "threadId" = t."id" AND "removedAt" IS NULL) n
        WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid
          AND k."communityId" = t."communityId" AND k."threadId" = t."id"`,
    tx,
  )
}
