import { z } from 'zod'
import { empty, join, parisDate, select, selectOverAll, sql, type Sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import { verdicts } from './model/state'

/** Which communities: those that a ministry carries, those of one type; null: all of them. Our own ones only. */
export interface Whose {
  ministryId: string | null
  kind: CommunityKind | null
}

const Standing = z.object({
  on: z.string(),
  created: z.number(),
  newborn: z.number(),
  alive: z.number(),
  watch: z.number(),
  asleep: z.number(),
  closed: z.number(),
})
/** How many communities had been created before a first of the month, and how each stood that day. */
export type StandingOn = z.infer<typeof Standing>

/**
 * Each of those firsts of which nights, or the past played again, have said something; of the others nothing is known.
 * From the verdicts, and, where nobody has ever contributed, from their age. Those deleted since count as created, lived as
 * long as something happened there, and are closed from the day on which they were deleted.
 */
export async function standingsOnFirsts(whose: Whose, firsts: readonly Day[]): Promise<StandingOn[]> {
  if (firsts.length === 0) return []
  const counts = (['newborn', 'alive', 'watch', 'asleep', 'closed'] as const).map(
    (state) => sql`(count(*) FILTER (WHERE s."state" = ${state}))::int`,
  )
  return selectOverAll(
    Standing,
    sql`WITH RECURSIVE ${placesInSql(whose)},
        month AS (SELECT "on" FROM unnest(${[...firsts]}::date[]) AS f("on")
                   WHERE EXISTS (SELECT FROM "vitality_verdict" v WHERE v."on" = f."on"))
        SELECT to_char(m."on", 'YYYY-MM-DD') AS "on", count(p."id")::int AS "created", ${counts[0]!} AS "newborn",
               ${counts[1]!} AS "alive", ${counts[2]!} AS "watch", ${counts[3]!} AS "asleep", ${counts[4]!} AS "closed"
          FROM month m LEFT JOIN place p ON p."openedOn" < m."on"
          LEFT JOIN "vitality_verdict" v ON v."communityId" = p."id" AND v."on" = m."on"
         CROSS JOIN LATERAL (SELECT CASE WHEN p."id" IS NOT NULL THEN ${stateInSql(sql`m."on"`)} END AS "state") s
         GROUP BY 1 ORDER BY 1`,
  )
}

const Lives = z.object({
  openedIn: z.string(),
  days: z.number(),
  isOver: z.boolean(),
  communities: z.number(),
})
/** Communities opened in one month that lived as long: until their last contribution, or, as they still live, until that day. */
export type LivesOfAMonth = z.infer<typeof Lives>

/** How long each community created before that first of the month had lived that day; those asleep or closed are over. */
export const livesUntil = (whose: Whose, on: Day): Promise<LivesOfAMonth[]> =>
  selectOverAll(
    Lives,
    sql`WITH RECURSIVE ${placesInSql(whose)}, life AS (
          SELECT p."openedOn", coalesce(v."lastOn", p."lastOn", p."openedOn") AS "lastOn",
                 ${stateInSql(sql`${on}::date`)} IN ('asleep', 'closed') AS "isOver"
            FROM place p LEFT JOIN "vitality_verdict" v ON v."communityId" = p."id" AND v."on" = ${on}::date
           WHERE p."openedOn" < ${on}::date)
        SELECT to_char("openedOn", 'YYYY-MM-01') AS "openedIn",
               CASE WHEN "isOver" THEN greatest(0, least("lastOn", ${on}::date) - "openedOn") ELSE ${on}::date - "openedOn" END AS "days",
               "isOver", count(*)::int AS "communities"
          FROM life GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  )

/** The last first of the month, up to that one, of which something was said; null: none. */
export const lastFirstToldUpTo = async (on: Day): Promise<Day | null> =>
  (
    await select(
      z.object({ on: z.string() }),
      sql`SELECT to_char(v."on", 'YYYY-MM-DD') AS "on" FROM "vitality_verdict" v
           WHERE v."on" <= ${on}::date AND extract(day FROM v."on") = 1 ORDER BY v."on" DESC LIMIT 1`,
    )
  )[0]?.on ?? null

/** Every community that was ever ours: `place(id, openedOn, closedOn, lastOn)`. `lastOn`: of former ones, which have no verdict left. */
function placesInSql({ ministryId, kind }: Whose): Sql {
  const parts = (of: Sql) => [
    sql`${of}."origin" = 'local'`,
    ...(kind === null ? [] : [sql`${of}."kind" = ${kind}::"CommunityKind"`]),
    ...(ministryId === null ? [] : [sql`${of}."organisationId" IN (SELECT "id" FROM under)`]),
  ]
  const under =
    ministryId === null
      ? empty
      : sql`under("id") AS (SELECT ${ministryId}::uuid UNION
              SELECT o."id" FROM "organisation" o JOIN under u ON o."parentId" = u."id"),`
  return sql`${under} place AS (
    SELECT c."id", ${parisDate(sql`c."createdAt"`)} AS "openedOn", NULL::date AS "lastOn",
           CASE WHEN c."status" <> 'active' THEN coalesce(${parisDate(sql`c."statusAt"`)}, ${parisDate(sql`c."createdAt"`)}) END AS "closedOn"
      FROM "community" c WHERE ${join(parts(sql`c`), ' AND ')}
    UNION ALL
    SELECT f."id", ${parisDate(sql`f."createdAt"`)}, ${parisDate(sql`f."lastActivityAt"`)}, ${parisDate(sql`f."deletedAt"`)}
      FROM "former_community" f WHERE ${join(parts(sql`f`), ' AND ')}
       AND NOT EXISTS (SELECT FROM "community" c WHERE c."id" = f."id"))`
}

/** How `p` stood on a day, with the verdict `v` of that day where there is one (model/state). */
const stateInSql = (on: Sql): Sql =>
  sql`CASE WHEN v."state" IS NOT NULL THEN v."state"::text
           WHEN p."closedOn" < ${on} THEN 'closed'
           WHEN ${on} - p."openedOn" < ${verdicts.youngestDays}::int THEN 'newborn'
           WHEN p."lastOn" >= ${on} THEN 'alive' ELSE 'asleep' END`
