import { z } from 'zod'
import { selectOverAll, sql } from '@/lib/db'
import type { Window } from '@/lib/engagement/schema'
import { CommunityKind } from '@/prisma/client/enums'
import type { Given } from '../model/places'
import { isAddedUp, spanInSql, topInSql } from './span'

const Row = z.object({
  ministryId: z.string().nullable(),
  kind: z.enum(CommunityKind),
  people: z.number(),
  total: z.number(),
  largest: z.number(),
})

/**
 * Who gives to the communities of each ministry and type, over a window: how many people, how much, and the most that
 * one of them does. A community belongs to the ministry above the administration that carries it today.
 */
export async function whoGives(window: Window): Promise<Given[]> {
  const rows = await selectOverAll(
    Row,
    sql`WITH RECURSIVE ${topInSql}, ${spanInSql(window, 0)},
      place AS MATERIALIZED (
        SELECT c."id", c."kind", t."ministryId" FROM "community" c LEFT JOIN top t ON t."id" = c."organisationId"
         WHERE ${isAddedUp}),
      person AS (
        SELECT l."ministryId", l."kind", m."memberId",
               sum((SELECT sum(each >> 5) FROM unnest(m."contributionsByDay") each
                     WHERE s."inside" & (1 << ((each & 31) - 1)) <> 0)) AS "given"
          FROM "member_month" m JOIN span s USING ("month") JOIN place l ON l."id" = m."communityId"
         WHERE m."contributionDays" & s."inside" <> 0 GROUP BY 1, 2, 3)
      SELECT l."ministryId", l."kind", count(p."memberId")::int AS "people", coalesce(sum(p."given"), 0)::float8 AS "total",
             coalesce(max(p."given"), 0)::float8 AS "largest"
        FROM (SELECT DISTINCT "ministryId", "kind" FROM place) l
        LEFT JOIN person p ON p."ministryId" IS NOT DISTINCT FROM l."ministryId" AND p."kind" = l."kind"
       GROUP BY 1, 2`,
  )
  return rows.map(({ ministryId, kind, people, total, largest }) => ({
    ...{ ministryId, kind },
    part: { present: people, people, total, largest },
  }))
}
