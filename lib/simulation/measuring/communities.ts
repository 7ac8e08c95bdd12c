import { z } from 'zod'
import { selectOverAll, sql } from '@/lib/db'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { tops, WINDOW } from './people'

/** Nobody has contributed nor reacted for so many days: it sleeps. Some wake up again: METRICS §3 says a quarter. */
const SILENT_DAYS = 90
const A_MONTH = 365.25 / 12

const Row = z.object({
  ministryId: z.string().nullable(),
  /** Opened in the twelve months before. */
  births: z.number(),
  /** Where somebody contributed in the last ninety days; and how many people run those. */
  alive: z.number(),
  animators: z.number(),
})
export type CommunitiesCounted = z.infer<typeof Row>

const OneLife = z.object({ ministryId: z.string().nullable(), time: z.number(), happened: z.boolean() })

/** Ours, those that are gone too: when each was opened, and until when it lived, as of a day. */
const lives = (until: Day) => sql`
  life AS (
    SELECT l.*, least(greatest(0, (l."livedUntil" - l."openedOn") / ${A_MONTH}::float8), (${until}::date - l."openedOn") / ${A_MONTH}::float8) AS "months"
      FROM (
        SELECT c."id", t."ministryId", (c."createdAt" AT TIME ZONE 'Europe/Paris')::date AS "openedOn",
               coalesce(s."lastOn", (c."createdAt" AT TIME ZONE 'Europe/Paris')::date) AS "livedUntil",
               c."status" IN ('archived', 'deleted')
                 OR coalesce(s."lastOn", (c."createdAt" AT TIME ZONE 'Europe/Paris')::date) < ${until}::date - ${SILENT_DAYS}::int AS "hasEnded"
          FROM "community" c LEFT JOIN "community_span" s ON s."communityId" = c."id" LEFT JOIN top t ON t."id" = c."organisationId"
         WHERE c."origin" = 'local' AND c."createdAt" < ${startOfDay(until)}
        UNION ALL
        SELECT f."id", t."ministryId", (f."createdAt" AT TIME ZONE 'Europe/Paris')::date,
               (coalesce(f."lastActivityAt", f."createdAt") AT TIME ZONE 'Europe/Paris')::date, true
          FROM "former_community" f LEFT JOIN top t ON t."id" = f."organisationId"
         WHERE f."origin" = 'local' AND f."createdAt" < ${startOfDay(until)}) l)`

/** Births and animators of the communities that each ministry carries. Whole communities: no figure tells of a person. */
export const communitiesCounted = (until: Day): Promise<CommunitiesCounted[]> => {
  const aYearAgo = addMonths(until, -WINDOW)
  return selectOverAll(
    Row,
    sql`WITH RECURSIVE ${tops}, ${lives(until)},
        run AS (
          SELECT l."ministryId", count(DISTINCT m."memberId")::int AS "animators"
            FROM life l JOIN "membership" m ON m."communityId" = l."id"
           WHERE NOT l."hasEnded" AND m."status" = 'member' AND m."role" IN ('owner', 'animator') GROUP BY 1)
        SELECT l."ministryId", count(*) FILTER (WHERE l."openedOn" >= ${aYearAgo}::date)::int AS "births",
               count(*) FILTER (WHERE NOT l."hasEnded")::int AS "alive", coalesce(max(r."animators"), 0)::int AS "animators"
          FROM life l LEFT JOIN run r ON r."ministryId" IS NOT DISTINCT FROM l."ministryId"
         GROUP BY l."ministryId"`,
  )
}

/** How long each has lived, in months; those that go on are seen up to that day. */
export const communityLives = (until: Day) =>
  selectOverAll(
    OneLife,
    sql`WITH RECURSIVE ${tops}, ${lives(until)}
        SELECT "ministryId", CASE WHEN "hasEnded" THEN "months" ELSE (${until}::date - "openedOn") / ${A_MONTH}::float8 END AS "time",
               "hasEnded" AS "happened" FROM life`,
  )
