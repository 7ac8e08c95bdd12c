import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { SkillKind } from '@/prisma/client/enums'
import { nearestSkills, skillsNamed, type FoundSkill } from '../find'
import { FREE } from '../free'

const Framework = z.object({
  id: z.string(),
  /** Where accepted free skills live: it has no version. */
  isFree: z.boolean(),
  name: z.string(),
  publisher: z.string(),
  version: z.string(),
  licence: z.string(),
  current: z.number(),
  retired: z.number(),
  latest: z.date().nullable(),
})
export type FrameworkLine = z.infer<typeof Framework>

/** Every framework, how many skills it has, and when its latest version came. */
export function frameworks(viewer: Person): Promise<FrameworkLine[]> {
  authorizePlatform(viewer, 'skills.curate')
  return select(
    Framework,
    sql`SELECT f."id", f."key" = ${FREE} AS "isFree", f."name", f."publisher", f."version", f."licence",
               count(s."id") FILTER (WHERE s."state" = 'current' AND NOT s."isHeading")::int AS "current",
               count(s."id") FILTER (WHERE s."state" = 'retired')::int AS "retired",
               (SELECT max(v."at") FROM "skill_framework_version" v WHERE v."frameworkId" = f."id") AS "latest"
          FROM "skill_framework" f LEFT JOIN "skill" s ON s."frameworkId" = f."id"
         GROUP BY f."id" ORDER BY f."name"`,
  )
}

const Change = z.object({
  what: z.enum(['added', 'changed', 'retired', 'restored']),
  code: z.string(),
  label: z.string(),
  before: z.string().optional(),
})
const VERSIONS_SHOWN = 10
const CHANGES_SHOWN = 200

/** A framework's versions, and what each changed. */
export async function frameworkHistory(viewer: Person, frameworkId: string) {
  authorizePlatform(viewer, 'skills.curate')
  if (!z.uuid().safeParse(frameworkId).success) throw new NotFound()
  const framework = await db.skillFramework.findUnique({
    where: { id: frameworkId },
    include: { versions: { orderBy: { at: 'desc' }, take: VERSIONS_SHOWN } },
  })
  if (!framework) throw new NotFound()
  return {
    ...framework,
    isFree: framework.key === FREE,
    versions: framework.versions.map(({ changes, ...version }) => ({
      ...version,
      // The first version of a framework adds everything: its list would say nothing.
      changes: z.array(Change).parse(changes).slice(0, CHANGES_SHOWN),
    })),
  }
}
export type FrameworkHistory = Awaited<ReturnType<typeof frameworkHistory>>

const Proposed = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(SkillKind),
  at: z.date(),
  proposer: z.string().nullable(),
  holders: z.number(),
})
export type Proposal = z.infer<typeof Proposed>
export type ProposedSkill = Proposal & { nearest: FoundSkill[] }
const PROPOSALS_SHOWN = 20

/** Free skills that wait, oldest first: who proposed each, and how many people, shown or not, would follow it. */
const proposalsThat = (condition: ReturnType<typeof sql>): Promise<Proposal[]> =>
  select(
    Proposed,
    sql`SELECT s."id", s."label", s."kind", s."createdAt" AS "at", m."name" AS "proposer",
               (SELECT count(*)::int FROM "member_skill" h WHERE h."skillId" = s."id") AS "holders"
          FROM "skill" s LEFT JOIN "member" m ON m."id" = s."proposedById" AND m."status" <> 'left'
         WHERE s."state" = 'proposed' AND ${condition} ORDER BY s."createdAt", s."id" LIMIT ${PROPOSALS_SHOWN}`,
  )

/** Free skills that wait for their review, oldest first, each with the known skills that may mean the same. */
export async function proposedSkills(viewer: Person): Promise<ProposedSkill[]> {
  authorizePlatform(viewer, 'skills.curate')
  const rows = await proposalsThat(sql`true`)
  return Promise.all(rows.map(async (row) => ({ ...row, nearest: await nearestSkills(row.label, 3) })))
}

/** One of them, with what it could be merged into: near names, or what the reviewer looks for. */
export async function proposalToReview(viewer: Person, skillId: string, typed: string) {
  authorizePlatform(viewer, 'skills.curate')
  if (!z.uuid().safeParse(skillId).success) throw new NotFound()
  const [proposal] = await proposalsThat(sql`s."id" = ${skillId}::uuid`)
  if (!proposal) throw new NotFound()
  const found = typed === '' ? await nearestSkills(proposal.label, 8) : await skillsNamed(typed, 8)
  const both = await holdersOfBoth(
    skillId,
    found.map(({ id }) => id),
  )
  return { ...proposal, targets: found.map((target) => ({ ...target, both: both.get(target.id) ?? 0 })) }
}

/** How many of those who have a skill already have each of these. */
async function holdersOfBoth(skillId: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await select(
    z.object({ id: z.string(), count: z.number() }),
    sql`SELECT other."skillId" AS "id", count(*)::int AS "count" FROM "member_skill" h
          JOIN "member_skill" other ON other."memberId" = h."memberId" AND other."skillId" = ANY(${ids}::uuid[])
         WHERE h."skillId" = ${skillId}::uuid GROUP BY 1`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
export type ProposalToReview = Awaited<ReturnType<typeof proposalToReview>>
