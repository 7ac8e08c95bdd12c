import { empty, join, sql, type Sql } from '@/lib/db'
import { startOfDay } from '@/lib/time'
import { kindsOf, type Family } from '../families'
import { isCountedInSql } from '../isCountedInSql'
import type { Span } from './mark'

/** Which acts: a span of transactions, of all communities or of some. */
export type Reach = { span: Span; communityIds?: string[] }

/** Communities that came with a file keep all their acts; so a rebuild counts all of them again. */
export const isImported = (communityId: Sql): Sql =>
  sql`EXISTS (SELECT FROM "community" i WHERE i."id" = ${communityId} AND i."origin" = 'imported')`

const written = ({ span, communityIds }: Reach): Sql => sql`
  ${span.from > 0n ? sql`a."transactionId" >= ${span.from} AND` : empty} a."transactionId" < ${span.upTo}
  ${communityIds ? sql`AND a."communityId" = ANY(${communityIds}::uuid[])` : empty}
  ${span.keptFrom ? sql`AND (a."at" >= ${startOfDay(span.keptFrom)} OR ${isImported(sql`a."communityId"`)})` : empty}
  AND ${isCountedInSql(sql`a."memberId"`, sql`a."at"`)}`

const isOf = (family: Family): Sql =>
  sql`a."kind" IN (${join(kindsOf(family).map((kind) => sql`${kind}::"ActivityKind"`))})`
/** The day in Paris: `withMark` has set the transaction's time zone, cheaper than naming it for each act. */
const dayOf = (at: Sql): Sql => sql`${at}::date`

/** The number of a day in its month. */
export const dateOf = (day: Sql): Sql => sql`date_part('day', ${day})::int`
/** Signs given less those taken back: below zero when they were given before. */
const reactions = sql`(count(*) FILTER (WHERE ${isOf('react')}) - count(*) FILTER (WHERE ${isOf('withdrawn')}))`
const isPerson = sql`s."id" IS NULL AND g."memberId" IS NOT NULL`

/**
 * One row per person, community and day. What service accounts did, whatever it was, counts as `service`; so does
 * what nobody did. Joining and leaving are history, not activity.
 */
export const actsByDay = (reach: Reach): Sql => sql`
  SELECT g."communityId", g."memberId", g."day",
         CASE WHEN ${isPerson} THEN g."acts" - g."reactions" - g."service" ELSE 0 END AS "contributions",
         CASE WHEN ${isPerson} THEN g."reactions" ELSE 0 END AS "reactions",
         CASE WHEN ${isPerson} THEN g."service" ELSE g."acts" END AS "service"
  FROM (SELECT a."communityId", a."memberId", ${dayOf(sql`a."at"`)} AS "day",
               (count(*) - 2 * count(*) FILTER (WHERE ${isOf('withdrawn')}))::int AS "acts",
               ${reactions}::int AS "reactions",
               count(*) FILTER (WHERE ${isOf('service')})::int AS "service"
        FROM "activity" a
        WHERE ${written(reach)} AND NOT ${isOf('life')}
        GROUP BY 1, 2, 3) g
  LEFT JOIN "member" s ON s."id" = g."memberId" AND s."isService"`

/** One row per pair and month: who answered whom, on which days. Neither is a service account. */
export const tiesByMonth = (reach: Reach): Sql => sql`
  SELECT a."communityId", a."day" - a."date" + 1 AS "month", a."memberId", a."otherId", bit_or(1 << (a."date" - 1)) AS "days"
  FROM (SELECT a."communityId", a."memberId", a."otherId", ${dayOf(sql`a."at"`)} AS "day",
               ${dateOf(dayOf(sql`a."at"`))} AS "date"
        FROM "activity" a
        WHERE ${written(reach)} AND a."otherId" IS NOT NULL AND a."memberId" <> a."otherId" AND ${isOf('contrib')}
          AND ${isCountedInSql(sql`a."otherId"`, sql`a."at"`)}) a
  WHERE NOT EXISTS (SELECT FROM "member" s WHERE s."isService" AND s."id" = a."memberId")
    AND NOT EXISTS (SELECT FROM "member" s WHERE s."isService" AND s."id" = a."otherId")
  GROUP BY 1, 2, 3, 4`

/** One row per person, community and day of signs that were taken back. */
export const withdrawnIn = (reach: Reach): Sql => sql`
  SELECT a."communityId", a."memberId", ${dayOf(sql`a."at"`)} AS "day" FROM "activity" a
  WHERE ${written(reach)} AND ${isOf('withdrawn')} AND a."memberId" IS NOT NULL
  GROUP BY 1, 2, 3`

/** How many signs `o."memberId"` has left on `o."day"`, of all that is counted so far. */
export const reactionsLeft = ({ span }: Reach): Sql => sql`
  (SELECT ${reactions} FROM "activity" a
    WHERE a."communityId" = o."communityId" AND a."memberId" = o."memberId" AND a."transactionId" < ${span.upTo}
      AND a."at" >= o."day"::timestamptz AND a."at" < (o."day" + 1)::timestamptz)`
