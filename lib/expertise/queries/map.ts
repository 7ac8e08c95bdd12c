import { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, select, selectOne, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorize, authorizePlatform, can, type Person } from '@/lib/policy'
import { gapOf, type SaidFigures } from '../model/map/figures'
import { platform, scopeKey, type Scope } from '../model/map/scope'
import { tonesFor } from '../model/map/tones'

/** A group of skills on the map. */
export interface SeenCluster {
  id: string
  /** Its colour, from 0. */
  tone: number
  /** What it is called: by somebody, or by the skills that say most of it. */
  name: string
  isNamed: boolean
  /** What it was called before somebody changed it; undefined: nobody did. */
  before: string | null | undefined
  steadiness: number
  x: number
  y: number
  skills: number
}

const Row = z.object({
  id: z.string(),
  label: z.string(),
  holders: z.number().nullable(),
  seekers: z.number().nullable(),
  recent: z.number().nullable(),
  leaving: z.number().nullable(),
  questions: z.number(),
  /** Where it is on the map; null: too few hold it to be there. */
  x: z.number().nullable(),
  y: z.number().nullable(),
  clusterId: z.string().nullable(),
})
export interface SeenSkill extends z.infer<typeof Row>, SaidFigures {
  gap: number | null
}

export interface SeenMap {
  scope: Scope
  /** The ministry or community it speaks of; null: the platform. */
  name: string | null
  /** When it was drawn; null: never yet. */
  at: Date | null
  /** The fewest people behind a figure. */
  minimum: number
  /** How many there show at least one skill; null: not to be told. */
  people: number | null
  width: number
  height: number
  clusters: SeenCluster[]
  skills: SeenSkill[]
  /** Both ends, and how strong beside the strongest. */
  ties: [string, string, number][]
  /** Those who answer for accounts read who leaves; groups are named on the map of the platform. */
  may: { leaving: boolean; name: boolean }
}

/** The map of the platform, or of a ministry: where skills are is the same, how many hold them is that of the ministry. */
export async function skillMap(viewer: Person, ministryId: string | null): Promise<SeenMap> {
  authorizePlatform(viewer, 'directory.read')
  if (ministryId === null) return seen(viewer, platform, null, can(viewer, 'oversight.platform'))
  const ministry = await db.organisation.findFirst({
    where: { id: ministryId, parentId: null },
    select: { id: true, name: true },
  })
  if (!ministry) return seen(viewer, platform, null, can(viewer, 'oversight.platform'))
  const mayLeave = can(viewer, 'oversight.ministry', { ministryId })
  return seen(viewer, { of: 'ministry', id: ministryId }, ministry.name, mayLeave)
}

/** What the members of a community can do, for whoever may see who they are. */
export async function communitySkillMap(viewer: Person, slug: string): Promise<SeenMap> {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'community.members', community)
  return seen(viewer, { of: 'community', id: community.id }, community.name, false)
}

/** Those one may look at: the ministries that stand above everything. */
export async function mappedMinistries(viewer: Person): Promise<{ id: string; name: string }[]> {
  authorizePlatform(viewer, 'directory.read')
  return select(
    z.object({ id: z.string(), name: z.string() }),
    sql`SELECT "id", "name" FROM "organisation" WHERE "kind" = 'ministry' AND "parentId" IS NULL ORDER BY osmose_plain("name")`,
  )
}

async function seen(viewer: Person, scope: Scope, name: string | null, leaving: boolean): Promise<SeenMap> {
  const map = await db.skillMap.findFirst({
    orderBy: { at: 'desc' },
    include: { ties: true, clusters: { orderBy: { place: 'asc' } } },
  })
  const [skills, people, names] = await Promise.all([
    skillsOf(scope, map?.id ?? null, leaving),
    peopleOf(scope),
    db.skillClusterName.findMany(),
  ])
  const given = new Map(names.map((each) => [each.clusterId, each]))
  const labels = new Map(skills.map(({ id, label }) => [id, label]))
  const tones = tonesFor(map?.clusters ?? [])
  const inside = Map.groupBy(skills, ({ clusterId }) => clusterId)
  return {
    ...{ scope, name, skills, people },
    at: map?.at ?? null,
    minimum: ruleInForce().minimum,
    width: map?.width ?? 0,
    height: map?.height ?? 0,
    clusters: (map?.clusters ?? []).map(({ id, place, steadiness, x, y, skillIds }) => {
      const own = given.get(id)
      return {
        ...{ id, steadiness, x, y, tone: tones[place] ?? 0 },
        name: own?.name ?? skillIds.flatMap((each) => labels.get(each) ?? []).join(' · '),
        isNamed: Boolean(own?.name),
        before: own && own.before,
        skills: inside.get(id)?.length ?? 0,
      }
    }),
    ties: (map?.ties ?? []).map(({ skillId, otherId, strength }) => [skillId, otherId, strength]),
    may: { leaving, name: scope.of === 'platform' && can(viewer, 'skills.curate') },
  }
}

/** Every skill of which something may be told there, and every one that is on the map. */
async function skillsOf(scope: Scope, mapId: string | null, leaving: boolean): Promise<SeenSkill[]> {
  const isPlatform = scope.of === 'platform'
  const rows = await select(
    Row,
    sql`SELECT s."id", s."label", f."holders", f."seekers", f."recent", CASE WHEN ${leaving} THEN f."leaving" END AS "leaving",
               coalesce(f."questions", 0) AS "questions", k."x", k."y", k."clusterId"
          FROM "skill" s
          LEFT JOIN "skill_figure" f ON f."skillId" = s."id" AND f."scope" = ${scopeKey(scope)} AND f."month" = (
            SELECT max("month") FROM "skill_crowd" WHERE "scope" = 'platform')
          LEFT JOIN "mapped_skill" k ON k."skillId" = s."id" AND k."mapId" = ${mapId}::uuid
         WHERE s."state" = 'current' AND (k."skillId" IS NOT NULL OR f."holders" IS NOT NULL OR f."seekers" IS NOT NULL
            OR f."questions" > 0 OR (${isPlatform} AND f."skillId" IS NOT NULL))
         ORDER BY osmose_plain(s."label")`,
  )
  return rows.map((row) => ({ ...row, gap: gapOf(row) }))
}

const People = z.object({ people: z.number().nullable() })

const peopleOf = async (scope: Scope): Promise<number | null> =>
  (
    await selectOne(
      People,
      sql`SELECT (SELECT c."people" FROM "skill_crowd" c WHERE c."scope" = ${scopeKey(scope)}
                   AND c."month" = (SELECT max("month") FROM "skill_crowd" WHERE "scope" = 'platform')) AS "people"`,
    )
  ).people

const Month = z.object({ month: z.string(), holders: z.number().nullable(), seekers: z.number().nullable() })
export type SkillMonth = z.infer<typeof Month>

/** How many held and sought a skill, month after month, the oldest first. */
export async function skillMonths(
  viewer: Person,
  { scope }: SeenMap,
  skillId: string,
): Promise<SkillMonth[]> {
  authorizePlatform(viewer, 'directory.read')
  return select(
    Month,
    sql`SELECT to_char(c."month", 'YYYY-MM-DD') AS "month", f."holders", f."seekers" FROM "skill_crowd" c
          LEFT JOIN "skill_figure" f ON f."month" = c."month" AND f."scope" = ${scopeKey(scope)} AND f."skillId" = ${skillId}::uuid
         WHERE c."scope" = 'platform' ORDER BY c."month" DESC LIMIT 24`,
  ).then((months) => months.reverse())
}
