import { z } from 'zod'
import { join, select, sql } from '@/lib/db'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { MemberLevel } from '@/prisma/client/enums'
import { bitOf, kinds, periods, type Alike } from './model/report'

const Row = z.object({
  ministryId: z.string(),
  level: z.enum(MemberLevel),
  active: z.number(),
  contributing: z.number(),
  people: z.number(),
})

/**
 * Who did the same, up to the end of a month, before any rule of disclosure: never to be shown as it is. From the
 * roll-ups, and the marks of presence. Accounts of services are nobody; imported communities and those without a
 * ministry above them count nowhere.
 */
export function crowdOf(month: Day): Promise<Alike[]> {
  const bits = periods.flatMap((months) =>
    kinds.map(
      (
        kind,
      ) => sql`WHEN c."kind" = ${kind}::"CommunityKind" AND a."month" > ${addMonths(month, -months)}::date
                      THEN ${allBits(months, kind)}::int`,
    ),
  )
  return select(
    Row,
    sql`WITH RECURSIVE top AS (
          SELECT o."id", o."id" AS "ministryId" FROM "organisation" o WHERE o."parentId" IS NULL
          UNION ALL
          SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id"),
        act AS (
          SELECT "communityId", "month", "memberId", "contributionDays" <> 0 AS "contributed" FROM "member_month"
          UNION ALL
          SELECT "communityId", "month", "memberId", false FROM "presence_month"),
        did AS (
          SELECT a."memberId", bit_or(k."bits") AS "active",
                 coalesce(bit_or(k."bits") FILTER (WHERE a."contributed"), 0) AS "contributing"
            FROM act a JOIN "community" c ON c."id" = a."communityId"
           CROSS JOIN LATERAL (SELECT CASE ${join(bits, ' ')} END AS "bits") k
           WHERE c."origin" = 'local' AND a."month" > ${addMonths(month, -12)}::date AND a."month" <= ${month}::date
           GROUP BY 1)
        SELECT t."ministryId", m."level", coalesce(d."active", 0) AS "active",
               coalesce(d."contributing", 0) AS "contributing", count(*)::int AS "people"
          FROM "member" m JOIN top t ON t."id" = m."organisationId" LEFT JOIN did d ON d."memberId" = m."id"
         WHERE m."status" = 'active' AND NOT m."isService" AND m."createdAt" < ${startOfDay(addMonths(month, 1))}
         GROUP BY 1, 2, 3, 4`,
  )
}

/** An act of the last month counts in every period, one of the quarter in two, the others in the year. */
const allBits = (months: (typeof periods)[number], kind: (typeof kinds)[number]) =>
  periods.filter((each) => each >= months).reduce((bits, each) => bits | bitOf(each, kind), 0)
