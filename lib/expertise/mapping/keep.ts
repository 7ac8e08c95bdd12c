import { z } from 'zod'
import { execute, newId, select, sql, type Transaction } from '@/lib/db'
import { continued } from '../model/clusters/kept'
import type { Drawn } from '../model/map/draw'
import { MAP_VERSION } from '../model/map/figures'
import { radiusFor } from '../model/map/layout'
import type { Mapped } from './publish'

interface Made {
  drawn: Drawn
  mapped: readonly Mapped[]
  minimum: number
  now: Date
}

/** The new map takes the place of the old one. */
export async function keepMap(tx: Transaction, { drawn, mapped, minimum, now }: Made): Promise<void> {
  const mapId = newId()
  const clusterOf = new Map<number, number>(
    drawn.groups.flatMap(({ members }, group) => members.map((skill) => [skill, group] as const)),
  )
  const clusterIds = await idsKept(
    tx,
    drawn.groups.map(({ members }) => members.map((skill) => mapped[skill]!.id)),
  )
  await tx.skillMap.deleteMany({})
  const { width, height, agreement } = drawn
  await tx.skillMap.create({
    data: { id: mapId, at: now, version: MAP_VERSION, minimum, width, height, agreement },
  })
  await tx.skillCluster.createMany({
    data: drawn.groups.map(({ names, steadiness, x, y }, place) => ({
      ...{ mapId, id: clusterIds[place] as string, place, steadiness, x, y },
      skillIds: names.map((skill) => mapped[skill]!.id),
    })),
  })
  await tx.mappedSkill.createMany({
    data: mapped.map(({ id, holders }, skill) => {
      const group = clusterOf.get(skill)
      return {
        ...{ mapId, skillId: id, ...drawn.points[skill]!, radius: radiusFor(holders) },
        clusterId: group === undefined ? null : clusterIds[group]!,
      }
    }),
  })
  await execute(
    sql`UPDATE "skill_cluster_name" n SET "skillIds" = k."skillIds" FROM (
          SELECT "clusterId", array_agg("skillId" ORDER BY "skillId") AS "skillIds" FROM "mapped_skill" GROUP BY 1) k
         WHERE k."clusterId" = n."clusterId"`,
    tx,
  )
  await tx.skillTie.createMany({
    data: drawn.ties.map(({ one, other, strength }) => ({
      ...{ mapId, skillId: mapped[one]!.id, otherId: mapped[other]!.id, strength },
    })),
  })
}

const Earlier = z.object({ clusterId: z.string(), skillIds: z.array(z.string()) })

/**
 * A group that continues one of the last map keeps its key, and so the name that somebody gave it; so does one that was
 * named and could not be shown since.
 */
async function idsKept(tx: Transaction, groups: readonly string[][]): Promise<string[]> {
  const earlier = await select(
    Earlier,
    sql`SELECT k."clusterId", array_agg(k."skillId") AS "skillIds" FROM "mapped_skill" k WHERE k."clusterId" IS NOT NULL GROUP BY 1
        UNION ALL
        SELECT n."clusterId", n."skillIds" FROM "skill_cluster_name" n
         WHERE NOT EXISTS (SELECT FROM "skill_cluster" c WHERE c."id" = n."clusterId")
        ORDER BY 1`,
    tx,
  )
  const kept = continued(
    earlier.map(({ skillIds }) => new Set(skillIds)),
    groups.map((skillIds) => new Set(skillIds)),
  )
  return groups.map((_, group) => {
    const before = kept.get(group)
    return before === undefined ? newId() : earlier[before]!.clusterId
  })
}
