import { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorize, authorizePlatform, can, type Person } from '@/lib/policy'
import { LEAST_MEMBERS } from '../model/map/draw'
import { platform, type Scope } from '../model/map/scope'
import { isStricter } from '../model/map/stricter'
import { tonesFor } from '../model/map/tones'
import type { SkillCluster, SkillClusterName } from '@/prisma/client/client'
import { lastCount, monthsOf, skillsOf, type SeenSkill, type SkillMonth } from '../mapFigures'
import { ownGroups, type OwnGroup } from './ownGroups'

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
  const clusters = clustersOf(map?.clusters ?? [], skills, clusterNames).filter(
    ({ skills: shown }) => !stricter || shown >= LEAST_MEMBERS,
  )
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

function clustersOf(
  drawn: readonly SkillCluster[],
  skills: readonly SeenSkill[],
  names: readonly SkillClusterName[],
): SeenCluster[] {
  const given = new Map(names.map((each) => [each.clusterId, each]))
  const inside = Map.groupBy(skills, ({ clusterId }) => clusterId)
  const tones = tonesFor(drawn)
  return drawn.map(({ id, place, steadiness, x, y, skillIds }) => {
    const [own, here] = [given.get(id), inside.get(id) ?? []]
    const labels = new Map(here.map((skill) => [skill.id, skill.label]))
    return {
      ...{ id, steadiness, x, y, tone: tones[place] ?? 0 },
      name: own?.name ?? skillIds.flatMap((each) => labels.get(each) ?? []).join(' · '),
      isNamed: Boolean(own?.name),
      before: own && own.before,
      skills: here.length,
    }
  })
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
