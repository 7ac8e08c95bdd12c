import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { select, sql } from '@/lib/db'
import { GainFigure } from '@/prisma/client/enums'

const PlacePart = z.object({
  figure: z.enum(GainFigure).nullable(),
  organisationId: z.string(),
  unitId: z.string().nullable(),
  people: z.number(),
  total: z.number(),
  largest: z.number(),
})

/**
 * What the people directly in each unit gained between two instants, before any rule of disclosure: never to be shown
 * as it is. `figure` null: how many people are there. Accounts of services count nowhere; nor do imported communities,
 * in which nobody known took part.
 *
 * - answered: questions asked then, not removed, with a reply by somebody else since.
 * - from_elsewhere: replies received then from people of another administration.
 * - documents: files deposited or renewed then, still there, that were fetched at least once. By whom is not known.
 * - skills: skills declared then that colleagues may find.
 */
export const partsBetween = (from: Date, to: Date) =>
  select(
    PlacePart,
    sql`WITH act AS MATERIALIZED (
          SELECT a."communityId", a."kind", a."subjectId", a."memberId" FROM "activity" a
           WHERE a."at" >= ${from} AND a."at" < ${to} AND a."kind" IN ('thread', 'reply', 'answer', 'file_version')
             AND ${isCountedInSql(sql`a."memberId"`, sql`a."at"`)}),
        gain AS (
          SELECT 'answered'::"GainFigure" AS "figure", t."authorId" AS "memberId", count(*)::int AS "made"
            FROM act a
            JOIN "thread" t ON t."communityId" = a."communityId" AND t."id" = a."subjectId"
            JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
           WHERE a."kind" = 'thread' AND t."kind" = 'question' AND t."removedAt" IS NULL AND k."firstReplyAt" IS NOT NULL
           GROUP BY 2
          UNION ALL
          SELECT 'from_elsewhere', t."authorId", count(*)::int
            FROM act a
            JOIN "reply" r ON r."communityId" = a."communityId" AND r."id" = a."subjectId"
            JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
            JOIN "member" other ON other."id" = r."authorId" AND NOT other."isService"
            JOIN "member" own ON own."id" = t."authorId"
           WHERE a."kind" IN ('reply', 'answer') AND r."removedAt" IS NULL AND t."removedAt" IS NULL
             AND other."organisationId" <> own."organisationId"
           GROUP BY 2
          UNION ALL
          SELECT 'documents', d."memberId", count(*)::int
            FROM (SELECT DISTINCT a."memberId", a."communityId", a."subjectId" FROM act a WHERE a."kind" = 'file_version') d
           WHERE EXISTS (SELECT FROM "deposit" f WHERE f."communityId" = d."communityId" AND f."id" = d."subjectId" AND f."removedAt" IS NULL)
             AND EXISTS (SELECT FROM "deposit_version" v
                          WHERE v."communityId" = d."communityId" AND v."depositId" = d."subjectId" AND v."downloads" > 0)
           GROUP BY 2
          UNION ALL
          SELECT 'skills', s."memberId", count(*)::int FROM "member_skill" s
           WHERE s."createdAt" >= ${from} AND s."createdAt" < ${to} AND s."visibility" <> 'nobody'
           GROUP BY 2)
        SELECT g."figure", m."organisationId", m."unitId", count(*)::int AS "people", sum(g."made")::int AS "total",
               max(g."made")::int AS "largest"
          FROM gain g JOIN "member" m ON m."id" = g."memberId"
         WHERE m."status" = 'active' AND NOT m."isService" AND m."organisationId" IS NOT NULL
         GROUP BY 1, 2, 3
        UNION ALL
        SELECT NULL, m."organisationId", m."unitId", count(*)::int, 0, 0 FROM "member" m
         WHERE m."status" = 'active' AND NOT m."isService" AND m."organisationId" IS NOT NULL
         GROUP BY 2, 3`,
  )
