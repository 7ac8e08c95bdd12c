import { sql, type Sql } from '@/lib/db'
import { atLeast, can, visibleInSql, type Person } from '@/lib/policy'
import { RULINGS } from './model/kinds'
import { oldestShown } from './retention'

/**
 * The person's own notifications, latest first, as `n`. A list of its own, so that whatever else is asked of it is
 * planned once, and not for each month of the table; and with both ends in time, so that other months stay shut.
 */
export const ownNotifications = (viewer: Person, now: Date, which: Sql, limit: number | null): Sql => sql`(
  SELECT * FROM "notification" x
   WHERE x."memberId" = ${viewer.id}::uuid AND x."at" > ${oldestShown(now)} AND x."at" <= ${now} ${which}
   ORDER BY x."at" DESC, x."id" DESC LIMIT ${limit} OFFSET 0) n`

/**
 * Those of `n` that the person may still see: whatever they can no longer read, or was taken away, is hidden with its
 * title, and is not counted. Says in SQL what `mayHear` says of one. A decision about the person, whose words are its
 * own, stays.
 */
export function visibleNotifications(viewer: Person): Sql {
  const animated = [...viewer.memberships.keys()].filter((id) => atLeast(viewer, id, 'animator'))
  const owned = animated.filter((id) => atLeast(viewer, id, 'owner'))
  return sql`(n."kind" = ANY(${[...RULINGS]}::text[]) OR (n."subjectKind" = 'practice' AND EXISTS (
      SELECT FROM "practice" p WHERE p."id" = n."subjectId" AND ${visibleInSql.practices(viewer)}
         AND (n."kind" <> 'reading' OR p."retiredAt" IS NULL)
         AND (n."communityId" IS NULL OR n."communityId" = ANY(${animated}::uuid[]))))
   OR (n."subjectKind" IS DISTINCT FROM 'practice' AND EXISTS (
    SELECT FROM "community" c WHERE c."id" = n."communityId" AND CASE
      WHEN n."kind" IN ('request', 'programme') THEN c."status" = 'active' AND c."id" = ANY(${animated}::uuid[])
      WHEN n."kind" = 'orphan' THEN ${can(viewer, 'accounts.administer')} AND ${visibleInSql.communities(viewer)}
      WHEN n."kind" IN ('sleep', 'asleep', 'review') THEN ${visibleInSql.engagement(viewer)}
      WHEN n."kind" = 'help' THEN ${can(viewer, 'accounts.administer')} AND ${visibleInSql.communities(viewer)}
      WHEN n."kind" = 'merge' THEN c."status" = 'active' AND c."id" = ANY(${owned}::uuid[])
      WHEN n."kind" IN ('decision', 'invitation', 'ownership', 'handover', 'access', 'endorsement') THEN ${visibleInSql.communities(viewer)}
      ELSE ${visibleInSql.communitiesToRead(viewer)} END)
    AND (n."threadId" IS NULL OR EXISTS (
      SELECT FROM "thread" t
       WHERE t."communityId" = n."communityId" AND t."id" = n."threadId" AND t."removedAt" IS NULL))
    AND CASE n."subjectKind"
      WHEN 'reply' THEN EXISTS (
        SELECT FROM "reply" r
         WHERE r."communityId" = n."communityId" AND r."id" = n."subjectId" AND r."removedAt" IS NULL)
      WHEN 'deposit' THEN EXISTS (
        SELECT FROM "deposit" d
         WHERE d."communityId" = n."communityId" AND d."id" = n."subjectId" AND d."removedAt" IS NULL)
      WHEN 'comment' THEN EXISTS (
        SELECT FROM "comment" k JOIN "deposit" d ON d."communityId" = k."communityId" AND d."id" = k."subjectId"
         WHERE k."communityId" = n."communityId" AND k."id" = n."subjectId"
           AND k."removedAt" IS NULL AND d."removedAt" IS NULL)
      ELSE TRUE END))`
}
