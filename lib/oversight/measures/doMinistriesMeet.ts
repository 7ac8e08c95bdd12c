import { z } from 'zod'
import { selectOverAll, sql } from '@/lib/db'
import type { Window } from '@/lib/engagement/schema'
import { CommunityKind } from '@/prisma/client/enums'
import type { TiedPeople } from '../model/bridging'
import { isAddedUp, spanInSql, topInSql } from './span'

const Row = z.object({
  kind: z.enum(CommunityKind).nullable(),
  pairs: z.number(),
  between: z.number(),
  meetings: z.number(),
  byMinistry: z.array(z.number()),
})

/**
 * Do people of different ministries answer each other, over a window: the pairs of people with a tie, each once, over all
 * communities and in each type. Who is in no administration is neither of one's own ministry nor of another.
 */
export async function doMinistriesMeet(window: Window): Promise<Map<CommunityKind | null, TiedPeople>> {
  const rows = await selectOverAll(
    Row,
    sql`WITH RECURSIVE ${topInSql}, ${spanInSql(window, 0)},
      exchange AS (
        SELECT c."kind", least(e."memberId", e."otherId") AS "one", greatest(e."memberId", e."otherId") AS "other"
          FROM "tie_month" e JOIN span s USING ("month") JOIN "community" c ON c."id" = e."communityId" AND ${isAddedUp}
         WHERE e."days" & s."inside" <> 0 AND e."memberId" <> e."otherId"),
      tie AS (
        SELECT "kind", "one", "other" FROM exchange GROUP BY GROUPING SETS (("kind", "one", "other"), ("one", "other"))),
      pair AS (
        SELECT e."kind", e."one", e."other", a."ministryId" AS "here", b."ministryId" AS "there"
          FROM tie e JOIN "member" m ON m."id" = e."one" JOIN top a ON a."id" = m."organisationId"
          JOIN "member" n ON n."id" = e."other" JOIN top b ON b."id" = n."organisationId"),
      person AS (
        SELECT "kind", "who", "ministryId", count(*) AS "pairs" FROM (
          SELECT "kind", "one" AS "who", "here" AS "ministryId" FROM pair
          UNION ALL SELECT "kind", "other", "there" FROM pair) ends GROUP BY 1, 2, 3),
      ministry AS (
        SELECT "kind", "ministryId", count(*)::int AS "people", sum("pairs" * ("pairs" - 1)) AS "meetings"
          FROM person GROUP BY 1, 2)
      SELECT p."kind", p."pairs", p."between", q."meetings", q."byMinistry"
        FROM (SELECT "kind", count(*)::int AS "pairs", count(*) FILTER (WHERE "here" <> "there")::int AS "between"
                FROM pair GROUP BY 1) p
        JOIN (SELECT "kind", sum("meetings")::float8 AS "meetings", array_agg("people") AS "byMinistry"
                FROM ministry GROUP BY 1) q ON q."kind" IS NOT DISTINCT FROM p."kind"`,
  )
  return new Map(rows.map(({ kind, ...tied }) => [kind, tied]))
}
