import { sql, type Sql } from '@/lib/db'
import { atLeast, visibleInSql, type Person } from '@/lib/policy'
import { oldestShown } from './retention'

/**
 * The notifications `n` that a person may still see: whatever they can no longer read, or was taken away, is hidden
 * with its title, and is not counted. Says in SQL what `mayHear` says of one.
 */
export function visibleNotifications(viewer: Person, now: Date): Sql {
  const animated = [...viewer.memberships.keys()].filter((id) => atLeast(viewer, id, 'animator'))
  return sql`n."memberId" = ${viewer.id}::uuid AND n."at" > ${oldestShown(now)} AND EXISTS (
    SELECT FROM "community" c WHERE c."id" = n."communityId" AND CASE
      WHEN n."kind" = 'request' THEN c."status" = 'active' AND c."id" = ANY(${animated}::uuid[])
      WHEN n."kind" IN ('decision', 'invitation', 'ownership') THEN ${visibleInSql.communities(viewer)}
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
      ELSE TRUE END`
}
