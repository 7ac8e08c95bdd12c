import { empty, join, sql, type Sql } from '@/lib/db'
import type { Person } from '@/lib/policy'
import type { DirectoryAsked } from './model/asked'
import { plainTown, shown } from './shown'
import { holds } from './skilled'
import { organisationsUnder, unitsUnder } from './under'

/** What narrows the people looked at, the member being `m`: each facet is one line here. */
export function narrowedTo(viewer: Person, asked: DirectoryAsked): Sql {
  const { organisationId, unitId, departement, city, language, skillId } = asked
  const conditions = [
    organisationId && sql`m."organisationId" = ANY (ARRAY(${organisationsUnder(organisationId)}))`,
    unitId && sql`m."unitId" = ANY (ARRAY(${unitsUnder(unitId)}))`,
    departement && sql`(m."departement" = ${departement} AND ${shown(viewer, 'departement')})`,
    city &&
      sql`(${plainTown(sql`m."city"`)} = ${plainTown(sql`${city}::text`)} AND m."city" <> '' AND ${shown(viewer, 'city')})`,
    language && sql`(m."languages" @> ARRAY[${language}] AND ${shown(viewer, 'languages')})`,
    skillId && holds(viewer, skillId, asked),
  ].filter((condition): condition is Sql => typeof condition === 'object' && condition !== null)
  return conditions.length === 0 ? empty : join(conditions, ' AND ')
}
