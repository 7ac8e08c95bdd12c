import { empty, join, sql, type Sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import type { DirectoryAsked } from './model/asked'
import { shown } from './shown'

/** An administration with everything below it. */
export const organisationsUnder = (id: string): Sql => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${id}::uuid UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
  SELECT "id" FROM below`

/** A service with those below it. */
const unitsUnder = (id: string): Sql => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${id}::uuid UNION SELECT u."id" FROM "unit" u JOIN below ON u."parentId" = below."id")
  SELECT "id" FROM below`

/** What narrows the people looked at, the member being `m`: each facet is one line here. */
export function narrowedTo(viewer: Person, asked: DirectoryAsked): Sql {
  const { organisationId, unitId, departement, language } = asked
  const conditions = [
    organisationId && sql`m."organisationId" = ANY (ARRAY(${organisationsUnder(organisationId)}))`,
    unitId && sql`m."unitId" = ANY (ARRAY(${unitsUnder(unitId)}))`,
    departement && sql`(m."departement" = ${departement} AND ${shown(viewer, 'departement')})`,
    language && sql`(m."languages" @> ARRAY[${language}] AND ${shown(viewer, 'languages')})`,
  ].filter((condition): condition is Sql => typeof condition === 'object' && condition !== null)
  return conditions.length === 0 ? empty : join(conditions, ' AND ')
}
