import { empty, sql, type Sql } from '@/lib/db'
import { kindsOf, type Family } from '../families'
import type { Span } from './mark'

/** Which acts: a span of transactions, of all communities or of some. */
export type Reach = { span: Span; communityIds?: string[] }

const written = ({ span, communityIds }: Reach): Sql => sql`
  ${span.from > 0n ? sql`a."transactionId" >= ${span.from} AND` : empty} a."transactionId" < ${span.upTo}
  ${communityIds ? sql`AND a."communityId" = ANY(${communityIds}::uuid[])` : empty}`

const isOf = (family: Family): Sql => sql`a."kind" = ANY(${kindsOf(family)}::"ActivityKind"[])`
const dayOf = (at: Sql): Sql => sql`(${at} AT TIME ZONE 'Europe/Paris')::date`

/**
 * One row per person, community and day, the day said as its month and its number in it. What service accounts did,
 * whatever it was, counts as `service`; so does what nobody did. Joining and leaving are history, not activity.
 */
export const actsByDay = (reach: Reach): Sql => sql`
  SELECT g."communityId", g."memberId", g."day" - date + 1 AS "month", date AS "date",
         CASE WHEN person THEN g."acts" - g."reactions" - g."service" ELSE 0 END AS "contributions",
         CASE WHEN person THEN g."reactions" ELSE 0 END AS "reactions",
         CASE WHEN person THEN g."service" ELSE g."acts" END AS "service"
  FROM (SELECT a."communityId", a."memberId", ${dayOf(sql`a."at"`)} AS "day", count(*)::int AS "acts",
               count(*) FILTER (WHERE ${isOf('react')})::int AS "reactions",
               count(*) FILTER (WHERE ${isOf('service')})::int AS "service"
        FROM "activity" a
        WHERE ${written(reach)} AND NOT ${isOf('life')}
        GROUP BY 1, 2, 3) g
  LEFT JOIN "member" s ON s."id" = g."memberId" AND s."isService"
  CROSS JOIN LATERAL (SELECT s."id" IS NULL AND g."memberId" IS NOT NULL, date_part('day', g."day")::int) who (person, date)`

/** One row per pair and month: who answered whom, on which days. Neither is a service account. */
export const tiesByMonth = (reach: Reach): Sql => sql`
  SELECT a."communityId", a."day" - date + 1 AS "month", a."memberId", a."otherId", bit_or(1 << (date - 1)) AS "days"
  FROM (SELECT a."communityId", a."memberId", a."otherId", ${dayOf(sql`a."at"`)} AS "day"
        FROM "activity" a
        WHERE ${written(reach)} AND a."otherId" IS NOT NULL AND a."memberId" <> a."otherId" AND ${isOf('contrib')}) a
  CROSS JOIN LATERAL (SELECT date_part('day', a."day")::int) who (date)
  WHERE NOT EXISTS (SELECT FROM "member" s WHERE s."isService" AND s."id" = a."memberId")
    AND NOT EXISTS (SELECT FROM "member" s WHERE s."isService" AND s."id" = a."otherId")
  GROUP BY 1, 2, 3, 4`
