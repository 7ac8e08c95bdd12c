import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { candidatesFor } from './candidates'

const Orphan = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  orphanedAt: z.date(),
  organisation: z.string().nullable(),
  members: z.number(),
})

/** The communities nobody answers for any more, the oldest first, each with three people who could. */
export async function orphans(viewer: Person) {
  authorizePlatform(viewer, 'accounts.administer')
  const isDinum = viewer.platformRole === 'dinum'
  const found = await select(
    Orphan,
    sql`SELECT c."id", c."slug", c."name", c."orphanedAt", o."shortName" AS "organisation",
               coalesce(k."members", 0) AS "members"
          FROM "community" c LEFT JOIN "organisation" o ON o."id" = c."organisationId"
          LEFT JOIN "community_counter" k ON k."communityId" = c."id"
         WHERE c."orphanedAt" IS NOT NULL AND c."status" <> 'deleted'
           AND (${isDinum} OR c."organisationId" = ANY(${[...viewer.administers]}::uuid[]))
         ORDER BY c."orphanedAt", c."id" LIMIT 200`,
  )
  const candidates = await candidatesFor(found.map(({ id }) => id))
  const by = Map.groupBy(candidates, ({ communityId }) => communityId)
  return found.map((orphan) => ({ ...orphan, candidates: by.get(orphan.id) ?? [] }))
}

export type Orphan = Awaited<ReturnType<typeof orphans>>[number]
