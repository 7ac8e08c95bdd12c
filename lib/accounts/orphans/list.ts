import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { CommunityRole } from '@/prisma/client/enums'

const CANDIDATES = 3

const Orphan = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  orphanedAt: z.date(),
  organisation: z.string().nullable(),
  members: z.number(),
})

const Candidate = z.object({
  communityId: z.string(),
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  role: z.enum(CommunityRole),
  joinedAt: z.date().nullable(),
  isAsked: z.boolean(),
})

/**
 * The communities nobody answers for any more, the oldest first, each with three people who could: those who run it
 * already, then those who have been in it longest. Never those who write most: whom to ask is not a prize.
 */
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
  const candidates = await select(
    Candidate,
    sql`SELECT c."communityId", p.* FROM unnest(${found.map(({ id }) => id)}::uuid[]) c("communityId")
         CROSS JOIN LATERAL (
           SELECT m."id", m."name", m."jobTitle", o."shortName" AS "organisation", s."role", s."joinedAt",
                  EXISTS (SELECT FROM "ownership_transfer" f
                           WHERE f."communityId" = s."communityId" AND f."toId" = m."id" AND f."acceptedAt" IS NULL
                             AND f."refusedAt" IS NULL AND f."withdrawnAt" IS NULL AND f."expiresAt" > now()) AS "isAsked"
             FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
             LEFT JOIN "organisation" o ON o."id" = m."organisationId"
            WHERE s."communityId" = c."communityId" AND s."status" = 'member' AND s."role" NOT IN ('owner', 'guest')
              AND m."status" = 'active' AND NOT m."isService"
              AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now())
            ORDER BY s."role" <> 'animator', s."joinedAt" NULLS LAST, m."id" LIMIT ${CANDIDATES}) p`,
  )
  const by = Map.groupBy(candidates, ({ communityId }) => communityId)
  return found.map((orphan) => ({ ...orphan, candidates: by.get(orphan.id) ?? [] }))
}

export type Orphan = Awaited<ReturnType<typeof orphans>>[number]
