import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { select, sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import { ThreadKind } from '@/prisma/client/enums'
import type { ThreadFacts } from '../model/facts'

const Row = z.object({ openedAt: z.date(), answeredAt: z.date().nullable() })

/**
 * Threads that people opened from `from` to `to` (not counted), and when somebody else first replied. Removed threads
 * those of service accounts, and those of people who
 * object to being counted are left out.
 */
export const threadsOf = (communityId: string, from: Day, to: Day): Promise<ThreadFacts[]> =>
  select(
    Row,
    sql`SELECT t."createdAt" AS "openedAt", c."firstReplyAt" AS "answeredAt"
        FROM "thread" t
        LEFT JOIN "thread_counter" c ON c."communityId" = t."communityId" AND c."threadId" = t."id"
        WHERE t."communityId" = ${communityId}::uuid AND t."kind" = ANY(${Object.values(ThreadKind)}::"ThreadKind"[])
          AND t."createdAt" >= ${startOfDay(from)} AND t."createdAt" < ${startOfDay(to)} AND t."removedAt" IS NULL
          AND NOT EXISTS (SELECT FROM "member" s WHERE s."id" = t."authorId" AND s."isService")
          AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}`,
  )
