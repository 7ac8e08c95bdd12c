import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import { FREE } from './free'

/** A skill that a list names. */
const Named = z.object({ text: z.string(), id: z.string(), label: z.string() })
type NamedSkill = Omit<z.infer<typeof Named>, 'text'>

/**
 * What each of these texts names, exactly but for accents and capitals: a code, a label, or another name of a skill
 * that one may pick. A text that names none is left out. All of them in one question.
 */
export async function skillsNamedExactly(
  texts: string[],
  tx?: Transaction,
): Promise<Map<string, NamedSkill>> {
  if (texts.length === 0) return new Map()
  const rows = await select(
    Named,
    sql`WITH asked AS (SELECT DISTINCT t."text" FROM unnest(${texts}::text[]) AS t("text")),
        found AS (
          SELECT a."text", s."id", 0 AS "rank" FROM asked a, "skill_framework" f, "skill" s
           WHERE f."key" <> ${FREE} AND s."frameworkId" = f."id" AND s."code" IN (a."text", lower(a."text"), upper(a."text"))
          UNION ALL
          SELECT a."text", n."skillId", CASE WHEN n."isLabel" THEN 1 ELSE 2 END
            FROM asked a JOIN "skill_name" n ON n."words" = osmose_words(a."text")
           WHERE trim(osmose_words(a."text")) <> '')
        SELECT DISTINCT ON (g."text") g."text", s."id", s."label" FROM found g
          JOIN "skill" s ON s."id" = g."id" JOIN "skill_framework" f ON f."id" = s."frameworkId"
         WHERE s."state" = 'current' AND NOT s."isHeading"
         ORDER BY g."text", g."rank", f."key" <> 'osmose', length(s."label"), s."label", s."id"`,
    tx,
  )
  return new Map(rows.map(({ text, ...skill }) => [text, skill]))
}

const Settled = z.object({ memberId: z.string(), held: z.number(), settled: z.array(z.string()) })

/** How many skills each of these people holds; and which of these skills they hold, have taken away, or said no to. */
export async function settledSkills(
  memberIds: string[],
  skillIds: string[],
  tx?: Transaction,
): Promise<Map<string, { held: number; settled: string[] }>> {
  if (memberIds.length === 0 || skillIds.length === 0) return new Map()
  const rows = await select(
    Settled,
    sql`SELECT m."id" AS "memberId",
               (SELECT count(*)::int FROM "member_skill" h WHERE h."memberId" = m."id") AS "held",
               array(SELECT h."skillId" FROM "member_skill" h
                      WHERE h."memberId" = m."id" AND h."skillId" = ANY(${skillIds}::uuid[])
                     UNION SELECT r."skillId" FROM "removed_member_skill" r
                      WHERE r."memberId" = m."id" AND r."skillId" = ANY(${skillIds}::uuid[])
                     UNION SELECT a."skillId" FROM "skill_suggestion_answer" a
                      WHERE a."memberId" = m."id" AND a."skillId" = ANY(${skillIds}::uuid[])) AS "settled"
          FROM unnest(${memberIds}::uuid[]) AS m("id")`,
    tx,
  )
  return new Map(rows.map(({ memberId, ...rest }) => [memberId, rest]))
}

/** A skill of somebody, as a list gives it. */
export interface Given {
  memberId: string
  skillId: string
}

const Pair = z.object({ memberId: z.string(), skillId: z.string() })

/**
 * Gives skills that a list says people have: without a level, shown as a skill is at first. What somebody holds
 * already stays as it is.
 * @returns those that were really given
 */
export async function giveListedSkills(tx: Transaction, given: Given[], now: Date): Promise<Given[]> {
  if (given.length === 0) return []
  return select(
    Pair,
    sql`INSERT INTO "member_skill" ("memberId", "skillId", "source", "createdAt", "updatedAt")
        SELECT g."memberId", g."skillId", 'imported', ${now}::timestamptz, ${now}::timestamptz
          FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g("memberId" uuid, "skillId" uuid)
        ON CONFLICT DO NOTHING RETURNING "memberId", "skillId"`,
    tx,
  )
}

/**
 * Takes back skills that a list gave, where nobody has touched them since: not their holder, nor a colleague who
 * vouches for them.
 * @param given each with the moment it was given at
 * @returns those that were taken back
 */
export async function takeListedSkillsBack(
  tx: Transaction,
  given: (Given & { at: string })[],
): Promise<Given[]> {
  if (given.length === 0) return []
  return select(
    Pair,
    sql`DELETE FROM "member_skill" h
         USING jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g("memberId" uuid, "skillId" uuid, "at" timestamptz)
         WHERE h."memberId" = g."memberId" AND h."skillId" = g."skillId" AND h."source" = 'imported'
           AND h."createdAt" = g."at" AND h."updatedAt" = h."createdAt"
           AND NOT EXISTS (SELECT FROM "skill_endorsement" e
                            WHERE e."memberId" = h."memberId" AND e."skillId" = h."skillId")
           AND NOT EXISTS (SELECT FROM "endorsement_request" q
                            WHERE q."memberId" = h."memberId" AND q."skillId" = h."skillId")
        RETURNING h."memberId", h."skillId"`,
    tx,
  )
}
