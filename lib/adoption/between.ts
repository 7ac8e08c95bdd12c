import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import { figureId, measures, type Measure, type Report } from './model/report'

/** A month, by its first day, and what may be said of it; `null`: nobody could know. */
export type AdoptionOfMonth = { month: Day } & Record<Measure, number | 'hidden' | null>

const Counted = z.object({
  month: z.string(),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
})

/**
 * How many were members, active and contributing, month after month, in all kinds of communities: of the platform, or of
 * one ministry. Months that nobody counted are not there.
 */
export async function adoptionBetween(
  { from, until }: { from: Day; until: Day },
  ministryId: string | null = null,
): Promise<AdoptionOfMonth[]> {
  const months = await select(
    Counted,
    sql`SELECT to_char("month", 'YYYY-MM-DD') AS "month", "report" FROM "adoption_month"
         WHERE "month" >= ${from}::date AND "month" < ${until}::date ORDER BY "adoption_month"."month"`,
  )
  const told = (report: Report, measure: Measure) =>
    report[figureId(measure, { ministryId, level: null }, { months: 1, kind: null })] ?? 'hidden'
  return months.map(({ month, report }) => ({
    month,
    ...(Object.fromEntries(measures.map((measure) => [measure, told(report, measure)])) as Record<
      Measure,
      number | 'hidden'
    >),
  }))
}
