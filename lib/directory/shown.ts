import { sql, type Sql } from '@/lib/db'
import { ownCommunityIds, type Person } from '@/lib/policy'
import { FIELDS, type FieldName } from './model/fields'

/** The viewer is in a community with the member `m`. */
const shares = (viewer: Person): Sql => sql`EXISTS (
  SELECT FROM "membership" s JOIN "community" sc ON sc."id" = s."communityId" AND sc."status" <> 'deleted'
   WHERE s."memberId" = m."id" AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())
     AND s."communityId" = ANY(${ownCommunityIds(viewer)}::uuid[]))`

/** = isShown (`model/fields`): a field that is not shown is not searched, counted or exported either. */
export function shown(viewer: Person, field: FieldName): Sql {
  const audience = sql`coalesce(m."fieldVisibility"->>${field}, ${FIELDS[field]})`
  return sql`(m."id" = ${viewer.id}::uuid OR ${audience} = 'everyone' OR (${audience} = 'communities' AND ${shares(viewer)}))`
}
