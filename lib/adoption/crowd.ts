import { z } from 'zod'
import { join, selectOverAll, sql, type Sql } from '@/lib/db'
import { workPlaceInSql } from '@/lib/oversight'
import { workPlaces } from '@/lib/oversight/schema'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { MemberLevel } from '@/prisma/client/enums'
import { kinds, periods } from './model/figures'
import { bitOf, bitsOf, type Alike } from './model/report'

const Row = z.object({
  ministryId: z.string(),
  level: z.enum(MemberLevel),
  at: z.enum(workPlaces),
  isOpen: z.boolean(),
  isActivated: z.boolean(),
  leads: z.boolean(),
  active: z.number(),
  contributing: z.number(),
  people: z.number(),
})

/** Who begins within so many days of joining is activated (METRICS §2). */
const DAYS_TO_BEGIN = 14

/**
 * Who did the same, up to the end of a month, before any rule of disclosure: never to be shown as it is. From the
 * roll-ups, and the marks of presence. Accounts of services are nobody; imported communities and those without a
 * ministry above them count nowhere.
 *
 * Of a month long over, people stand where they are today. Whose account has closed since was a member then, if they ever
 * signed in; whoever signed in for the first time afterwards was not.
 */
export function crowdOf(month: Day): Promise<Alike[]> {
  const end = startOfDay(addMonths(month, 1))
  return selectOverAll(
    Row,
    sql`WITH RECURSIVE top AS (
          SELECT o."id", o."id" AS "ministryId" FROM "organisation" o WHERE o."parentId" IS NULL
          UNION ALL
          SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id"),
        act AS NOT MATERIALIZED (
          SELECT a."communityId", a."memberId", a."month", a."days", a."contributed", c."kind"
            FROM (SELECT "communityId", "month", "memberId", "contributionDays" | "reactionDays" AS "days",
                         "contributionDays" <> 0 AS "contributed" FROM "member_month"
                  UNION ALL
                  SELECT "communityId", "month", "memberId", "days", false FROM "presence_month") a
            JOIN "community" c ON c."id" = a."communityId" AND c."origin" = 'local'
           WHERE a."month" <= ${month}::date),
        did AS (
          SELECT a."memberId", bit_or(k."bits") AS "active",
                 coalesce(bit_or(k."bits") FILTER (WHERE a."contributed"), 0) AS "contributing"
            FROM act a CROSS JOIN LATERAL (SELECT CASE ${join(whenOf(month), ' ')} END AS "bits") k
           WHERE a."month" > ${addMonths(month, -12)}::date
           GROUP BY 1),
        began AS (${whoBegan}),
        person AS (
          SELECT m."id", t."ministryId", m."level", ${workPlaceInSql} AS "at", m."unitId",
                 ${wasOpenBefore(end)} AS "isOpen", d."active", d."contributing",
                 b."memberId" IS NOT NULL OR coalesce(d."active", 0) <> 0 AS "isActivated"
            FROM "member" m JOIN top t ON t."id" = m."organisationId"
            LEFT JOIN did d ON d."memberId" = m."id" LEFT JOIN began b ON b."memberId" = m."id"
           WHERE m."status" <> 'pseudonym' AND NOT m."isService" AND m."createdAt" < ${end}),
        team AS (
          SELECT DISTINCT ON (p."unitId") p."id"
            FROM person p JOIN (SELECT "unitId" FROM person WHERE "isOpen" AND "unitId" IS NOT NULL
                                 GROUP BY 1 HAVING count(*) > 1) u ON u."unitId" = p."unitId"
           WHERE p."isOpen" AND p."level" <> 'agent'
           ORDER BY p."unitId", ${join(periods.map(wasActiveIn))}, p."id")
        SELECT p."ministryId", p."level", p."at", p."isOpen", p."isOpen" AND p."isActivated" AS "isActivated",
               t."id" IS NOT NULL AS "leads",
               CASE WHEN p."isOpen" THEN coalesce(p."active", 0) ELSE 0 END AS "active",
               CASE WHEN p."isOpen" THEN coalesce(p."contributing", 0) ELSE 0 END AS "contributing", count(*)::int AS "people"
          FROM person p LEFT JOIN team t ON t."id" = p."id"
         GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    'byHash',
  )
}

/** An act of the last month counts in every period, one of the quarter in two, the others in the year. */
const allBits = (months: (typeof periods)[number], kind: (typeof kinds)[number]) =>
  periods.filter((each) => each >= months).reduce((bits, each) => bits | bitOf(each, kind), 0)

const whenOf = (month: Day): Sql[] =>
  periods.flatMap((months) =>
    kinds.map(
      (
        kind,
      ) => sql`WHEN a."kind" = ${kind}::"CommunityKind" AND a."month" > ${addMonths(month, -months)}::date
                    THEN ${allBits(months, kind)}::int`,
    ),
  )

/** Who did something in a community within two weeks of joining it: days are bits, the lowest for the 1st. */
const whoBegan = sql`
  SELECT DISTINCT a."memberId"
    FROM act a JOIN "membership" s ON s."communityId" = a."communityId" AND s."memberId" = a."memberId"
   CROSS JOIN LATERAL unnest(s."joinedAt" || s."formerStays") WITH ORDINALITY AS n("at", "place")
   CROSS JOIN LATERAL (SELECT (n."at" AT TIME ZONE 'Europe/Paris')::date - a."month" AS "first") f
   WHERE (n."place" = 1 OR n."place" % 2 = 0) AND f."first" BETWEEN ${-DAYS_TO_BEGIN}::int AND 31
     AND a."days" & ((1::bigint << least(31, f."first" + ${DAYS_TO_BEGIN + 1}::int)) - (1::bigint << greatest(0, f."first")))::int <> 0`

/** Of those who lead a team, whoever was active in the shortest time stands for it. */
const wasActiveIn = (months: (typeof periods)[number]): Sql =>
  sql`(coalesce(p."active", 0) & ${bitsOf({ months, kind: null })}::int = 0)`

/** Whether the account of `m` was open at that moment. */
export const wasOpenBefore = (end: Date): Sql =>
  sql`CASE WHEN m."status" = 'active' THEN coalesce(m."statusAt" < ${end} OR m."statusReason" IS NOT NULL, true)
           ELSE m."status" <> 'invited' AND m."lastSeenAt" IS NOT NULL AND coalesce(m."statusAt" >= ${end}, false) END`
