import { z } from 'zod'
import { isWithin, type Perimeter } from '@/lib/communities'
import { empty, select, selectOne, sql, type Sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'

const Moves = z.object({ month: z.string(), fell: z.number(), woke: z.number() })
/** How many communities fell asleep in a month, and woke: each once, whatever happened to it in the month. */
export type Moves = z.infer<typeof Moves>

/**
 * Of the communities `c`, month by month and type by type: what verdicts said, one after the other. What the night after a
 * day has seen is of that day, so that the first of a month tells of the month before. Months that were played again are
 * looked at on their firsts only.
 */
export const movesBetween = (which: Sql, from: Day, until: Day): Sql =>
  sql`SELECT m."month", m."kind",
             (count(DISTINCT m."communityId") FILTER (WHERE m."state" = 'asleep' AND m."before" IN ('newborn', 'alive', 'watch')))::int AS "fell",
             (count(DISTINCT m."communityId") FILTER (WHERE m."state" IN ('alive', 'watch') AND m."before" = 'asleep'))::int AS "woke"
        FROM (SELECT v."communityId", c."kind", v."on", v."state", date_trunc('month', (v."on" - 1)::timestamp)::date AS "month",
                     lag(v."state") OVER (PARTITION BY v."communityId" ORDER BY v."on") AS "before"
                FROM "vitality_verdict" v JOIN "community" c ON c."id" = v."communityId"
               WHERE ${which} AND v."on" BETWEEN ${from}::date AND ${until}::date) m
       WHERE m."on" > ${from}::date GROUP BY m."month", m."kind"`

/**
 * Of all ministries together, what the night has counted; of one, what was said of each of its communities.
 * @returns the months in which there was a verdict, the oldest first
 */
export const movesOver = (perimeter: Perimeter, from: Day, until: Day): Promise<Moves[]> =>
  select(
    Moves,
    sql`SELECT to_char(k."month", 'YYYY-MM-DD') AS "month", sum(k."fell")::int AS "fell", sum(k."woke")::int AS "woke"
          FROM ${
            perimeter.ministryId === null
              ? sql`"vitality_move"`
              : sql`(${movesBetween(isWithin(perimeter), from, until)})`
          } k
         WHERE k."month" >= ${from}::date AND k."month" < ${until}::date
           ${perimeter.kind ? sql`AND k."kind" = ${perimeter.kind}::"CommunityKind"` : empty}
         GROUP BY k."month" ORDER BY k."month"`,
  )

const Reviews = z.object({
  /** Opened in that time; of these, those that were answered since. */
  asked: z.number(),
  answered: z.number(),
  /** Ended in that time. */
  woke: z.number(),
  relaunched: z.number(),
  merged: z.number(),
  closed: z.number(),
  archived: z.number(),
  withdrawn: z.number(),
  /** Left by whoever closed a community. */
  lessons: z.number(),
})
/** What was done about communities that sleep. */
export type ReviewsOver = z.infer<typeof Reviews>

export function reviewsOver(perimeter: Perimeter, from: Day, until: Day): Promise<ReviewsOver> {
  const during = (column: 'openedAt' | 'endedAt' | 'at') =>
    ({
      openedAt: sql`r."openedAt" >= ${startOfDay(from)} AND r."openedAt" < ${startOfDay(until)}`,
      endedAt: sql`r."endedAt" >= ${startOfDay(from)} AND r."endedAt" < ${startOfDay(until)}`,
      at: sql`l."at" >= ${startOfDay(from)} AND l."at" < ${startOfDay(until)}`,
    })[column]
  const ended = (outcome: string) =>
    sql`(count(*) FILTER (WHERE ${during('endedAt')} AND r."outcome" = ${outcome}::"VitalityReviewOutcome"))::int`
  return selectOne(
    Reviews,
    sql`SELECT (count(*) FILTER (WHERE ${during('openedAt')}))::int AS "asked",
               (count(*) FILTER (WHERE ${during('openedAt')}
                  AND (r."answeredById" IS NOT NULL OR r."outcome" IN ('relaunched', 'merged', 'closed'))))::int AS "answered",
               ${ended('woke')} AS "woke", ${ended('relaunched')} AS "relaunched", ${ended('merged')} AS "merged",
               ${ended('closed')} AS "closed", ${ended('archived')} AS "archived", ${ended('withdrawn')} AS "withdrawn",
               (SELECT count(*)::int FROM "closing_lesson" l JOIN "community" c ON c."id" = l."communityId"
                 WHERE ${isWithin(perimeter)} AND ${during('at')}) AS "lessons"
          FROM "vitality_review" r JOIN "community" c ON c."id" = r."communityId" WHERE ${isWithin(perimeter)}`,
  )
}
