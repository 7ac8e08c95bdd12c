import { z } from 'zod'
import { db, parisDate, select, sql, type Sql } from '@/lib/db'
import { outageDays } from '@/lib/platform'
import { dayOf } from '@/lib/time'
import { VitalityReviewOutcome, VitalityReviewState } from '@/prisma/client/enums'

const Review = z.object({
  id: z.string(),
  state: z.enum(VitalityReviewState),
  stateAt: z.date(),
  dueAt: z.date().nullable(),
  openedAt: z.date(),
  endedAt: z.date().nullable(),
  outcome: z.enum(VitalityReviewOutcome).nullable(),
  help: z.string(),
  lesson: z.string().nullable(),
  lessonId: z.string().nullable(),
  lessonById: z.string().nullable(),
  answeredBy: z.string().nullable(),
  intoSlug: z.string().nullable(),
  intoName: z.string().nullable(),
})
/** A review as its pages say it. */
export type ReviewShown = z.infer<typeof Review>

/** When a review `r` will have waited long enough: days of an outage do not count, as for `isDue`. */
export async function dueInSql(): Promise<Sql> {
  const away = (await outageDays()).map(dayOf)
  return sql`(r."dueAt" + interval '1 day' * (SELECT count(*) FROM unnest(${away}::date[]) AS lost("day")
    WHERE lost."day" >= ${parisDate(sql`r."stateAt"`)} AND lost."day" < ${parisDate(sql`now()`)}))`
}

/** The reviews of a community, the latest first. The other community is named to who runs this one: they chose it. */
export const reviewsOf = async (communityId: string, most: number): Promise<ReviewShown[]> =>
  select(
    Review,
    sql`SELECT r."id", r."state", r."stateAt", ${await dueInSql()} AS "dueAt", r."openedAt", r."endedAt", r."outcome", r."help",
               l."lesson", l."id" AS "lessonId", l."authorId" AS "lessonById",
               (SELECT m."name" FROM "member" m WHERE m."id" = r."answeredById" AND m."status" <> 'left') AS "answeredBy",
               i."slug" AS "intoSlug", i."name" AS "intoName"
          FROM "vitality_review" r
          LEFT JOIN LATERAL (SELECT * FROM "closing_lesson" l WHERE l."reviewId" = r."id" LIMIT 1) l ON TRUE
          LEFT JOIN "community" i ON i."id" = r."intoId" AND i."status" <> 'deleted' AND i."access" <> 'secret'
         WHERE r."communityId" = ${communityId}::uuid ORDER BY r."openedAt" DESC LIMIT ${most}`,
  )

/** What was left by whoever closed it in its settings while nothing was asked, the latest first. */
export const lessonsOf = (communityId: string): Promise<{ id: string; lesson: string; at: Date }[]> =>
  db.closingLesson.findMany({
    where: { communityId, reviewId: null },
    select: { id: true, lesson: true, at: true },
    orderBy: { at: 'desc' },
    take: 20,
  })
