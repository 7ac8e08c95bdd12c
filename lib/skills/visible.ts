import { sql, type Sql } from '@/lib/db'
import { ownCommunityIds, isHereInSql, type Viewer } from '@/lib/policy'

/** What `skill.see` says of one, in SQL: the skill that is held is `h`, its holder `m`. A test holds both together. */
export function heldVisibleTo(viewer: Viewer): Sql {
  if (viewer.id === null) return sql`FALSE`
  return sql`(h."memberId" = ${viewer.id}::uuid OR (${isHereInSql} AND (h."visibility" = 'everyone' OR (
    h."visibility" = 'communities' AND EXISTS (
      SELECT FROM "membership" s JOIN "community" sc ON sc."id" = s."communityId" AND sc."status" <> 'deleted'
       WHERE s."memberId" = h."memberId" AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())
         AND s."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]))))))`
}
