import { z } from 'zod'
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

/** A town as it is compared: «Saint-Brieuc», «saint brieuc». `member_city_idx` is in this order. */
export const plainTown = (town: Sql): Sql => sql`osmose_plain(translate(${town}, '-''’', '   '))`

/** Of a person in a list or a file: null, or none, is what is not said or not shown. */
export const ShownFields = z.object({
  city: z.string().nullable(),
  departement: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
})

export const shownFields = (viewer: Person): Sql => sql`
  CASE WHEN ${shown(viewer, 'city')} THEN nullif(m."city", '') END AS "city",
  CASE WHEN ${shown(viewer, 'departement')} THEN m."departement" END AS "departement",
  CASE WHEN ${shown(viewer, 'email')} THEN m."email" END AS "email",
  CASE WHEN ${shown(viewer, 'phone')} THEN nullif(m."phone", '') END AS "phone",
  CASE WHEN ${shown(viewer, 'languages')} THEN m."languages" ELSE '{}' END AS "languages"`

/** What facets count of a person, the member being `m`. */
export const traitsShown = (viewer: Person): Sql => sql`m."organisationId", m."unitId",
  CASE WHEN ${shown(viewer, 'departement')} THEN m."departement" END AS "departement",
  CASE WHEN ${shown(viewer, 'languages')} THEN m."languages" ELSE '{}' END AS "languages"`
