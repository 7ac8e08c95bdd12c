import { z } from 'zod'
import { select, selectOne, sql } from '@/lib/db'
import { addDays, addMonths, bitsOf, dayNumber, parisDay, startOfDay } from '@/lib/time'
import { filesMostRead } from '../model/freshness'
import { asking, type WeekFacts } from '../model/week'

const Question = z.object({ id: z.string(), title: z.string(), askedAt: z.date() })
/** More than are shown: the youngest may not have waited two working days yet. */
const mostQuestions = asking.mostQuestions + 5
/** An older question is no longer the affair of this week. */
const questionDays = 90

const waitingQuestions = (communityId: string, now: Date) =>
  select(
    Question,
    sql`SELECT t."id", t."title", t."createdAt" AS "askedAt"
          FROM "thread" t JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
         WHERE t."communityId" = ${communityId}::uuid AND t."kind" = 'question' AND t."removedAt" IS NULL
           AND t."lockedAt" IS NULL AND t."acceptedReplyId" IS NULL AND k."firstReplyAt" IS NULL
           AND t."createdAt" >= ${startOfDay(addDays(parisDay(now), -questionDays))}
         ORDER BY t."createdAt", t."id" LIMIT ${mostQuestions}`,
  )

const OldFile = z.object({ id: z.string(), name: z.string(), revisedOn: z.string() })

/** Of the files most read, those of which no version came for long. */
const filesToRevise = (communityId: string, now: Date) =>
  select(
    OldFile,
    sql`WITH read AS (
          SELECT d."id", d."name", sum(v."downloads") AS "downloads", max(v."uploadedAt") AS "at"
            FROM "deposit" d JOIN "deposit_version" v ON v."communityId" = d."communityId" AND v."depositId" = d."id"
           WHERE d."communityId" = ${communityId}::uuid AND d."removedAt" IS NULL
           GROUP BY d."id", d."name" HAVING sum(v."downloads") > 0
           ORDER BY 3 DESC, d."id" LIMIT ${filesMostRead})
        SELECT "id", "name", to_char("at" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "revisedOn" FROM read
         WHERE "at" < ${startOfDay(addMonths(parisDay(now), -asking.fileMonths))}
         ORDER BY "downloads" DESC, "id" LIMIT ${asking.mostFiles}`,
  )

const Totals = z.object({
  requests: z.number(),
  firstRequestAt: z.date().nullable(),
  newcomers: z.number(),
  others: z.number(),
  lastOn: z.string(),
  byAnimators: z.number(),
  byOthers: z.number(),
})

/** What was given comes from the months of people: who chose not to be counted is in none. */
const totals = (communityId: string, now: Date) => {
  const today = parisDay(now)
  const since = (days: number) => startOfDay(addDays(today, -days))
  const months = bitsOf(dayNumber(today) - asking.aloneDays, dayNumber(today) + 1)
  return selectOne(
    Totals,
    sql`WITH animator AS MATERIALIZED (
          SELECT "memberId" FROM "membership"
           WHERE "communityId" = ${communityId}::uuid AND "status" = 'member' AND "role" IN ('owner', 'animator')),
        greeted AS (
          SELECT max(t."createdAt") AS "at" FROM "thread" t
           WHERE t."communityId" = ${communityId}::uuid AND t."createdAt" >= ${since(asking.newcomerDays)}
             AND t."removedAt" IS NULL AND t."authorId" IN (SELECT "memberId" FROM animator)),
        acts AS (
          SELECT m."memberId" IN (SELECT "memberId" FROM animator) AS "byAnimator",
                 sum((SELECT sum(each >> 5) FROM unnest(m."contributionsByDay") each
                       WHERE w."bits" & (1 << ((each & 31) - 1)) <> 0))::int AS "count"
            FROM unnest(${months.map(({ month }) => month)}::date[], ${months.map(({ bits }) => bits)}::int[]) AS w("month", "bits")
            JOIN "member_month" m ON m."month" = w."month" AND m."contributionDays" & w."bits" <> 0
           WHERE m."communityId" = ${communityId}::uuid
             AND NOT EXISTS (SELECT FROM "member" s WHERE s."id" = m."memberId" AND s."isService")
           GROUP BY 1),
        people AS (
          SELECT count(*) FILTER (WHERE s."status" = 'requested')::int AS "requests",
                 min(s."requestedAt") FILTER (WHERE s."status" = 'requested') AS "firstRequestAt",
                 count(*) FILTER (WHERE s."status" = 'member' AND s."role" NOT IN ('owner', 'animator'))::int AS "others",
                 count(*) FILTER (WHERE s."status" = 'member' AND s."role" NOT IN ('owner', 'animator')
                   AND s."joinedAt" >= ${since(asking.newcomerDays)}
                   AND s."joinedAt" > coalesce((SELECT "at" FROM greeted), '-infinity'))::int AS "newcomers"
            FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND m."status" = 'active' AND NOT m."isService"
           WHERE s."communityId" = ${communityId}::uuid AND s."status" IN ('member', 'requested'))
        SELECT p.*, to_char(coalesce(k."lastActivityAt", c."createdAt") AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "lastOn",
               coalesce((SELECT "count" FROM acts WHERE "byAnimator"), 0) AS "byAnimators",
               coalesce((SELECT "count" FROM acts WHERE NOT "byAnimator"), 0) AS "byOthers"
          FROM people p CROSS JOIN "community" c LEFT JOIN "community_counter" k ON k."communityId" = c."id"
         WHERE c."id" = ${communityId}::uuid`,
  )
}

/** What is true of a community that day, for those who run it. */
export async function weekFactsOf(communityId: string, now: Date): Promise<WeekFacts> {
  const [counted, questions, oldFiles] = await Promise.all([
    totals(communityId, now),
    waitingQuestions(communityId, now),
    filesToRevise(communityId, now),
  ])
  return { ...counted, questions, oldFiles }
}
