import { z } from 'zod'
import { isWithin, type Perimeter } from '@/lib/communities'
import { parisDate, select, selectOne, sql, type Sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import { comparedDays } from '../model/draw/waiting'

/**
 * Taken up at first by `c`, which is no secret; a practice that nobody shares any more is not told, and a failure is kept in
 * mind, not applied.
 */
const adoptions = (perimeter: Perimeter): Sql =>
  sql`"practice_adoption" a JOIN "community" c ON c."id" = a."communityId" AND ${isWithin(perimeter)} AND c."access" <> 'secret'
      JOIN "practice" p ON p."id" = a."practiceId" AND p."sharedAt" IS NOT NULL AND p."retiredAt" IS NULL AND NOT p."isFailure"`
const firstAt = sql`coalesce(a."firstAt", a."adoptedAt")`
const during = (from: Day, until: Day) =>
  sql`${firstAt} >= ${startOfDay(from)} AND ${firstAt} < ${startOfDay(until)}`

const Month = z.object({
  /** The first of it; null: the whole time. */
  month: z.string().nullable(),
  adoptions: z.number(),
  communities: z.number(),
})
/** How often practices were taken up for the first time, and by how many communities. */
export type AdoptionsOver = z.infer<typeof Month>

/** @returns the months in which one was, the oldest first, then the whole time, if any was */
export const adoptionsOver = (perimeter: Perimeter, from: Day, until: Day): Promise<AdoptionsOver[]> =>
  select(
    Month,
    sql`SELECT to_char(m."month", 'YYYY-MM-DD') AS "month", count(*)::int AS "adoptions", count(DISTINCT m."communityId")::int AS "communities"
          FROM (SELECT a."communityId", date_trunc('month', ${firstAt} AT TIME ZONE 'Europe/Paris')::date AS "month"
                  FROM ${adoptions(perimeter)} WHERE ${during(from, until)}) m
         GROUP BY GROUPING SETS ((m."month"), ()) HAVING count(*) > 0 ORDER BY m."month" NULLS LAST`,
  )

const Library = z.object({
  /** Practices that everybody reads, and that were shared by then. */
  shared: z.number(),
  /** Communities that keep one at least, of those that were open and no secret. */
  keepers: z.number(),
  communities: z.number(),
})
export type LibraryOn = z.infer<typeof Library>

/** What had been taken up by a day, and not given up by then. */
export function libraryOn(perimeter: Perimeter, day: Day): Promise<LibraryOn> {
  const at = startOfDay(day)
  const wasOpen = sql`c."createdAt" < ${at} AND (c."status" IN ('active', 'locked') OR c."statusAt" >= ${at})`
  return selectOne(
    Library,
    sql`SELECT (SELECT count(*)::int FROM "practice" WHERE "sharedAt" < ${at} AND "retiredAt" IS NULL) AS "shared",
               (SELECT count(DISTINCT c."id")::int FROM ${adoptions(perimeter)}
                 WHERE ${wasOpen} AND ${firstAt} < ${at}
                   AND (a."outcome" IS DISTINCT FROM 'abandoned' OR a."outcomeAt" >= ${at})) AS "keepers",
               (SELECT count(*)::int FROM "community" c WHERE ${isWithin(perimeter)} AND c."access" <> 'secret' AND ${wasOpen}) AS "communities"`,
  )
}

const Used = z.object({ title: z.string(), adoptions: z.number(), keepers: z.number() })
/** A practice: how often it was taken up in a time, and how many communities keep it today. */
export type PracticeUsed = z.infer<typeof Used>

/** The practices taken up most in that time. */
export const practicesUsed = (
  perimeter: Perimeter,
  from: Day,
  until: Day,
  most: number,
): Promise<PracticeUsed[]> =>
  select(
    Used,
    sql`SELECT v."title", u."adoptions", u."keepers"
          FROM (SELECT p."id", p."version", (count(*) FILTER (WHERE ${during(from, until)}))::int AS "adoptions",
                       (count(*) FILTER (WHERE a."outcome" IS DISTINCT FROM 'abandoned'))::int AS "keepers"
                  FROM ${adoptions(perimeter)} GROUP BY p."id", p."version") u
          JOIN "practice_version" v ON v."practiceId" = u."id" AND v."number" = u."version"
         WHERE u."adoptions" > 0 ORDER BY u."adoptions" DESC, lower(v."title"), u."id" LIMIT ${most}`,
  )

const Drawn = z.object({
  name: z.string(),
  drawnOn: z.string(),
  places: z.number(),
  asked: z.number(),
  /** It was drawn too late for those who waited to be compared with the others. */
  isLate: z.boolean(),
  /** Of the comparison, eight weeks later; null: it is still to come. */
  chosen: z.number().nullable(),
  waiting: z.number().nullable(),
  /** In shares of weekly authors; null: too few on a side, or beyond what a share can tell. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: z.number().nullable(),
})
/** A programme whose places were drawn. */
export type ProgrammeDrawn = z.infer<typeof Drawn>

/** `waitsToTheEnd`, of the programme `g`. */
const waits = sql`${parisDate(sql`g."drawnAt"`)} + ${comparedDays}::int <= g."laterOn"`

export const programmesDrawn = (from: Day, until: Day): Promise<ProgrammeDrawn[]> =>
  select(
    Drawn,
    sql`SELECT g."name", to_char(g."drawnAt" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "drawnOn", g."places", coalesce(g."asked", 0) AS "asked",
               NOT ${waits} AS "isLate", k."chosen", k."waiting", k."share", k."shareLow" AS "low", k."shareHigh" AS "high", k."p"
          FROM "practice_programme" g LEFT JOIN "programme_comparison" k ON k."programmeId" = g."id" AND ${waits}
         WHERE g."drawnAt" >= ${startOfDay(from)} AND g."drawnAt" < ${startOfDay(until)} AND g."cancelledAt" IS NULL
         ORDER BY g."drawnAt", g."id"`,
  )
