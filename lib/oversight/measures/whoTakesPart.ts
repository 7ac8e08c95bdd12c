import { z } from 'zod'
import { join, parisDate, selectOverAll, sql, type Sql } from '@/lib/db'
import { figures, periodOf, type Window } from '@/lib/engagement/schema'
import { dayOf } from '@/lib/time'
import { CommunityKind } from '@/prisma/client/enums'
import { bitOfKind, type Alike } from '../model/people'
import { kinds } from '../model/scope'
import { isAddedUp, spanInSql, topInSql } from './span'

const Row = z.object({
  kind: z.enum(CommunityKind).nullable(),
  ministryId: z.string().nullable(),
  did: z.enum(['contributing', 'reacting', 'reading', 'nothing']),
  isMember: z.boolean(),
  isRegular: z.boolean(),
  isEngaged: z.boolean(),
  isNew: z.boolean(),
  isBack: z.boolean(),
  isLost: z.boolean(),
  inKinds: z.number(),
  people: z.number(),
})

/** What somebody does in each type, told of all of them together (`inKinds`). */
const inKind = sql`CASE "kind" ${join(
  kinds.map((kind) => sql`WHEN ${kind}::"CommunityKind" THEN ${1 << bitOfKind(kind)}::int`),
  ' ',
)} END`

const { lost, reactivated, regular, engaged } = figures
const daysBefore = Math.max(lost.parameters.daysBefore, reactivated.parameters.silentDays)

/** The day of the lowest, and of the highest bit set. */
const bit = (of: Sql) => sql`(32 - position(B'1' in (${of})::bit(32)))`
const firstDay = (bits: Sql) =>
  sql`CASE WHEN ${bits} <> 0 THEN "month" + ${bit(sql`${bits} & -(${bits})`)} END`
const lastDay = (bits: Sql) => sql`CASE WHEN ${bits} <> 0 THEN "month" + ${bit(bits)} END`
/** How many contributions fall on those days. */
const given = (bits: Sql) =>
  sql`coalesce((SELECT sum(each >> 5) FROM unnest(m."contributionsByDay") each WHERE ${bits} & (1 << ((each & 31) - 1)) <> 0), 0)`

/**
 * Who takes part in the communities, over a window: each person once over all of them and once in each type, by what
 * they did there altogether. From the months of people, never from their acts.
 */
