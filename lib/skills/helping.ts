import { empty, sql, type Sql } from '@/lib/db'
import type { CommunityFacts, Viewer } from '@/lib/policy'
import { heldVisibleTo } from './visible'

export type Room = Pick<CommunityFacts, 'id' | 'access'>

/** Holders of a skill that are looked at, the most expert first; and, of a few people’s community, its latest comers. */
export const HELPERS_LOOKED_AT = { holders: 200, members: 2000 } as const

const columns = sql`h."memberId", h."skillId", h."level", h."visibility"`
const mostExpert = sql`h."canHelp" DESC, h."level" DESC NULLS LAST, h."memberId"`

/**
 * Who may help with skills in a community, with what they said; `may`: who of them, the member being `m`. However many
 * hold a skill, and however many belong to the community, so many rows are read and no more: from both ends, as one of
 * them may be short. Where both are long, the first of each are enough to find somebody.
 */
export function helpersInSql(
  viewer: Viewer,
  skillIds: readonly string[],
  room: Room,
  may: Sql,
  limit: number,
): Sql {
  const skills = sql`${[...skillIds]}::uuid[]`
  const isEverybodys = room.access === 'public'
  const near = sql`
    SELECT h."memberId", h."skillId", h."canHelp", h."level", h."visibility"
      FROM (SELECT s."memberId" FROM "membership" s WHERE s."communityId" = ${room.id}::uuid AND s."status" = 'member'
             ORDER BY s."memberId" DESC LIMIT ${HELPERS_LOOKED_AT.members}) s
      JOIN "member_skill" h ON h."memberId" = s."memberId" AND h."skillId" = ANY(${skills}) AND h."canHelp"`
  const ofRoom = sql`UNION (
    SELECT ${columns} FROM near h WHERE h."skillId" = k."id" ORDER BY ${mostExpert} LIMIT ${HELPERS_LOOKED_AT.holders})`
  return sql`${isEverybodys ? empty : sql`WITH near AS MATERIALIZED (${near})`}
    SELECT h."memberId", h."skillId", h."level", (
             SELECT count(*)::int FROM "skill_endorsement" e
              WHERE e."memberId" = h."memberId" AND e."skillId" = h."skillId") AS "endorsements"
      FROM unnest(${skills}) AS k("id")
      CROSS JOIN LATERAL (
        SELECT h."memberId", h."skillId", h."level"::int AS "level" FROM (
          (SELECT ${columns} FROM "member_skill" h WHERE h."skillId" = k."id" AND h."canHelp"
            ORDER BY ${mostExpert} LIMIT ${HELPERS_LOOKED_AT.holders})
          ${isEverybodys ? empty : ofRoom}) h
          JOIN "member" m ON m."id" = h."memberId"
         WHERE ${heldVisibleTo(viewer)} AND ${may}
         ORDER BY h."level" DESC NULLS LAST, h."memberId" LIMIT ${limit}) h`
}
