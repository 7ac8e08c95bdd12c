import type { z } from 'zod'
import { execute, sql } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { oldestShown } from '../retention'
import { notificationTarget } from '../queries/centre'
import type { MarkAllRead, MarkRead } from '../schema'
import { isRuling } from '../model/kinds'
import type { Key } from '../model/key'

/** Goes where a notification leads: it is read, with the others of its kind about the same thing. */
export async function openNotification(viewer: Person, key: Key): Promise<string> {
  authorizePlatform(viewer, 'platform.use')
  const target = await notificationTarget(viewer, key)
  if (!target) throw new NotFound()
  await readAlike(viewer, target)
  return target.path
}

/** Marks a line as read. Twice is once. */
export async function markRead(viewer: Person, { key }: z.output<typeof MarkRead>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const target = await notificationTarget(viewer, key)
  if (target) await readAlike(viewer, target)
}

type Target = NonNullable<Awaited<ReturnType<typeof notificationTarget>>>

/** Decisions are read one by one: each has its own reason. */
const readAlike = (viewer: Person, { key, kind, communityId, threadId, subjectId }: Target) =>
  execute(
    sql`UPDATE "notification" SET "readAt" = now()
         WHERE "memberId" = ${viewer.id}::uuid AND "readAt" IS NULL AND "at" > ${oldestShown(new Date())}
           AND "kind" = ${kind} AND "communityId" IS NOT DISTINCT FROM ${communityId}::uuid
           AND ("threadId" = ${threadId}::uuid OR "subjectId" = ${subjectId}::uuid)
           AND (NOT ${isRuling(kind)}::boolean OR "id" = ${key.id}::uuid)`,
  )

/** Marks everything as read, also what is on no page, up to the moment the viewer looked. */
export async function markAllRead(viewer: Person, { until }: z.output<typeof MarkAllRead>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await execute(
    sql`UPDATE "notification" SET "readAt" = now()
         WHERE "memberId" = ${viewer.id}::uuid AND "readAt" IS NULL AND "at" <= ${until}`,
  )
}

/** Whoever has read a thread up to a reply has read what was said of it until there. */
export async function markThreadRead(
  viewer: Person,
  { communityId, threadId, number }: { communityId: string; threadId: string; number: number },
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await execute(
    sql`UPDATE "notification" n SET "readAt" = now()
         WHERE n."memberId" = ${viewer.id}::uuid AND n."readAt" IS NULL AND n."threadId" = ${threadId}::uuid
           AND n."at" > ${oldestShown(new Date())}
           AND (n."subjectKind" <> 'reply' OR EXISTS (
             SELECT FROM "reply" r WHERE r."communityId" = ${communityId}::uuid AND r."id" = n."subjectId"
                AND r."number" <= ${number}))`,
  )
}
