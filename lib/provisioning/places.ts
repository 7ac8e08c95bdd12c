import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import type { Directory } from './directory'
import type { SaidPerson } from './model/person'

const Place = z.object({ organisationId: z.string(), unitId: z.string().nullable() })
export type Place = z.infer<typeof Place>

/**
 * Where a directory says somebody works: an organisation among those it speaks for (by name, short name or SIRET; its
 * own otherwise), and a unit of that organisation by its name. Neither is ever made here: a typing error in a
 * directory would open a ministry.
 */
export async function placeOf(tx: Transaction, directory: Directory, person: SaidPerson): Promise<Place> {
  const [place] = await select(
    Place,
    sql`WITH work AS (
          SELECT o."id" FROM "organisation" o
           WHERE o."id" = ANY(${directory.scope}::uuid[])
             AND (lower(o."name") = lower(${person.organisation ?? ''}) OR o."siret" = ${person.organisation ?? ''}
               OR lower(o."shortName") = lower(${person.organisation ?? ''}) OR o."id" = ${directory.organisationId}::uuid)
           ORDER BY o."id" = ${directory.organisationId}::uuid LIMIT 1)
        SELECT work."id" AS "organisationId",
               (SELECT u."id" FROM "unit" u WHERE u."organisationId" = work."id"
                   AND lower(u."name") = lower(${person.unit ?? ''}) ORDER BY u."id" LIMIT 1) AS "unitId"
          FROM work`,
    tx,
  )
  return place ?? { organisationId: directory.organisationId, unitId: null }
}
