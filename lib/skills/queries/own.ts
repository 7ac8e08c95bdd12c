import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { SkillKind, SkillSource, SkillState, SkillVisibility } from '@/prisma/client/enums'
import { pathOf } from '../find'
import { HOURS_TO_RESTORE } from '../removal'
import { candidatesFor, type Candidate } from '../suggesting'

const Endorser = z.object({ id: z.string(), name: z.string() })
const Own = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(SkillKind),
  state: z.enum(SkillState),
  framework: z.string(),
  /** What each level means for this skill or in its framework; empty: the usual meanings. */
  levels: z.array(z.string()),
  level: z.number().nullable(),
  canHelp: z.boolean(),
  wantsToLearn: z.boolean(),
  visibility: z.enum(SkillVisibility),
  source: z.enum(SkillSource),
  path: z.array(z.string()),
  endorsers: z.array(Endorser),
})
export type OwnSkill = z.infer<typeof Own>

/** Everything the viewer says they have, in the order of the alphabet. */
export function ownSkills(viewer: Person): Promise<OwnSkill[]> {
  authorizePlatform(viewer, 'platform.use')
  return select(
    Own,
    sql`SELECT s."id", s."label", s."kind", s."state", f."name" AS "framework",
               CASE WHEN cardinality(s."levels") = 5 THEN s."levels" WHEN cardinality(f."levels") = 5 THEN f."levels"
                    ELSE '{}' END AS "levels",
               h."level"::int, h."canHelp", h."wantsToLearn", h."visibility", h."source", ${pathOf(sql`s."id"`)} AS "path",
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'name', m."name") ORDER BY e."at")
                  FROM "skill_endorsement" e JOIN "member" m ON m."id" = e."endorserId" AND m."status" = 'active'
                 WHERE e."memberId" = h."memberId" AND e."skillId" = h."skillId"), '[]') AS "endorsers"
          FROM "member_skill" h JOIN "skill" s ON s."id" = h."skillId" JOIN "skill_framework" f ON f."id" = s."frameworkId"
         WHERE h."memberId" = ${viewer.id}::uuid
         ORDER BY osmose_words(s."label")`,
  )
}

export interface RemovedSkill {
  id: string
  label: string
}

/** What the viewer has just taken away, and may take back. */
export async function justRemoved(viewer: Person, now: Date): Promise<RemovedSkill[]> {
  authorizePlatform(viewer, 'platform.use')
  const since = new Date(now.getTime() - HOURS_TO_RESTORE * 3_600_000)
  const removed = await db.removedMemberSkill.findMany({
    where: { memberId: viewer.id, at: { gt: since } },
    orderBy: { at: 'desc' },
    take: 5,
  })
  const skills = await db.skill.findMany({
    where: {
      id: { in: removed.map(({ skillId }) => skillId) },
      state: { in: ['current', 'retired', 'proposed'] },
    },
    select: { id: true, label: true },
  })
  return removed.flatMap(({ skillId }) => skills.find(({ id }) => id === skillId) ?? [])
}

const ANSWERS_SHOWN_DAYS = 90

export interface ProposalAnswer {
  id: string
  label: string
  state: SkillState
  reason: string
  into: RemovedSkill | null
}

/** What became of the skills that the viewer proposed, these last months. */
export async function proposalAnswers(viewer: Person, now: Date): Promise<ProposalAnswer[]> {
  authorizePlatform(viewer, 'platform.use')
  const since = new Date(now.getTime() - ANSWERS_SHOWN_DAYS * 86_400_000)
  const proposals = await db.skill.findMany({
    where: { proposedById: viewer.id, reviewedAt: { gt: since } },
    orderBy: { reviewedAt: 'desc' },
    take: 10,
    select: {
      id: true,
      label: true,
      state: true,
      reviewReason: true,
      mergedInto: { select: { id: true, label: true } },
    },
  })
  return proposals.map(({ reviewReason, mergedInto, ...rest }) => ({
    ...rest,
    reason: reviewReason,
    into: mergedInto,
  }))
}

export interface SkillSuggestion {
  id: string
  label: string
  kind: SkillKind
  path: string[]
  /** Labels of the viewer's skills that speak for it. */
  because: string[]
  from: Candidate['from']
}

const Described = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(SkillKind),
  path: z.array(z.string()),
})
const SHOWN = 5

/** Skills the viewer may well have, each with its reason; told to nobody else. */
export async function suggestedSkills(viewer: Person, now: Date): Promise<SkillSuggestion[]> {
  authorizePlatform(viewer, 'platform.use')
  // A model of last night may still know a skill that was retired since.
  const candidates = await candidatesFor(viewer, SHOWN * 3, now)
  const ids = [...new Set(candidates.flatMap(({ skillId, becauseIds }) => [skillId, ...becauseIds]))]
  const skills = await select(
    Described,
    sql`SELECT s."id", s."label", s."kind", ${pathOf(sql`s."id"`)} AS "path" FROM "skill" s
         WHERE s."id" = ANY(${ids}::uuid[]) AND s."state" = 'current'`,
  )
  const described = new Map(skills.map((skill) => [skill.id, skill]))
  return candidates
    .flatMap(({ skillId, becauseIds, from }) => {
      const skill = described.get(skillId)
      const because = becauseIds.flatMap((id) => described.get(id)?.label ?? [])
      return skill ? [{ ...skill, because, from }] : []
    })
    .slice(0, SHOWN)
}
