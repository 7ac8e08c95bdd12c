import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, isHereInSql, type Person } from '@/lib/policy'
import { shown } from '../shown'
import { skillCounts } from '../skilled'

const FACETS = ['level', 'canHelp', 'organisation', 'unit', 'departement', 'language'] as const
export type FacetName = (typeof FACETS)[number]

const Row = z.object({
  facet: z.enum(FACETS),
  id: z.string(),
  name: z.string().nullable(),
  count: z.number(),
})
export type FacetValue = Omit<z.infer<typeof Row>, 'facet'>
export type Facets = Record<FacetName, FacetValue[]>

/** More lines than that help nobody to choose. */
const MOST_VALUES = 8

/** What these people are made of, of what the viewer may see of them. */
export async function facetsOf(
  viewer: Person,
  memberIds: string[],
  skillId: string | null = null,
): Promise<Facets> {
  authorizePlatform(viewer, 'directory.read')
  const found = sql`unnest(${memberIds}::uuid[]) AS found("id")`
  const [places, skills] =
    memberIds.length === 0
      ? [[], []]
      : await Promise.all([
          select(Row, counts(viewer, memberIds)),
          skillId ? select(Row, skillCounts(viewer, skillId, found)) : [],
        ])
  const rows = [...places, ...skills.toSorted((one, other) => other.id.localeCompare(one.id))]
  const of = (name: FacetName) =>
    rows.filter(({ facet }) => facet === name).map(({ facet: _, ...value }) => value)
  return {
    level: of('level'),
    canHelp: of('canHelp'),
    organisation: of('organisation'),
    unit: of('unit'),
    departement: of('departement'),
    language: of('language'),
  }
}

const counts = (viewer: Person, memberIds: string[]) => sql`
  WITH people AS MATERIALIZED (
    SELECT m."organisationId", m."unitId",
           CASE WHEN ${shown(viewer, 'departement')} THEN m."departement" END AS "departement",
           CASE WHEN ${shown(viewer, 'languages')} THEN m."languages" ELSE '{}' END AS "languages"
      FROM unnest(${memberIds}::uuid[]) AS found("id") JOIN "member" m ON m."id" = found."id" AND ${isHereInSql}),
  counted AS (
    SELECT 'organisation' AS "facet", o."id"::text AS "id", o."shortName" AS "name", count(*)::int AS "count"
      FROM people JOIN "organisation" o ON o."id" = people."organisationId" GROUP BY o."id"
    UNION ALL
    SELECT 'unit', u."id"::text, u."name", count(*)::int FROM people JOIN "unit" u ON u."id" = people."unitId" GROUP BY u."id"
    UNION ALL
    SELECT 'departement', "departement", NULL, count(*)::int FROM people WHERE "departement" IS NOT NULL GROUP BY "departement"
    UNION ALL
    SELECT 'language', spoken, NULL, count(*)::int FROM people, unnest("languages") AS spoken GROUP BY spoken)
  SELECT "facet", "id", "name", "count"
    FROM (SELECT *, row_number() OVER (PARTITION BY "facet" ORDER BY "count" DESC, "name", "id") AS "place" FROM counted) ranked
   WHERE "place" <= ${MOST_VALUES} ORDER BY "facet", "place"`
