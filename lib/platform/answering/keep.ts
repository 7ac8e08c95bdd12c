import { execute, sql } from '@/lib/db'
import { mailLimits } from '@/lib/mail/limits'
import { addDays, startOfDay, type Day } from '@/lib/time'
import { ACCURACY, type AnswersCounted } from '../model/answerTimes'

/** Adds what was counted to that day. In the order of the key: of two processes that add at once, one waits for the other. */
export async function keepAnswers(day: Day, counted: readonly AnswersCounted[]): Promise<void> {
  if (counted.length === 0) return
  const column = <Key extends keyof AnswersCounted>(key: Key) => counted.map((each) => each[key])
  await execute(
    sql`INSERT INTO "answer_time" AS t ("day", "kind", "bucket", "answers", "failures")
        SELECT ${day}::date, n."kind"::"AnswerKind", n."bucket", n."answers", n."failures"
          FROM unnest(${column('kind')}::text[], ${column('bucket')}::int[], ${column('answers')}::int[], ${column('failures')}::int[])
            AS n("kind", "bucket", "answers", "failures") ORDER BY 2, 3
        ON CONFLICT ("day", "kind", "bucket") DO UPDATE
          SET "answers" = t."answers" + excluded."answers", "failures" = t."failures" + excluded."failures"`,
  )
}

/**
 * How long mails waited before they left, by the day on which they were written, and how many never did. Counted again every
 * night as long as they are kept, since one may wait for days: the last count stays.
 */
export async function countMails(today: Day): Promise<void> {
  const from = addDays(today, -Math.floor(mailLimits.keptFor / mailLimits.day) + 1)
  const growth = Math.log((1 + ACCURACY) / (1 - ACCURACY))
  await execute(
    sql`INSERT INTO "answer_time" AS t ("day", "kind", "bucket", "answers", "failures")
        SELECT m."day", 'mail', m."bucket", (count(*) FILTER (WHERE m."state" = 'sent'))::int,
               (count(*) FILTER (WHERE m."state" = 'failed'))::int
          FROM (SELECT ("createdAt" AT TIME ZONE 'Europe/Paris')::date AS "day", "state", CASE WHEN "state" = 'sent'
                       THEN ceil(ln(greatest(1, extract(epoch FROM "sentAt" - "createdAt")::float8 * 1000)) / ${growth}::float8)::int
                       ELSE 0 END AS "bucket"
                  FROM "mail" WHERE "state" IN ('sent', 'failed')
                   AND "createdAt" >= ${startOfDay(from)} AND "createdAt" < ${startOfDay(today)}) m
         GROUP BY m."day", m."bucket"
        ON CONFLICT ("day", "kind", "bucket") DO UPDATE SET "answers" = excluded."answers", "failures" = excluded."failures"`,
  )
}
