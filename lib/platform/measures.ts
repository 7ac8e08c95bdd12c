import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { startOfDay, type Day } from '@/lib/time'
import { AnswerKind } from '@/prisma/client/enums'
import type { Outage } from './model/outage'
import { watchedSince } from './outages'

const Answers = z.object({
  /** The first of it. */
  month: z.string(),
  kind: z.enum(AnswerKind),
  bucket: z.number(),
  answers: z.number(),
  failures: z.number(),
})
/** Answers of one class of durations in a month. */
export type AnswersOfMonth = z.infer<typeof Answers>

const Days = z.object({ month: z.string(), days: z.number() })

/** What is known of how the platform answered from a day to another, which is left out. */
export interface ServiceMeasured {
  /** Since when anybody watches over it; null: nobody does yet. */
  watched: Date | null
  outages: Outage[]
  answers: AnswersOfMonth[]
  /** Days on which at least one answer was measured, by month. */
  days: z.infer<typeof Days>[]
}

export async function serviceMeasured({ from, until }: { from: Day; until: Day }): Promise<ServiceMeasured> {
  const inside = sql`"day" >= ${from}::date AND "day" < ${until}::date`
  const month = sql`to_char("day", 'YYYY-MM-01')`
  const [watched, outages, answers, days] = await Promise.all([
    watchedSince(),
    db.platformOutage.findMany({
      where: { from: { lt: startOfDay(until) }, to: { gt: startOfDay(from) } },
      orderBy: { from: 'asc' },
    }),
    select(
      Answers,
      sql`SELECT ${month} AS "month", "kind", "bucket", sum("answers")::int AS "answers", sum("failures")::int AS "failures"
            FROM "answer_time" WHERE ${inside} GROUP BY 1, 2, 3`,
    ),
    select(
      Days,
      sql`SELECT ${month} AS "month", count(DISTINCT "day")::int AS "days"
            FROM "answer_time" WHERE ${inside} AND "kind" <> 'mail' GROUP BY 1`,
    ),
  ])
  return { watched, outages, answers, days }
}
