import { empty, sql, type Sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { heldVisibleTo } from '@/lib/skills'
import type { DirectoryAsked } from './model/asked'
import { organisationsUnder } from './under'

/**
 * All that joins people with their skills: the skill held is `h`, its holder `m`. A skill that its holder does not show
 * to the viewer finds nobody, counts nobody, and stands on no card.
 */
function heldAsAsked(viewer: Person, { level, canHelp }: DirectoryAsked): Sql {
  return sql`${heldVisibleTo(viewer)} ${level === null ? empty : sql`AND h."level" >= ${level}`}
    ${canHelp ? sql`AND h."canHelp"` : empty}`
}

/** The member `m` holds the skill, or one below it. */
export const holds = (viewer: Person, skillId: string, asked: DirectoryAsked): Sql => sql`EXISTS (
  SELECT FROM "skill_ancestor" a JOIN "member_skill" h ON h."skillId" = a."skillId" AND h."memberId" = m."id"
   WHERE a."ancestorId" = ${skillId}::uuid AND ${heldAsAsked(viewer, asked)})`

/** Read of each skill below a heading, so that one with hundreds of them opens as fast as one. */
const FROM_BELOW = 20

/**
 * Who holds the skill or one below it: those who offer to help first, then by level. `narrowed`: beyond the skill and
 * the administration, each of which has its place in the index of holders.
 */
export function holdersInOrder(
  viewer: Person,
  skillId: string,
  asked: DirectoryAsked,
  narrowed: Sql,
  most: number,
): Sql {
  const { organisationId } = asked
  const places = organisationId === null ? empty : sql`CROSS JOIN (${organisationsUnder(organisationId)}) o`
  const inPlace = organisationId === null ? empty : sql`AND h."organisationId" = o."id"`
  const from = (depth: Sql, limit: number) => sql`
    SELECT x.* FROM "skill_ancestor" a ${places} CROSS JOIN LATERAL (
      SELECT h."memberId", h."level", h."canHelp" FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
       WHERE h."skillId" = a."skillId" ${inPlace} AND ${heldAsAsked(viewer, asked)}
             ${narrowed === empty ? empty : sql`AND ${narrowed}`}
       ORDER BY h."canHelp" DESC, h."level" DESC NULLS LAST, h."memberId" LIMIT ${limit}) x
     WHERE a."ancestorId" = ${skillId}::uuid AND ${depth}`
  return sql`
    WITH held AS ((${from(sql`a."depth" = 0`, most)}) UNION ALL (${from(sql`a."depth" > 0`, FROM_BELOW)})),
    best AS (SELECT DISTINCT ON ("memberId") * FROM held ORDER BY "memberId", "canHelp" DESC, "level" DESC NULLS LAST)
    SELECT "memberId" AS "id" FROM best ORDER BY "canHelp" DESC, "level" DESC NULLS LAST, "memberId" LIMIT ${most}`
}

/** What these people (`found`) hold of the skill: how many offer to help, and their best level. */
export const skillCounts = (viewer: Person, skillId: string, found: Sql): Sql => sql`
  WITH best AS (
    SELECT h."memberId", max(h."level") AS "level", bool_or(h."canHelp") AS "canHelp"
      FROM ${found} JOIN "member" m ON m."id" = found."id" JOIN "member_skill" h ON h."memberId" = m."id"
      JOIN "skill_ancestor" a ON a."skillId" = h."skillId" AND a."ancestorId" = ${skillId}::uuid
     WHERE ${heldVisibleTo(viewer)} GROUP BY h."memberId")
  SELECT 'level' AS "facet", "level"::text AS "id", NULL AS "name", count(*)::int AS "count"
    FROM best WHERE "level" IS NOT NULL GROUP BY "level"
  UNION ALL
  SELECT 'canHelp', 'oui', NULL, count(*)::int FROM best WHERE "canHelp" HAVING count(*) > 0`
