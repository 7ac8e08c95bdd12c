import { z } from 'zod'
import { select, selectOne, sql } from '@/lib/db'
import { authorize, authorizePlatform, ownCommunityIds, type CommunityFacts, type Person } from '@/lib/policy'

const Own = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  lastActivityAt: z.date().nullable(),
})

/** The viewer's communities, the liveliest first; one more than asked when there are others. */
export async function ownCommunities(viewer: Person, limit: number) {
  authorizePlatform(viewer, 'platform.use')
  return select(
    Own,
    sql`SELECT c."id", c."slug", c."name", k."lastActivityAt"
          FROM "community" c LEFT JOIN "community_counter" k ON k."communityId" = c."id"
         WHERE c."id" = ANY(${ownCommunityIds(viewer)}::uuid[]) AND c."status" IN ('active', 'locked') AND c."origin" = 'local'
         ORDER BY k."lastActivityAt" DESC NULLS LAST, c."id" LIMIT ${limit + 1}`,
  )
}

export type OwnCommunity = Awaited<ReturnType<typeof ownCommunities>>[number]

const Task = z.object({
  what: z.enum(['invitation', 'requests', 'ownership', 'questions']),
  slug: z.string(),
  name: z.string(),
  who: z.string().nullable(),
  count: z.number(),
})

/** What waits for the viewer: invitations, offers, requests at the door of what they run, questions without an answer there. */
export async function thingsToDo(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  const run = [...viewer.memberships]
    .filter(([, { role, status }]) => status === 'member' && (role === 'owner' || role === 'animator'))
    .map(([id]) => id)
  const invitedTo = [...viewer.memberships].filter(([, { status }]) => status === 'invited').map(([id]) => id)
  return select(
    Task,
    sql`SELECT 'ownership' AS "what", c."slug", c."name", f."name" AS "who", 1 AS "count"
          FROM "ownership_transfer" o JOIN "community" c ON c."id" = o."communityId" LEFT JOIN "member" f ON f."id" = o."fromId"
         WHERE o."toId" = ${viewer.id}::uuid AND o."acceptedAt" IS NULL AND o."refusedAt" IS NULL AND o."withdrawnAt" IS NULL
           AND o."expiresAt" > now() AND c."status" <> 'deleted'
        UNION ALL
        SELECT 'invitation', c."slug", c."name", f."name", 1
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId" LEFT JOIN "member" f ON f."id" = s."invitedById"
         WHERE s."memberId" = ${viewer.id}::uuid AND s."communityId" = ANY(${invitedTo}::uuid[]) AND c."status" = 'active'
        UNION ALL
        SELECT 'requests', c."slug", c."name", NULL, count(*)::int
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId" JOIN "member" m ON m."id" = s."memberId"
         WHERE s."communityId" = ANY(${run}::uuid[]) AND s."status" = 'requested' AND c."status" = 'active' AND m."status" = 'active'
         GROUP BY c."slug", c."name"
        UNION ALL
        SELECT 'questions', c."slug", c."name", NULL, count(*)::int
          FROM "community" c
          JOIN "thread" t ON t."communityId" = c."id" AND t."kind" = 'question'
           AND t."createdAt" BETWEEN now() - interval '30 days' AND now() - interval '48 hours'
          JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
         WHERE c."id" = ANY(${run}::uuid[]) AND c."status" = 'active' AND t."removedAt" IS NULL AND t."lockedAt" IS NULL
           AND t."acceptedReplyId" IS NULL AND k."firstReplyAt" IS NULL
         GROUP BY c."slug", c."name"
         LIMIT 20`,
  )
}

export type ThingToDo = Awaited<ReturnType<typeof thingsToDo>>[number]

/** How many came in during the last week, for those who welcome them; 100 means «many». */
export async function newcomers(viewer: Person, community: CommunityFacts): Promise<number> {
  authorize(viewer, 'community.settings', community)
  const { found } = await selectOne(
    z.object({ found: z.number() }),
    sql`SELECT count(*)::int AS "found" FROM (
          SELECT 1 FROM "membership"
           WHERE "communityId" = ${community.id}::uuid AND "status" = 'member' AND "joinedAt" > now() - interval '7 days'
             AND "role" <> 'owner' LIMIT 100) n`,
  )
  return found
}
