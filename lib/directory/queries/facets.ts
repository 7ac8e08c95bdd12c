import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { tallied, type Facets } from '../model/tally'
import { traitsShown } from '../shown'
import { bestHeld } from '../skilled'
import { placeNames } from './places'

export const Traits = z.object({
  organisationId: z.string().nullable(),
  unitId: z.string().nullable(),
  departement: z.string().nullable(),
  languages: z.array(z.string()),
  level: z.number().nullable(),
  canHelp: z.boolean().nullable(),
})

/** What these people are made of, of what the viewer may see of them. */
export async function facetsOf(viewer: Person, people: z.infer<typeof Traits>[]): Promise<Facets> {
  authorizePlatform(viewer, 'directory.read')
  const places = new Set(people.flatMap(({ organisationId, unitId }) => [organisationId, unitId]))
  return tallied(people, await placeNames(viewer, [...places]))
}

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
