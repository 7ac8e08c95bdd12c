import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { traitsShown } from '../shown'
import { bestHeld } from '../skilled'

export const Traits = z.object({
  organisationId: z.string().nullable(),
  unitId: z.string().nullable(),
  departement: z.string().nullable(),
  languages: z.array(z.string()),
  level: z.number().nullable(),
  canHelp: z.boolean().nullable(),
})

/** What facets count of each of these people. */
export async function traitsOf(viewer: Person, memberIds: string[], skillId: string | null) {
  authorizePlatform(viewer, 'directory.read')
  if (memberIds.length === 0) return []
  const best =
    skillId === null
      ? sql`(SELECT NULL::int AS "level", NULL::boolean AS "canHelp")`
      : sql`LATERAL (${bestHeld(viewer, skillId)})`
  return select(
    Traits,
    sql`SELECT ${traitsShown(viewer)}, best."level", best."canHelp"
          FROM unnest(${memberIds}::uuid[]) AS found("id") JOIN "member" m ON m."id" = found."id" AND ${isHereInSql}
         CROSS JOIN ${best} best`,
  )
}
