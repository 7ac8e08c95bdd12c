import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { ownCommunityIds, visibleInSql, type Person } from '@/lib/policy'

/*
 * The one place where each step is done. A question leads to the liveliest answer, so that the first thing one sees
 * is worth it.
 */

/** A thread of others, of this month, that the viewer may read: in their own communities first, the most replied to. */
export async function threadToFollow(viewer: Person): Promise<string | null> {
  const own = ownCommunityIds(viewer)
  const [found] = await select(
    z.object({ slug: z.string(), id: z.string() }),
    sql`SELECT c."slug", t."id"
          FROM (SELECT c.* FROM "community" c LEFT JOIN "community_counter" n ON n."communityId" = c."id"
                 WHERE ${visibleInSql.communitiesToRead(viewer)} AND c."status" = 'active'
                 ORDER BY (c."id" = ANY(${own}::uuid[])) DESC, n."lastActivityAt" DESC NULLS LAST LIMIT ${SEARCHED}) c
          JOIN LATERAL (SELECT k.* FROM "thread_counter" k WHERE k."communityId" = c."id"
                         ORDER BY k."lastActivityAt" DESC LIMIT ${SEARCHED}) k ON TRUE
          JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId"
         WHERE t."removedAt" IS NULL AND t."lockedAt" IS NULL AND t."authorId" <> ${viewer.id}::uuid
         ORDER BY (c."id" = ANY(${own}::uuid[])) DESC, k."replies" DESC, t."id" DESC LIMIT 1`,
  )
  return found ? `/communautes/${found.slug}/fils/${found.id}` : null
}

/** Communities, and threads in each, among which one is chosen: the latest ones are enough. */
const SEARCHED = 20

/**
 * Where to say hello: the thread where people introduce themselves, in one of the viewer's communities; otherwise a
 * new thread, begun for them, in the liveliest where members may open one.
 */
export async function greetingRoom(viewer: Person): Promise<string | null> {
  const own = ownCommunityIds(viewer).filter((id) => viewer.memberships.get(id)?.role !== 'guest')
  if (own.length === 0) return null
  const [found] = await select(
    z.object({ slug: z.string(), threadId: z.string().nullable() }),
    sql`SELECT c."slug", w."id" AS "threadId"
          FROM "community" c LEFT JOIN "community_counter" n ON n."communityId" = c."id"
          LEFT JOIN LATERAL (
            SELECT t."id" FROM "thread" t
             WHERE t."communityId" = c."id" AND t."kind" IN ('discussion', 'news') AND t."removedAt" IS NULL
               AND t."lockedAt" IS NULL AND osmose_plain(t."title") ~ ${WELCOMES}
             ORDER BY t."pinnedUntil" > now() DESC NULLS LAST, t."createdAt" DESC LIMIT 1) w ON TRUE
         WHERE c."id" = ANY(${own}::uuid[]) AND c."status" = 'active' AND c."origin" = 'local'
           AND (w."id" IS NOT NULL OR coalesce(c."postingRights" ->> 'thread', 'member') = 'member')
         ORDER BY w."id" IS NOT NULL DESC, n."lastActivityAt" DESC NULLS LAST LIMIT 1`,
  )
  if (!found) return null
  return found.threadId
    ? `/communautes/${found.slug}/fils/${found.threadId}#repondre`
    : `/communautes/${found.slug}/fils/nouveau?type=discussion&bonjour=oui`
}

/** Titles of threads where people say who they are, without accents. */
const WELCOMES =
  '(presentez[- ]vous|presentons[- ]nous|presentations|bienvenue|qui sommes[- ]nous|qui etes[- ]vous|tour de table)'
