import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { select, sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import { ThreadKind } from '@/prisma/client/enums'
import type { ThreadFacts } from '../model/facts'

const Row = z.object({
  openedAt: z.date(),
  answeredAt: z.date().nullable(),
  byAnimator: z.boolean(),
  answeredAloneAt: z.date().nullable(),
})

/**
 * Threads that people opened from `from` to `to` (not counted), when somebody else first replied, and when somebody
 * else did who does not run the community. Removed threads, those of service accounts and of people who object to being
 * counted are left out. Only threads that an animator answered first are looked into for who came next.
 */
export const threadsOf = (communityId: string, from: Day, to: Day): Promise<ThreadFacts[]> =>
  select(
    Row,
    sql`WITH animator AS MATERIALIZED (
          SELECT "memberId" FROM "membership"
           WHERE "communityId" = ${communityId}::uuid AND "status" = 'member' AND "role" IN ('owner', 'animator'))
        SELECT t."createdAt" AS "openedAt", c."firstReplyAt" AS "answeredAt",
               t."authorId" IN (SELECT "memberId" FROM animator) AS "byAnimator",
               CASE WHEN c."firstReplyById" IN (SELECT "memberId" FROM animator) THEN (
                 SELECT r."createdAt" FROM "reply" r
                  WHERE r."communityId" = t."communityId" AND r."threadId" = t."id" AND r."removedAt" IS NULL
                    AND r."authorId" <> t."authorId" AND r."authorId" NOT IN (SELECT "memberId" FROM animator)
                    AND NOT EXISTS (SELECT FROM "member" s WHERE s."id" = r."authorId" AND s."isService")
                  ORDER BY r."number" LIMIT 1)
               ELSE c."firstReplyAt" END AS "answeredAloneAt"
        FROM "thread" t
        LEFT JOIN "thread_counter" c ON c."communityId" = t."communityId" AND c."threadId" = t."id"
        WHERE t."communityId" = ${communityId}::uuid AND t."kind" = ANY(${Object.values(ThreadKind)}::"ThreadKind"[])
          AND t."createdAt" >= ${startOfDay(from)} AND t."createdAt" < ${startOfDay(to)} AND t."removedAt" IS NULL
          AND NOT EXISTS (SELECT FROM "member" s WHERE s."id" = t."authorId" AND s."isService")
          AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}`,
  )
