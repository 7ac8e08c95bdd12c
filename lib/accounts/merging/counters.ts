import { z } from 'zod'
import { recountThread } from '@/lib/discussions'
import { execute, select, sql, type Transaction } from '@/lib/db'
import type { Move } from './rows'

const Thread = z.object({ communityId: z.string(), threadId: z.string() })

/**
 * What is kept beside the texts, once rows have moved: a question that only its own author answered is not answered;
 * two signs of the same kind by one person on one text are one.
 */
export async function settleCounters(tx: Transaction, move: Move, communityIds: string[]): Promise<void> {
  const both = [move.keptId, move.closedId]
  const threads = await select(
    Thread,
    sql`SELECT t."communityId", t."id" AS "threadId" FROM "thread" t
         WHERE t."authorId" = ANY(${both}::uuid[])
           AND EXISTS (SELECT FROM "reply" r WHERE r."communityId" = t."communityId" AND r."threadId" = t."id"
                          AND r."authorId" = ANY(${both}::uuid[]))`,
    tx,
  )
  for (const { communityId, threadId } of threads) await recountThread(tx, communityId, threadId)
  await countSigns(tx, both, communityIds)
}

/** Only on texts that the person has reacted to: their signs are what changed. */
async function countSigns(tx: Transaction, both: string[], communityIds: string[]): Promise<void> {
  const signs = sql`
    SELECT s."communityId", s."subjectId", jsonb_object_agg(s."kind", s."n") AS "reactions",
           coalesce(max(s."n") FILTER (WHERE s."kind" = 'useful'), 0)::int AS "useful"
      FROM (SELECT x."communityId", x."subjectId", x."kind", count(*)::int AS "n" FROM "reaction" x
             WHERE (x."communityId", x."subjectId") IN (
               SELECT "communityId", "subjectId" FROM "reaction"
                WHERE "communityId" = ANY(${communityIds}::uuid[]) AND "memberId" = ANY(${both}::uuid[]))
             GROUP BY 1, 2, 3) s
     GROUP BY 1, 2`
  await execute(
    sql`WITH signs AS (${signs})
        UPDATE "thread_counter" k SET "reactions" = s."reactions", "useful" = s."useful" FROM signs s
         WHERE k."communityId" = s."communityId" AND k."threadId" = s."subjectId"
           AND (k."reactions" <> s."reactions" OR k."useful" <> s."useful")`,
    tx,
  )
  await execute(
    sql`WITH signs AS (${signs})
        UPDATE "reply" k SET "reactions" = s."reactions", "useful" = s."useful" FROM signs s
         WHERE k."communityId" = s."communityId" AND k."id" = s."subjectId"
           AND (k."reactions" <> s."reactions" OR k."useful" <> s."useful")`,
    tx,
  )
}
