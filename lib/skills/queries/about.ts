import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { stemsOf, wordsOf } from '@/lib/text'
import { skillsIn } from '../model/about'
import { helpersInSql, type Room } from '../helping'

/** Names looked at for each word of a text. */
const NAMES_LOOKED_AT = 60
const MOST_WORDS = 12
/** Holders counted at once, to say whether a skill is rare: of one that more people hold, the last count of all is read. */
const COUNTED = 1000

const Name = z.object({ id: z.string(), name: z.string(), isLabel: z.boolean() })
const Skill = z.object({ id: z.string(), label: z.string(), holders: z.number() })
export type SpokenOf = z.infer<typeof Skill> & { stems: string[] }

/** Skills that a text speaks of, the best first, and about how many people hold each. */
export async function skillsSpokenOf(viewer: Person, text: string, limit: number): Promise<SpokenOf[]> {
  authorizePlatform(viewer, 'platform.use')
  const words = [...new Set(wordsOf(text))].filter((word) => stemsOf(word).length > 0).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const names = await select(
    Name,
    sql`SELECT DISTINCT n."skillId" AS "id", n."name", n."isLabel" FROM unnest(${words}::text[]) AS w("word")
          CROSS JOIN LATERAL (
            SELECT n."skillId", n."name", n."isLabel" FROM "skill_name" n JOIN "skill" s ON s."id" = n."skillId"
             WHERE n."words" LIKE '%' || rtrim(osmose_words(w."word"), 's') || '%'
               AND s."state" = 'current' AND NOT s."isHeading"
             ORDER BY length(n."words"), n."skillId" LIMIT ${NAMES_LOOKED_AT}) n`,
  )
  const ids = skillsIn(text, names).slice(0, limit)
  if (ids.length === 0) return []
  const skills = await select(
    Skill,
    sql`SELECT s."id", s."label", CASE WHEN held."holders" < ${COUNTED} THEN held."holders" ELSE greatest(held."holders",
                 (SELECT f."holders" FROM "skill_figure" f WHERE f."scope" = 'platform' AND f."skillId" = s."id"
                   AND f."month" = (SELECT max(c."month") FROM "skill_crowd" c WHERE c."scope" = 'platform'))) END AS "holders"
          FROM "skill" s CROSS JOIN LATERAL (
            SELECT count(*)::int AS "holders" FROM (
              SELECT FROM "member_skill" h WHERE h."skillId" = s."id" LIMIT ${COUNTED}) one) held
         WHERE s."id" = ANY(${ids}::uuid[])`,
  )
  const said = new Set(stemsOf(text))
  const stemsIn = (id: string) =>
    [...new Set(names.filter((each) => each.id === id).flatMap(({ name }) => stemsOf(name)))].filter((stem) =>
      said.has(stem),
    )
  return skills
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((skill) => ({ ...skill, stems: stemsIn(skill.id) }))
}

const Helper = z.object({
  memberId: z.string(),
  skillId: z.string(),
  level: z.number().nullable(),
  endorsements: z.number(),
})
export type Helper = z.infer<typeof Helper>

/**
 * People who said «je peux aider» with one of these skills, whom the viewer may see, the most expert first; `may` says who
 * else is left out, the member being `m`: whoever may not read that community, for one.
 */
export function helpersWith(
  viewer: Person,
  skillIds: readonly string[],
  { room, may, limit }: { room: Room; may: Sql; limit: number },
): Promise<Helper[]> {
  authorizePlatform(viewer, 'platform.use')
  return select(Helper, helpersInSql(viewer, skillIds, room, may, limit))
}

const Own = z.object({ id: z.string(), label: z.string(), names: z.array(z.string()) })

/** With what the viewer said that they can help. */
export function ownHelp(viewer: Person): Promise<z.infer<typeof Own>[]> {
  authorizePlatform(viewer, 'platform.use')
  return select(
    Own,
    sql`SELECT s."id", s."label", array(SELECT n."name" FROM "skill_name" n WHERE n."skillId" = s."id") AS "names"
          FROM "member_skill" h JOIN "skill" s ON s."id" = h."skillId" AND s."state" IN ('current', 'retired')
         WHERE h."memberId" = ${viewer.id}::uuid AND h."canHelp"`,
  )
}
