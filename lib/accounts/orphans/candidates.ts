import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { communityFactColumns } from '@/lib/communities'
import { authorize, type Person } from '@/lib/policy'
import { CommunityRole } from '@/prisma/client/enums'

const CANDIDATES = 3

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
export type Candidate = z.infer<typeof Candidate>

/**
 * For each of these communities, three people who could answer for it: those who run it already, then those who have
 * been in it longest. Never those who write most: whom to ask is not a prize.
 */
export const candidatesFor = (communityIds: string[]): Promise<Candidate[]> =>
  select(
    Candidate,
    sql`SELECT c."communityId", p.* FROM unnest(${communityIds}::uuid[]) c("communityId")
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

/** Who could take a community over, for whoever may hand it over. */
export async function successors(viewer: Person, slug: string): Promise<Candidate[]> {
  const community = await db.community.findUnique({ where: { slug }, select: communityFactColumns })
  authorize(viewer, 'community.transfer', community)
  return candidatesFor([community.id])
}
