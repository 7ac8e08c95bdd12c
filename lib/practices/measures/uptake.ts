import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { parisDate, select, selectOne, sql, type Sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import { PracticePlace } from '@/prisma/client/enums'
import { life } from '../model/life'
import type { Occasion } from '../model/order/value'
import { whose } from './whose'

/** Over the last so many days. */
export const uptakeDays = 365

const Place = z.object({
  place: z.enum(PracticePlace),
  communities: z.number(),
  /** So many are surely different ones. */
  apart: z.number(),
  shown: z.number(),
  opened: z.number(),
  adopted: z.number(),
  dismissed: z.number(),
})
/** What came of the practices proposed at such moments. */
export type PlaceUptake = z.infer<typeof Place>

/**
 * A community counts once for a practice, however many saw it and on however many days; whoever creates one, once a month.
 * Those of two months may be the same people: those of one are not.
 */
export function uptakeByPlace(today: Day): Promise<PlaceUptake[]> {
  const lately = sql`o."on" > ${today}::date - ${uptakeDays}::int`
  return select(
    Place,
    sql`SELECT s."place", count(DISTINCT s."whose")::int AS "communities",
               CASE WHEN s."place" <> 'creation' THEN count(DISTINCT s."whose")::int
                    ELSE (SELECT max(m."people") FROM (SELECT count(DISTINCT o."creatorKey")::int AS "people" FROM "practice_occasion" o
                            WHERE ${lately} GROUP BY date_trunc('month', o."on")) m) END AS "apart", count(*)::int AS "shown",
               (count(*) FILTER (WHERE s."opened"))::int AS "opened", (count(*) FILTER (WHERE s."adopted"))::int AS "adopted",
               (count(*) FILTER (WHERE s."dismissed"))::int AS "dismissed"
          FROM (SELECT o."place", ${whose} AS "whose", p."practiceId",
                       bool_or(p."openedAt" IS NOT NULL) AS "opened", bool_or(p."adoptedAt" IS NOT NULL) AS "adopted",
                       bool_or(p."dismissedAt" IS NOT NULL) AS "dismissed"
                  FROM "practice_proposal" p JOIN "practice_occasion" o ON o."id" = p."occasionId"
                 WHERE ${lately} GROUP BY 1, 2, 3) s
         GROUP BY 1 ORDER BY 1`,
  )
}

const Adoptions = z.object({
  adoptions: z.number(),
  communities: z.number(),
  told: z.number(),
  adapted: z.number(),
  /** Sixty days old: still applied by what was said then, given up, nobody has said. */
  old: z.number(),
  applied: z.number(),
  abandoned: z.number(),
  /** Of practices that were born in a community: in another one. */
  born: z.number(),
  elsewhere: z.number(),
})
export type AdoptionUptake = z.infer<typeof Adoptions>

const adoptedOn = parisDate(sql`a."adoptedAt"`)
/** The last question is due on that day, and an answer of that very day is one. */
const lastAskedAfter = Math.max(...life.askedAfterDays)

/** Of what worked: keeping a failure in mind is told apart, and applies nothing. */
export const uptakeOfAdoptions = (today: Day): Promise<AdoptionUptake> =>
  selectOne(
    Adoptions,
    sql`SELECT count(*)::int AS "adoptions", count(DISTINCT a."communityId")::int AS "communities",
               (count(*) FILTER (WHERE a."outcome" IS NOT NULL))::int AS "told",
               (count(*) FILTER (WHERE a."outcome" = 'adapted'))::int AS "adapted",
               (count(*) FILTER (WHERE old."is"))::int AS "old",
               (count(*) FILTER (WHERE old."is" AND a."outcome" IN ('kept', 'adapted')
                  AND ${parisDate(sql`a."outcomeAt"`)} >= ${adoptedOn} + ${lastAskedAfter}::int))::int AS "applied",
               (count(*) FILTER (WHERE old."is" AND a."outcome" = 'abandoned'))::int AS "abandoned",
               (count(*) FILTER (WHERE p."communityId" IS NOT NULL))::int AS "born",
               (count(*) FILTER (WHERE p."communityId" <> a."communityId"))::int AS "elsewhere"
          FROM "practice_adoption" a JOIN "practice" p ON p."id" = a."practiceId" AND NOT p."isFailure"
          CROSS JOIN LATERAL (SELECT ${adoptedOn} < ${today}::date - ${lastAskedAfter}::int AS "is") old
         WHERE a."adoptedAt" > ${today}::date - ${uptakeDays}::int`,
  )

const People = z.object({ animators: z.number(), used: z.number(), contributed: z.number() })

/** The animator `n` did that lately, at a moment that counts. */
const did = (table: Sql, by: Sql, at: Sql): Sql =>
  sql`EXISTS (SELECT FROM ${table}, since WHERE ${by} = n."id" AND ${at} > since."day" AND ${isCountedInSql(by, at)})`

/**
 * Of those who run a community today and let themselves be counted: who took a practice up, and who wrote, read over or
 * answered one.
 */
export const uptakeByAnimators = (today: Day): Promise<z.infer<typeof People>> =>
  selectOne(
    People,
    sql`WITH animators AS (
          SELECT DISTINCT m."memberId" AS "id" FROM "membership" m JOIN "community" c ON c."id" = m."communityId"
           WHERE m."status" = 'member' AND m."role" IN ('owner', 'animator') AND c."status" = 'active' AND c."origin" = 'local'
             AND ${isCountedInSql(sql`m."memberId"`, sql`${today}::date`)}),
        since AS (SELECT (${today}::date - ${uptakeDays}::int)::timestamptz AS "day")
        SELECT count(*)::int AS "animators",
               (count(*) FILTER (WHERE ${did(sql`"practice_adoption" a`, sql`a."adoptedById"`, sql`a."adoptedAt"`)}))::int AS "used",
               (count(*) FILTER (WHERE ${did(sql`"practice_version" v`, sql`v."authorId"`, sql`v."at"`)}
                  OR ${did(sql`"practice_review" r`, sql`r."reviewerId"`, sql`r."at"`)}
                  OR ${did(sql`"practice_remark" k`, sql`k."authorId"`, sql`k."at"`)}))::int AS "contributed"
          FROM animators n`,
  )

/** The last of them: enough to tell one order from another, and no more than a page may hold. */
const MOST = 20_000

const Shown = z.object({
  place: z.enum(PracticePlace),
  community: z.string(),
  candidates: z.array(z.string()),
  proposals: z.array(z.object({ practice: z.string(), propensity: z.number(), wasAdopted: z.boolean() })),
})
export type OccasionShown = Occasion & { place: PracticePlace }

export const occasionsShown = (today: Day): Promise<OccasionShown[]> =>
  select(
    Shown,
    sql`SELECT o."place", ${whose}::text AS "community", o."candidates"::text[] AS "candidates",
               jsonb_agg(jsonb_build_object('practice', p."practiceId", 'propensity', p."propensity", 'wasAdopted', p."adoptedAt" IS NOT NULL))
                 AS "proposals"
          FROM (SELECT * FROM "practice_occasion" WHERE "on" > ${today}::date - ${uptakeDays}::int
                 ORDER BY "on" DESC, "id" LIMIT ${MOST}) o
          JOIN "practice_proposal" p ON p."occasionId" = o."id" GROUP BY o."id", o."place", o."communityId", o."creatorKey", o."candidates"`,
  )
