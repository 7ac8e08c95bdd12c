import { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorize, authorizePlatform, can, type Person } from '@/lib/policy'
import { platform, type Scope } from '../model/map/scope'
import { isStricter } from '../model/map/stricter'
import { clustersOf, type SeenCluster } from '../mapClusters'
import { lastCount, monthsOf, skillsOf, type SeenSkill, type SkillMonth } from '../mapFigures'
import { ownGroups, type OwnGroup } from './ownGroups'

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
  /** More people must stand behind a figure than when it was counted: little is told until the next count. */
  isStricter: boolean
  /** The viewer's own groups, at most two; for nobody else. */
  own: OwnGroup[]
  /** Those who answer for accounts, and who run a community, read who leaves; groups are named on the map of the platform. */
  may: { leaving: boolean; name: boolean }
}

/** The map of the platform, or of a ministry: where skills are is the same, how many hold them is that of the ministry. */
export async function skillMap(viewer: Person, ministryId: string | null): Promise<SeenMap> {
  authorizePlatform(viewer, 'directory.read')
  if (ministryId === null) return seen(viewer, platform, null, can(viewer, 'oversight.platform'))
  const ministry = await db.organisation.findFirst({
    where: { id: ministryId, parentId: null, kind: 'ministry' },
    select: { id: true, name: true },
  })
  if (!ministry) return skillMap(viewer, null)
  const mayLeave = can(viewer, 'oversight.ministry', { ministryId })
  return seen(viewer, { of: 'ministry', id: ministryId }, ministry.name, mayLeave)
}

/** What the members of a community can do, for whoever may see who they are. */
export async function communitySkillMap(viewer: Person, slug: string): Promise<SeenMap> {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'community.members', community)
  const mayLeave = can(viewer, 'engagement.read', community)
  return seen(viewer, { of: 'community', id: community.id }, community.name, mayLeave)
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
  const [map, last] = await Promise.all([
    db.skillMap.findFirst({
      orderBy: { at: 'desc' },
      include: { ties: true, clusters: { orderBy: { place: 'asc' } } },
    }),
    lastCount(scope),
  ])
  const [skills, clusterNames, own] = await Promise.all([
    last ? skillsOf(scope, map?.id ?? null, last, leaving) : [],
    db.skillClusterName.findMany(),
    map ? ownGroups(viewer, map.id) : [],
  ])
  const stricter = last !== null && isStricter(last.minimums)
  const clusters = clustersOf(map?.clusters ?? [], skills, clusterNames, stricter)
  return {
    ...{ scope, name, skills, clusters, isStricter: stricter, people: last?.people ?? null },
    at: map?.at ?? null,
    minimum: ruleInForce().minimum,
    width: map?.width ?? 0,
    height: map?.height ?? 0,
    // Enough people had to hold both skills of a tie as it was drawn.
    ties: stricter
      ? []
      : (map?.ties ?? []).map(({ skillId, otherId, strength }) => [skillId, otherId, strength]),
    own: own.filter(({ clusterId }) => clusters.some(({ id }) => id === clusterId)),
    may: { leaving, name: scope.of === 'platform' && can(viewer, 'skills.curate') },
  }
}

/** How many held and sought a skill, month after month, the oldest first. */
export async function skillMonths(
  viewer: Person,
  { scope }: SeenMap,
  skillId: string,
): Promise<SkillMonth[]> {
  authorizePlatform(viewer, 'directory.read')
  return monthsOf(scope, skillId)
}