export function whoTakesPart(window: Window): Promise<Alike[]> {
  const { end } = periodOf(window)
  const start = dayOf(window.start)
  return selectOverAll(
    Row,
    sql`WITH RECURSIVE ${topInSql}, ${spanInSql(window, daysBefore)},
      act AS (
        SELECT m."memberId", c."kind", m."month", m."contributionDays" & s."inside" AS "gave",
               m."reactionDays" & s."inside" AS "reacted", 0 AS "read", m."contributionDays" & s."before" AS "earlier",
               CASE WHEN s."before" <> 0 THEN ${given(sql`s."before"`)} ELSE 0 END AS "givenBefore"
          FROM "member_month" m JOIN span s USING ("month") JOIN "community" c ON c."id" = m."communityId" AND ${isAddedUp}
         WHERE m."contributionDays" & (s."inside" | s."before") <> 0 OR m."reactionDays" & s."inside" <> 0
        UNION ALL
        SELECT p."memberId", c."kind", p."month", 0, 0, p."days" & s."inside", 0, 0
          FROM "presence_month" p JOIN span s USING ("month") JOIN "community" c ON c."id" = p."communityId" AND ${isAddedUp}
         WHERE p."days" & s."inside" <> 0),
      month AS (
        SELECT "memberId", "kind", "month", bit_or("gave") AS "gave", bit_or("reacted") AS "reacted", bit_or("read") AS "read",
               bit_or("earlier") AS "earlier", sum("givenBefore") AS "givenBefore"
          FROM act GROUP BY GROUPING SETS (("memberId", "month", "kind"), ("memberId", "month"))),
      stay AS (
        SELECT s."memberId", c."kind"
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId" AND ${isAddedUp}
         WHERE (s."joinedAt" IS NOT NULL AND ${parisDate(sql`s."joinedAt"`)} < ${end}::date
                AND (s."status" = 'member' OR ${parisDate(sql`s."leftAt"`)} >= ${end}::date))
            OR EXISTS (SELECT FROM generate_series(1, cardinality(s."formerStays"), 2) n
                        WHERE ${parisDate(sql`s."formerStays"[n]`)} < ${end}::date
                          AND ${parisDate(sql`s."formerStays"[n + 1]`)} >= ${end}::date)),
      fact AS (
        SELECT "memberId", "kind", bit_count("gave"::bit(32)) AS "days", "gave" <> 0 AS "gave", "reacted" <> 0 AS "reacted",
               "read" <> 0 AS "read", ${firstDay(sql`"gave"`)} AS "firstIn", ${lastDay(sql`"earlier"`)} AS "lastBefore",
               "givenBefore", false AS "isMember", NULL::date AS "firstOn"
          FROM month
        UNION ALL
        SELECT "memberId", "kind", 0, false, false, false, NULL, NULL, 0, true, NULL
          FROM stay GROUP BY GROUPING SETS (("memberId", "kind"), ("memberId"))
        UNION ALL
        SELECT f."memberId", c."kind", 0, false, false, false, NULL, NULL, 0, false, min(f."firstOn")
          FROM "contributor" f JOIN "community" c ON c."id" = f."communityId" AND ${isAddedUp}
         WHERE f."firstOn" < ${end}::date GROUP BY GROUPING SETS ((f."memberId", c."kind"), (f."memberId"))),
      person AS (
        SELECT "memberId", "kind", sum("days") AS "days", bool_or("gave") AS "gave", bool_or("reacted") AS "reacted",
               bool_or("read") AS "read", min("firstIn") AS "firstIn", max("lastBefore") AS "lastBefore",
               sum("givenBefore") AS "givenBefore", bool_or("isMember") AS "isMember",
               min("firstOn") AS "firstOn"
          FROM fact GROUP BY 1, 2),
      tied AS (
        SELECT e."memberId", c."kind", count(DISTINCT e."otherId") AS "others"
          FROM (SELECT "communityId", "month", "memberId", "otherId", "days" FROM "tie_month"
                UNION ALL SELECT "communityId", "month", "otherId", "memberId", "days" FROM "tie_month") e
          JOIN span s USING ("month") JOIN "community" c ON c."id" = e."communityId" AND ${isAddedUp}
         WHERE e."days" & s."inside" <> 0 AND e."memberId" <> e."otherId"
           AND e."memberId" IN (SELECT "memberId" FROM person WHERE "kind" IS NULL AND "days" >= ${engaged.parameters.leastDays})
         GROUP BY GROUPING SETS ((e."memberId", c."kind"), (e."memberId"))),
      place AS (
        SELECT "memberId", bit_or(${inKind} * ("isMember"::int + 2 * ("gave" OR "reacted" OR "read")::int + 4 * "gave"::int)) AS "inKinds"
          FROM person WHERE "kind" IS NOT NULL GROUP BY 1)
      SELECT p."kind", t."ministryId",
             CASE WHEN p."gave" THEN 'contributing' WHEN p."reacted" THEN 'reacting' WHEN p."read" THEN 'reading' ELSE 'nothing' END AS "did",
             p."isMember",
             p."days" >= ${regular.parameters.leastDays} AS "isRegular",
             p."days" >= ${engaged.parameters.leastDays} AND coalesce(o."others", 0) >= ${engaged.parameters.leastTies} AS "isEngaged",
             coalesce(p."firstOn" >= ${start}::date, false) AS "isNew",
             p."gave" AND coalesce(p."firstOn" < ${start}::date, false)
               AND coalesce(p."firstIn" - p."lastBefore" > ${reactivated.parameters.silentDays}, true) AS "isBack",
             NOT p."gave" AND p."givenBefore" >= ${lost.parameters.leastContributions} AS "isLost",
             CASE WHEN p."kind" IS NULL THEN coalesce(w."inKinds", 0) ELSE 0 END AS "inKinds",
             count(*)::int AS "people"
        FROM person p LEFT JOIN tied o ON o."memberId" = p."memberId" AND o."kind" IS NOT DISTINCT FROM p."kind"
        LEFT JOIN place w ON w."memberId" = p."memberId"
        LEFT JOIN "member" m ON m."id" = p."memberId" LEFT JOIN top t ON t."id" = m."organisationId"
       WHERE m."isService" IS NOT TRUE
         AND (p."isMember" OR p."gave" OR p."reacted" OR p."read" OR p."givenBefore" >= ${lost.parameters.leastContributions})
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
  )
}
