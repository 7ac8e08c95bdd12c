import { z } from 'zod'
import { selectOverAll, sql, type Sql } from '@/lib/db'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { Sums, sumsOf } from './sums'

/** How far back rates are read, in months: a whole year, of which every season is a part. */
export const WINDOW = 12

/** The top of the tree an organisation stands in. */
export const tops = sql`top AS (
  SELECT o."id", o."id" AS "ministryId" FROM "organisation" o WHERE o."parentId" IS NULL
  UNION ALL
  SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id")`

const monthsIn = (age: Sql) => sql`(extract(year FROM ${age}) * 12 + extract(month FROM ${age}))::int`

const Row = z.object({
  ministryId: z.string().nullable(),
  registration: Sums,
  activity: Sums,
  contribution: Sums,
  departures: Sums,
  messages: Sums,
  bytes: Sums,
  visits: Sums,
})
export type PeopleCounted = z.infer<typeof Row>

/**
 * What people of each ministry did in the twelve months before a first of the month, before any rule of disclosure: never
 * to be shown as it is. From the roll-ups, the marks of presence and the accounts. Accounts of services are nobody,
 * imported communities count nowhere. A month in which one reads, reacts or contributes is an active one. Whoever leaves was
 * there from the month they came to the month they left.
 */
export const peopleCounted = (until: Day): Promise<PeopleCounted[]> => {
  const [from, end] = [addMonths(until, -WINDOW), startOfDay(until)]
  return selectOverAll(
    Row,
    sql`WITH RECURSIVE ${tops},
        act AS (
          SELECT m."communityId", m."memberId", m."month", m."contributionDays" | m."reactionDays" AS "days",
                 (SELECT coalesce(sum(c / 32), 0) FROM unnest(m."contributionsByDay") c) AS "contributions"
            FROM "member_month" m WHERE m."month" >= ${from}::date AND m."month" < ${until}::date
          UNION ALL
          SELECT p."communityId", p."memberId", p."month", p."days", 0
            FROM "presence_month" p WHERE p."month" >= ${from}::date AND p."month" < ${until}::date),
        months AS (
          SELECT a."memberId", bit_or(a."days") AS "days", sum(a."contributions") AS "contributions"
            FROM act a JOIN "community" c ON c."id" = a."communityId" AND c."origin" = 'local'
           GROUP BY a."memberId", a."month"),
        did AS (
          SELECT "memberId", count(*)::int AS "active", count(*) FILTER (WHERE "contributions" > 0)::int AS "contributing",
                 sum("contributions")::int AS "messages", sum(bit_count("days"::bit(32)))::int AS "visits"
            FROM months GROUP BY 1),
        stored AS (
          SELECT v."uploadedById" AS "memberId", sum(v."size")::float8 AS "bytes"
            FROM "deposit_version" v JOIN "community" c ON c."id" = v."communityId" AND c."origin" = 'local'
           WHERE v."uploadedAt" >= ${startOfDay(from)} AND v."uploadedAt" < ${end} GROUP BY 1),
        person AS (
          SELECT m."id", t."ministryId",
                 m."createdAt" < ${startOfDay(addMonths(until, -1))} AS "isOldInvitation",
                 m."status" = 'active' OR m."lastSeenAt" IS NOT NULL AS "hasCome",
                 m."status" = 'active' AS "isHere",
                 coalesce(m."status" IN ('left', 'expired') AND m."lastSeenAt" IS NOT NULL
                   AND m."statusAt" >= ${startOfDay(from)} AND m."statusAt" < ${end}, false) AS "hasLeft",
                 least(${WINDOW}::int, ${monthsIn(sql`g."age"`)}) AS "months",
                 ${monthsIn(sql`age(${until}::timestamp, date_trunc('month', m."statusAt" AT TIME ZONE 'Europe/Paris'))`)} - 1 AS "gone"
            FROM "member" m LEFT JOIN top t ON t."id" = m."organisationId"
           CROSS JOIN LATERAL (
             SELECT age(${until}::timestamp, date_trunc('month', m."createdAt" AT TIME ZONE 'Europe/Paris')) AS "age") g
           WHERE NOT m."isService" AND m."status" <> 'pseudonym' AND m."erasedAt" IS NULL AND m."createdAt" < ${end}),
        one AS (
          SELECT p.*, CASE WHEN p."isHere" THEN least(coalesce(d."active", 0), p."months") ELSE 0 END AS "active",
                 CASE WHEN p."isHere" THEN coalesce(d."contributing", 0) ELSE 0 END AS "contributing",
                 coalesce(d."messages", 0) AS "messages", coalesce(d."visits", 0) AS "visits", coalesce(s."bytes", 0) AS "bytes"
            FROM person p LEFT JOIN did d ON d."memberId" = p."id" LEFT JOIN stored s ON s."memberId" = p."id")
        SELECT "ministryId",
               ${sumsOf(sql`("hasCome")::int`, sql`("isOldInvitation")::int`)} AS "registration",
               ${sumsOf(sql`"active"`, sql`(CASE WHEN "isHere" THEN "months" ELSE 0 END)`)} AS "activity",
               ${sumsOf(sql`"contributing"`, sql`"active"`)} AS "contribution",
               ${sumsOf(sql`("hasLeft")::int`, sql`(CASE WHEN "isHere" THEN "months" WHEN "hasLeft" THEN "months" - "gone" ELSE 0 END)`)} AS "departures",
               ${sumsOf(sql`"messages"`, sql`"active"`)} AS "messages",
               ${sumsOf(sql`"bytes"`, sql`"active"`)} AS "bytes",
               ${sumsOf(sql`"visits"`, sql`"active"`)} AS "visits"
          FROM one GROUP BY "ministryId"`,
  )
}
