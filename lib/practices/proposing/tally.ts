import { execute, sql } from '@/lib/db'
import { whose } from '../measures/whose'

/**
 * Counts again how often each practice was shown at such moments, and adopted then: a community once, however many of
 * those who run it saw it and on however many days, and so does whoever creates one, within a month. The order of
 * tomorrow is drawn from it.
 */
export async function tallyProposals(): Promise<void> {
  await execute(
    sql`WITH gone AS (
          DELETE FROM "practice_tally" t WHERE NOT EXISTS (
            SELECT FROM "practice_proposal" p JOIN "practice_occasion" o ON o."id" = p."occasionId"
             WHERE o."place" = t."place" AND p."practiceId" = t."practiceId"))
        INSERT INTO "practice_tally" ("place", "practiceId", "shown", "adopted")
        SELECT o."place", p."practiceId", count(DISTINCT ${whose})::int,
               (count(DISTINCT ${whose}) FILTER (WHERE p."adoptedAt" IS NOT NULL))::int
          FROM "practice_proposal" p JOIN "practice_occasion" o ON o."id" = p."occasionId"
         GROUP BY 1, 2
        ON CONFLICT ("place", "practiceId") DO UPDATE SET "shown" = excluded."shown", "adopted" = excluded."adopted"`,
  )
}
