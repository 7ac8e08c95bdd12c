import { db, execute, sql } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { monthsFrom, stateOnFirsts } from './queries/months'

/** Counts the months of all our communities once a night: who sees every one of them looks at the sums. */
export async function countMonths(now: Date): Promise<void> {
  const today = parisDay(now)
  await db.$transaction(async (tx) => {
    await tx.vitalityMonth.deleteMany()
    await execute(
      sql`INSERT INTO "vitality_month" ("month", "kind", "state", "communities")
          SELECT v."on", c."kind", v."state", count(*)::int FROM ${stateOnFirsts}
             AND v."on" BETWEEN ${monthsFrom(today)}::date AND ${today}::date GROUP BY 1, 2, 3`,
      tx,
    )
  })
}
