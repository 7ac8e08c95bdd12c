import { empty, sql, type Sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { heldVisibleTo } from '@/lib/skills'
import type { DirectoryAsked } from './model/asked'
import { traitsShown } from './shown'
import { organisationsUnder } from './under'

/**
 * All that joins people with their skills: the skill held is `h`, its holder `m`. A skill that its holder does not show
 * to the viewer finds nobody, counts nobody, and stands on no card.
 */
function heldAsAsked(viewer: Person, { level, canHelp }: DirectoryAsked): Sql {
  return sql`${heldVisibleTo(viewer)} AND coalesce(h."level", 0) >= ${level ?? 0} ${canHelp ? sql`AND h."canHelp"` : empty}`
}

/** The member `m` holds the skill, or one below it. */
export const holds = (viewer: Person, skillId: string, asked: DirectoryAsked): Sql => sql`EXISTS (
  SELECT FROM "skill_ancestor" a JOIN "member_skill" h ON h."skillId" = a."skillId" AND h."memberId" = m."id"
   WHERE a."ancestorId" = ${skillId}::uuid AND ${heldAsAsked(viewer, asked)})`

/**
 * Who holds the skill or one below it, with their traits: those who offer to help first, then by level, which `rank` says
 * in one number. A heading has hundreds of skills below it, a ministry dozens of administrations: of each of them only its
 * part of `most` is read, `share` times. Below the rank of `frontier`, somebody unread may stand before those found; null:
 * everybody was read. `narrowed`: beyond the skill and the administration, which have their place in the index of holders.
 */
export function holdersInOrder(
  viewer: Person,
  skillId: string,
  asked: DirectoryAsked,
  narrowed: Sql,
  most: number,
  share: number,
): Sql {
  const { organisationId } = asked
  const [place, places, inPlace] =
    organisationId === null
      ? [empty, empty, empty]
      : [
          sql`, o."id" AS "placeId"`,
          sql`CROSS JOIN (${organisationsUnder(organisationId)}) o`,
          sql`AND h."organisationId" = source."placeId"`,
        ]
  return sql`
    WITH source AS MATERIALIZED (
      SELECT a."skillId", row_number() OVER () AS "number" ${place}
        FROM "skill_ancestor" a ${places} WHERE a."ancestorId" = ${skillId}::uuid),
    part AS MATERIALIZED (
      SELECT least(${most}::int, ${share}::int * ceil(${READ_OF_EACH} * ${most}::int / count(*)))::int AS "most" FROM source),
    held AS MATERIALIZED (
      SELECT source."number", x.*, x."canHelp"::int * 6 + coalesce(x."level", 0) AS "rank"
        FROM source CROSS JOIN LATERAL (
          SELECT h."memberId", h."level"::int AS "level", h."canHelp", ${traitsShown(viewer)}
            FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
           WHERE h."skillId" = source."skillId" ${inPlace} AND ${heldAsAsked(viewer, asked)}
                 ${narrowed === empty ? empty : sql`AND ${narrowed}`}
           ORDER BY h."canHelp" DESC, h."level" DESC NULLS LAST, h."memberId" LIMIT (SELECT "most" FROM part)) x)
    SELECT "memberId" AS "id", max("level") AS "level", bool_or("canHelp") AS "canHelp",
           "organisationId", "unitId", "departement", "languages", max("rank") AS "rank",
           (SELECT max("last") FROM (SELECT min("rank") AS "last" FROM held GROUP BY "number"
                                     HAVING count(*) = (SELECT "most" FROM part)) cut) AS "frontier"
      FROM held GROUP BY "memberId", "organisationId", "unitId", "departement", "languages"
     ORDER BY "rank" DESC, "memberId" LIMIT ${most}`
}

/** A little more than its part: those who are found twice leave room. */
const READ_OF_EACH = sql`1.5`

/** Of the member `m`, their best level in the skill or one below it, and whether they offer to help. */
export const bestHeld = (viewer: Person, skillId: string): Sql => sql`
  SELECT max(h."level")::int AS "level", bool_or(h."canHelp") AS "canHelp" FROM "member_skill" h
   WHERE h."memberId" = m."id" AND ${heldVisibleTo(viewer)}
     AND h."skillId" = ANY (ARRAY(SELECT a."skillId" FROM "skill_ancestor" a WHERE a."ancestorId" = ${skillId}::uuid))`
