import { isCountedInSql } from '@/lib/activity'
import { sql, type Sql } from '@/lib/db'
import { leastTold, STEP } from '@/lib/disclosure'
import { HAS_FROM } from '@/lib/skills/schema'
import { windows } from '../model/map/figures'

/**
 * Who is counted, `m`, with what they say of a skill, `h`: people who are here, or whose account is only suspended (they
 * may be lost, and can answer nobody: never `recent`), and who let others see it. Whoever objects to being counted is not,
 * whatever they show.
 */
export const isCountedHolding = (
  now: Date,
): Sql => sql`(m."status" IN ('active', 'suspended') AND NOT m."isService"
  AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > ${now}::timestamptz) AND h."createdAt" <= ${now}::timestamptz
  AND h."visibility" <> 'nobody' AND ${isCountedInSql(sql`m."id"`, sql`${now}::timestamptz`)})`

/** Whoever only wants to learn it does not hold it: not at all, or not beyond the first notions. */
export const isHeld = sql`(NOT h."wantsToLearn" OR coalesce(h."level", 0) >= ${HAS_FROM})`

/** Who is in a community, `c`, by a membership, `s`. */
export const isInCommunity = (now: Date): Sql => sql`(c."status" <> 'deleted' AND c."origin" = 'local'
  AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > ${now}::timestamptz))`

/** The ministry above each organisation, where there is one: the first table of a `WITH`. */
export const ministriesInSql = sql`
  RECURSIVE top("id", "ministryId") AS (
    SELECT o."id", o."id" FROM "organisation" o WHERE o."parentId" IS NULL AND o."kind" = 'ministry'
    UNION ALL
    SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id")`

/** Stands for «at least one skill»: those whom the figures are to be read beside. */
export const ANY_SKILL = '00000000-0000-0000-0000-000000000000'

/** What each person says of each of these skills: a table of a `WITH`, after `ministriesInSql`. */
export function saidInSql(skillIds: readonly string[], now: Date): Sql {
  if (skillIds.includes(ANY_SKILL)) return anything(now)
  const since = sql`${now}::timestamptz - make_interval(days => ${windows.recentDays})`
  return sql`
    SELECT h."skillId", h."memberId", t."ministryId", ${isHeld} AS "holders", h."wantsToLearn" AS "seekers",
           ${isHeld} AND m."status" = 'active' AND (h."updatedAt" > ${since} OR EXISTS (
             SELECT FROM "skill_endorsement" e WHERE e."memberId" = h."memberId" AND e."skillId" = h."skillId" AND e."at" > ${since})) AS "recent",
           ${isHeld} AND (m."status" = 'suspended'
             OR m."accountEndsAt" < ${now}::timestamptz + make_interval(days => ${windows.leavingDays}) IS TRUE) AS "leaving"
      FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId" LEFT JOIN top t ON t."id" = m."organisationId"
     WHERE h."skillId" = ANY(${[...skillIds]}::uuid[]) AND ${isCountedHolding(now)}`
}

const anything = (now: Date): Sql => sql`
  SELECT ${ANY_SKILL}::uuid AS "skillId", m."id" AS "memberId", t."ministryId",
         true AS "holders", false AS "seekers", false AS "recent", false AS "leaving"
    FROM "member" m LEFT JOIN top t ON t."id" = m."organisationId"
   WHERE EXISTS (SELECT FROM "member_skill" h WHERE h."memberId" = m."id" AND ${isCountedHolding(now)})`

/**
 * A number of people as it is told: to the nearest five, never under the fewest that may be told of. Counted again a week
 * later, it seldom moves for one person: who watches cannot say who came.
 */
export const toldInSql = (people: Sql, minimum: number): Sql =>
  sql`CASE WHEN ${people} >= ${minimum}::int
    THEN greatest(${leastTold(minimum)}::int, (round(${people} / ${STEP}::numeric) * ${STEP})::int) END`
