import { execute, select, sql, type Transaction } from '@/lib/db'
import { z } from 'zod'
import { dateOf, reactionsLeft, withdrawnIn, type Reach } from './acts'

const date = dateOf(sql`o."day"`)

/**
 * Of those who took signs back: on the days on which none is left, they reacted no more. The number of reactions has
 * followed already; this is about who counts as having taken part, which a sum cannot tell.
 */
export async function takeBack(tx: Transaction, reach: Reach): Promise<void> {
  const touched = await select(
    z.object({ communityId: z.string() }),
    sql`
    WITH withdrawn AS MATERIALIZED (${withdrawnIn(reach)}),
    lost AS MATERIALIZED (
      SELECT o."communityId", o."memberId", o."day", m."month", 1 << (${date} - 1) AS "bit", m."contributionDays"
      FROM withdrawn o JOIN "member_month" m
        ON m."communityId" = o."communityId" AND m."memberId" = o."memberId" AND m."month" = o."day" - ${date} + 1
      WHERE m."reactionDays" & (1 << (${date} - 1)) <> 0 AND ${reactionsLeft(reach)} <= 0
    ),
    fewer_days AS (
      UPDATE "member_month" m SET "reactionDays" = m."reactionDays" & ~l."bits"
      FROM (SELECT "communityId", "memberId", "month", bit_or("bit") AS "bits" FROM lost GROUP BY 1, 2, 3) l
      WHERE m."communityId" = l."communityId" AND m."memberId" = l."memberId" AND m."month" = l."month"
    ),
    fewer_people AS (
      UPDATE "community_day" d SET "participants" = d."participants" - l."people"
      FROM (SELECT "communityId", "day", count(*) AS "people" FROM lost WHERE "contributionDays" & "bit" = 0 GROUP BY 1, 2) l
      WHERE d."communityId" = l."communityId" AND d."day" = l."day"
    )
    SELECT DISTINCT "communityId" FROM lost`,
    tx,
  )
  if (touched.length === 0) return
  const ids = touched.map(({ communityId }) => communityId)
  await execute(
    sql`DELETE FROM "member_month" WHERE "communityId" = ANY(${ids}::uuid[])
           AND "reactionDays" = 0 AND "contributionDays" = 0`,
    tx,
  )
  await execute(
    sql`UPDATE "community_span" s SET "firstOn" = d."firstOn", "lastOn" = d."lastOn"
        FROM unnest(${ids}::uuid[]) AS c("id")
        CROSS JOIN LATERAL (SELECT min("day") AS "firstOn", max("day") AS "lastOn" FROM "community_day"
                             WHERE "communityId" = c."id" AND "contributions" + "reactions" > 0) d
        WHERE s."communityId" = c."id"`,
    tx,
  )
}
