import { z } from 'zod'
import { isWithin, type Perimeter } from '@/lib/communities'
import { select, selectOne, sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'

const Moves = z.object({
  /** The first of it; null: the whole time. */
  month: z.string().nullable(),
  fell: z.number(),
  woke: z.number(),
})
/** How many communities fell asleep, and woke, at least once. */
export type Moves = z.infer<typeof Moves>

/**
 * By what verdicts said, one after the other: what the night after a day has seen is of that day, so that the first of a
 * month tells of the month before. Months that were played again are looked at on their firsts only.
 * @returns the months in which there was a verdict, the oldest first, then the whole time, if any was given
 */
export const movesOver = (perimeter: Perimeter, from: Day, until: Day): Promise<Moves[]> =>
  select(
    Moves,
    sql`SELECT to_char(m."month", 'YYYY-MM-DD') AS "month",
               (count(DISTINCT m."communityId") FILTER (WHERE m."state" = 'asleep' AND m."before" IN ('newborn', 'alive', 'watch')))::int AS "fell",
               (count(DISTINCT m."communityId") FILTER (WHERE m."state" IN ('alive', 'watch') AND m."before" = 'asleep'))::int AS "woke"
          FROM (SELECT v."communityId", v."on", v."state", date_trunc('month', (v."on" - 1)::timestamp)::date AS "month",
                       lag(v."state") OVER (PARTITION BY v."communityId" ORDER BY v."on") AS "before"
                  FROM "vitality_verdict" v JOIN "community" c ON c."id" = v."communityId"
                 WHERE ${isWithin(perimeter)} AND v."on" BETWEEN ${from}::date AND ${until}::date) m
         WHERE m."on" > ${from}::date GROUP BY GROUPING SETS ((m."month"), ())
        HAVING count(*) > 0 ORDER BY m."month" NULLS LAST`,
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
