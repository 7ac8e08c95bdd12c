import { z } from 'zod'
import { join, selectOverAll, sql, type Sql } from '@/lib/db'
import { bitsOf, dayNumber, usualLengths, type Day } from '@/lib/time'
import { MemberLevel } from '@/prisma/client/enums'
import { bitOf, places, type Colleagues } from '../model/breakdown'
import { isAddedUp } from './span'
import { workPlaceInSql } from './workPlace'

const Row = z.object({
  ministryId: z.string(),
  directionId: z.string().nullable(),
  level: z.enum(MemberLevel),
  place: z.enum(places),
  hasAccount: z.boolean(),
  active: z.number(),
  contributing: z.number(),
  people: z.number(),
})

/**
 * Who is where: the people of each ministry by direction, level and place, and what they did over each of the usual
 * windows that end together. Whoever is in no administration is in none of them.
 */
export function whoIsWhere(end: Day): Promise<Colleagues[]> {
  const spans = usualLengths.flatMap((days) =>
    bitsOf(dayNumber(end) - days, dayNumber(end)).map(
      ({ month, bits }) => sql`(${month}::date, ${bitOf(days)}::int, ${bits}::int)`,
    ),
  )
  const told = (days: Sql) => sql`bit_or(CASE WHEN ${days} & s."days" <> 0 THEN s."bit" ELSE 0 END)`
  return selectOverAll(
    Row,
    sql`WITH RECURSIVE top("id", "ministryId", "directionId") AS (
        SELECT o."id", o."id", NULL::uuid FROM "organisation" o WHERE o."parentId" IS NULL
        UNION ALL
        SELECT o."id", t."ministryId", coalesce(t."directionId", o."id") FROM "organisation" o JOIN top t ON o."parentId" = t."id"),
      span("month", "bit", "days") AS (VALUES ${join(spans)}),
      act AS (
        SELECT m."memberId", ${told(sql`(m."contributionDays" | m."reactionDays")`)} AS "active",
               ${told(sql`m."contributionDays"`)} AS "contributing"
          FROM "member_month" m JOIN span s USING ("month") JOIN "community" c ON c."id" = m."communityId" AND ${isAddedUp}
         GROUP BY 1
        UNION ALL
        SELECT p."memberId", ${told(sql`p."days"`)}, 0
          FROM "presence_month" p JOIN span s USING ("month") JOIN "community" c ON c."id" = p."communityId" AND ${isAddedUp}
         GROUP BY 1),
      did AS (SELECT "memberId", bit_or("active") AS "active", bit_or("contributing") AS "contributing" FROM act GROUP BY 1)
      SELECT t."ministryId", t."directionId", m."level",
             ${workPlaceInSql} AS "place",
             m."status" = 'active' AS "hasAccount", coalesce(d."active", 0) AS "active",
             coalesce(d."contributing", 0) AS "contributing", count(*)::int AS "people"
        FROM "member" m JOIN top t ON t."id" = m."organisationId" LEFT JOIN did d ON d."memberId" = m."id"
       WHERE NOT m."isService" AND (m."status" = 'active' OR d."active" <> 0)
       GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  )
}
