import { sql, type Sql } from '@/lib/db'
import { ownCommunityIds, type Viewer } from '@/lib/policy'

/** Somebody who is here and whom one may look for, as `m`. */
export const isHere: Sql = sql`(m."status" = 'active' AND NOT m."isService" AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now()))`

/** What `skill.see` says of one, in SQL: the skill that is held is `h`, its holder `m`. A test holds both together. */
export function heldVisibleTo(viewer: Viewer): Sql {
  if (viewer.id === null) return sql`FALSE`
  return sql`(h."memberId" = ${viewer.id}::uuid OR (${isHere} AND (h."visibility" = 'everyone' OR (
    h."visibility" = 'communities' AND EXISTS (
      SELECT FROM "membership" s WHERE s."memberId" = h."memberId" AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())
         AND s."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]))))))`
}
