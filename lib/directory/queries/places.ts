import { z } from 'zod'
import { join, select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { plainTown, shown } from '../shown'

const Place = z.object({
  kind: z.enum(['organisation', 'unit', 'city']),
  id: z.string(),
  name: z.string(),
  of: z.string().nullable(),
})
export type Place = z.infer<typeof Place>

/** «DREAL Bretagne», «Rennes»: administrations, services and a town that bear these words, to look among their people. */
export async function placesNamed(viewer: Person, text: string): Promise<Place[]> {
  authorizePlatform(viewer, 'directory.read')
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length > 1).slice(0, 6)
  if (!words.some(({ length }) => length > 2)) return []
  const named = (name: ReturnType<typeof sql>) =>
    join(
      words.map((word) => sql`osmose_plain(${name}) LIKE '%' || osmose_plain(${word}) || '%'`),
      ' AND ',
    )
  return select(
    Place,
    sql`(SELECT 'organisation' AS "kind", o."id"::text AS "id", o."name", NULL AS "of" FROM "organisation" o
          WHERE ${named(sql`(o."name" || ' ' || o."shortName")`)} ORDER BY length(o."name"), o."name" LIMIT 3)
        UNION ALL
        (SELECT 'unit', u."id"::text, u."name", o."shortName" FROM "unit" u JOIN "organisation" o ON o."id" = u."organisationId"
          WHERE ${named(sql`u."name"`)} ORDER BY length(u."name"), u."name" LIMIT 5)
        UNION ALL
        (SELECT 'city', m."city", m."city", NULL FROM "member" m
          WHERE ${plainTown(sql`m."city"`)} = ${plainTown(sql`${text.trim()}::text`)} AND m."city" <> '' AND ${isHereInSql} AND ${shown(viewer, 'city')}
          LIMIT 1)`,
  )
}

const Name = z.object({ id: z.string(), name: z.string() })

/** The names of these administrations and services. */
export async function placeNames(viewer: Person, ids: (string | null)[]): Promise<Map<string, string>> {
  authorizePlatform(viewer, 'directory.read')
  const chosen = [...new Set(ids.filter((id) => id !== null))]
  if (chosen.length === 0) return new Map()
  const rows = await select(
    Name,
    sql`SELECT "id", "shortName" AS "name" FROM "organisation" WHERE "id" = ANY (${chosen}::uuid[])
        UNION ALL SELECT "id", "name" FROM "unit" WHERE "id" = ANY (${chosen}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
