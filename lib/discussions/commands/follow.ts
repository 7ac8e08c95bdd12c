import type { z } from 'zod'
import { db, execute, sql } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { threadFacts } from '../facts'
import type { FollowThread, ReadThread } from '../schema'

/** How closely one follows a thread; it holds whatever one writes there afterwards. */
export async function followThread(
  viewer: Person,
  { communityId, threadId, level }: z.output<typeof FollowThread>,
) {
  const thread = await threadFacts(communityId, threadId)
  authorize(viewer, 'thread.follow', thread)
  const key = { communityId, threadId, memberId: viewer.id }
  await db.threadFollow.upsert({
    where: { communityId_threadId_memberId: key },
    create: { ...key, level },
    update: { level },
  })
  return { slug: thread.community.slug, threadId, page: 1, replyId: null }
}

/** Notes where the viewer stopped reading: up to that reply, never back. */
export async function readThread(
  viewer: Person,
  { communityId, threadId, number }: z.output<typeof ReadThread>,
) {
  const thread = await threadFacts(communityId, threadId)
  authorize(viewer, 'thread.read', thread)
  // Read to the end: everything until now. Else: until the moment of that reply.
  await execute(
    sql`INSERT INTO "thread_follow" AS f ("communityId", "threadId", "memberId", "readNumber", "readUntil")
        SELECT k."communityId", k."threadId", ${viewer.id}::uuid, LEAST(${number}, k."lastNumber"),
               CASE WHEN ${number} >= k."lastNumber" THEN GREATEST(now(), k."lastActivityAt") ELSE COALESCE(r."createdAt", t."createdAt") END
          FROM "thread_counter" k
          JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId"
          LEFT JOIN "reply" r ON r."communityId" = k."communityId" AND r."threadId" = k."threadId" AND r."number" = ${number}
         WHERE k."communityId" = ${communityId}::uuid AND k."threadId" = ${threadId}::uuid
        ON CONFLICT ("communityId", "threadId", "memberId") DO UPDATE SET
          "readNumber" = GREATEST(f."readNumber", excluded."readNumber"),
          "readUntil" = GREATEST(f."readUntil", excluded."readUntil")`,
  )
}
