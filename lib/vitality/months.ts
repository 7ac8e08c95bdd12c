import { isWithin } from '@/lib/communities'
import { db, execute, sql } from '@/lib/db'
import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { movesBetween } from './measures/moves'

const MOST_MONTHS = 24

export const monthsFrom = (today: Day): Day => addMonths(startOfMonth(today), 1 - MOST_MONTHS)

/** What was said of our communities on the first of each month; where nobody has ever contributed, nothing was. */
export const stateOnFirsts = sql`"vitality_verdict" v JOIN "community" c ON c."id" = v."communityId"
  WHERE c."origin" = 'local' AND c."status" <> 'deleted' AND extract(day FROM v."on") = 1
    AND v."state" IN ('alive', 'watch', 'asleep', 'closed')`

/** Counts the months of all our communities once a night: who sees every one of them looks at the sums. */
export async function countMonths(now: Date): Promise<void> {
  const today = parisDay(now)
  await db.$transaction(
    async (tx) => {
      await tx.vitalityMonth.deleteMany()
      await execute(
        sql`INSERT INTO "vitality_month" ("month", "kind", "state", "communities")
            SELECT v."on", c."kind", v."state", count(*)::int FROM ${stateOnFirsts}
               AND v."on" BETWEEN ${monthsFrom(today)}::date AND ${today}::date GROUP BY 1, 2, 3`,
        tx,
      )
    },
    { timeout: 60_000 },
  )
  await countMoves(today)
}

/** Those of two years, over all our communities: longer ago, what was counted then stays. */
async function countMoves(today: Day): Promise<void> {
  const from = monthsFrom(today)
  await db.$transaction(
    async (tx) => {
      await execute(sql`SELECT set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`, tx)
      await execute(sql`DELETE FROM "vitality_move" WHERE "month" >= ${from}::date`, tx)
      const everywhere = isWithin({ ministryId: null, kind: null })
      await execute(
        sql`INSERT INTO "vitality_move" ("month", "kind", "fell", "woke") ${movesBetween(everywhere, from, today)}`,
        tx,
      )
    },
    { timeout: 3_600_000 },
  )
}
