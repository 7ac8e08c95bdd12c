import { isCountedInSql } from '@/lib/activity'
import { sql, type Sql } from '@/lib/db'

/**
 * Who is counted, `m`, with what they say of a skill, `h`: people who are here, or whose account is only suspended, and who
 * let others see it. Whoever objects to being counted is not, whatever they show.
 */
export const isCountedHolding = (
  now: Date,
): Sql => sql`(m."status" IN ('active', 'suspended') AND NOT m."isService"
  AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > ${now}::timestamptz) AND h."createdAt" <= ${now}::timestamptz
  AND h."visibility" <> 'nobody' AND ${isCountedInSql(sql`m."id"`, sql`${now}::timestamptz`)})`

/** Whoever only wants to learn it does not hold it: not at all, or not beyond the first notions. */
export const isHeld = sql`(NOT h."wantsToLearn" OR coalesce(h."level", 0) >= 3)`

/** The ministry above each organisation: the first table of a `WITH`. */
export const ministriesInSql = sql`
  RECURSIVE top("id", "ministryId") AS (
    SELECT o."id", o."id" FROM "organisation" o WHERE o."parentId" IS NULL
    UNION ALL
    SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id")`

/** What a job is told when its turn comes, and what stops it between two steps. */
export interface Night {
  now: Date
  signal?: AbortSignal
}
