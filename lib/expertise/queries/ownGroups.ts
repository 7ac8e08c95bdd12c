import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { isHeld } from '../mapping/counted'
import { sharesOf } from '../model/clusters/membership'
import { idf } from '../model/clusters/neighbours'

const Held = z.object({ clusterId: z.string(), holders: z.number(), everybody: z.number() })

/** A group of the map, and how much of what one can do lies in it, from 0 to 1. */
export interface OwnGroup {
  clusterId: string
  share: number
}

/**
 * The two groups where most of what the viewer can do lies, the rare counting more; what is in no group counts for
 * nothing. Told to nobody else.
 */
export async function ownGroups(viewer: Person, mapId: string): Promise<OwnGroup[]> {
  authorizePlatform(viewer, 'directory.read')
  const held = await select(
    Held,
    sql`SELECT k."clusterId", f."holders", greatest(c."people", f."holders") AS "everybody"
          FROM "member_skill" h JOIN "mapped_skill" k ON k."skillId" = h."skillId" AND k."mapId" = ${mapId}::uuid
          JOIN "skill_crowd" c ON c."scope" = 'platform' AND c."month" = (SELECT max("month") FROM "skill_crowd" WHERE "scope" = 'platform')
          JOIN "skill_figure" f ON f."skillId" = h."skillId" AND f."scope" = 'platform' AND f."month" = c."month"
         WHERE h."memberId" = ${viewer.id}::uuid AND k."clusterId" IS NOT NULL AND f."holders" IS NOT NULL AND ${isHeld}
         ORDER BY k."clusterId", h."skillId"`,
  )
  const clusters = [...new Set(held.map(({ clusterId }) => clusterId))]
  return sharesOf(
    held.keys(),
    held.map(({ clusterId }) => clusters.indexOf(clusterId)),
    held.map(({ everybody, holders }) => idf(everybody, holders)),
  ).map(({ cluster, share }) => ({ clusterId: clusters[cluster]!, share }))
}
