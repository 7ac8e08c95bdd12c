import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { dayOf, type DayNumber } from '@/lib/time'

const Week = z.object({ communityId: z.string(), week: z.number(), contributions: z.number() })

/** How far back a change of level is looked for, in weeks. */
export const PACE_WEEKS = 104

/** Contributions of each of the last weeks, the oldest first; a community without any is left out. */
export async function pacesOf(ids: string[], today: DayNumber): Promise<Map<string, number[]>> {
  if (ids.length === 0) return new Map()
  const start = today - 7 * PACE_WEEKS
  const rows = await select(
    Week,
    sql`SELECT "communityId", ("day" - ${dayOf(start)}::date) / 7 AS "week", sum("contributions")::int AS "contributions"
          FROM "community_day" WHERE "communityId" = ANY (${ids}::uuid[])
           AND "day" >= ${dayOf(start)}::date AND "day" < ${dayOf(today)}::date GROUP BY 1, 2`,
  )
  const paces = new Map<string, number[]>()
  for (const { communityId, week, contributions } of rows) {
    const pace = paces.get(communityId) ?? Array.from({ length: PACE_WEEKS }, () => 0)
    pace[week] = contributions
    paces.set(communityId, pace)
  }
  return paces
}
