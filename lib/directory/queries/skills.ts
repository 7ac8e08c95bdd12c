import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { heldVisibleTo } from '@/lib/skills'

const Held = z.object({
  memberId: z.string(),
  skillId: z.string(),
  label: z.string(),
  level: z.number().nullable(),
  canHelp: z.boolean(),
  wantsToLearn: z.boolean(),
})
export type HeldSkill = z.infer<typeof Held>

/** Of each of these people, the skills that they show to the viewer, the best first; those under `skillId` before all. */
export async function skillsShown(
  viewer: Person,
  memberIds: string[],
  most: number,
  skillId: string | null = null,
) {
  authorizePlatform(viewer, 'directory.read')
  if (memberIds.length === 0) return []
  const isAsked = skillId
    ? sql`EXISTS (SELECT FROM "skill_ancestor" a WHERE a."skillId" = h."skillId" AND a."ancestorId" = ${skillId}::uuid) DESC,`
    : empty
  return select(
    Held,
    sql`SELECT h.* FROM unnest(${memberIds}::uuid[]) AS found("id") CROSS JOIN LATERAL (
          SELECT h."memberId", h."skillId", s."label", h."level"::int AS "level", h."canHelp", h."wantsToLearn"
            FROM "member_skill" h JOIN "member" m ON m."id" = h."memberId"
            JOIN "skill" s ON s."id" = h."skillId" AND s."state" IN ('current', 'retired')
           WHERE h."memberId" = found."id" AND ${heldVisibleTo(viewer)}
           ORDER BY ${isAsked} h."level" DESC NULLS LAST, h."canHelp" DESC, s."label" LIMIT ${most}) h`,
  )
}

/** The name of a skill that one has chosen; null when there is no such skill to look for. */
export async function skillName(viewer: Person, skillId: string | null): Promise<string | null> {
  authorizePlatform(viewer, 'directory.read')
  if (skillId === null) return null
  const [skill] = await select(
    z.object({ label: z.string() }),
    sql`SELECT "label" FROM "skill" WHERE "id" = ${skillId}::uuid AND "state" IN ('current', 'retired')`,
  )
  return skill?.label ?? null
}
