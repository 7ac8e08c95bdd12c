import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Report } from './model/report'

const Counted = z.object({
  month: z.string(),
  minimum: z.number(),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
})

/** The last month counted; null as long as none was. */
export const lastCounted = async () =>
  (
    await select(
      Counted,
      sql`SELECT to_char("month", 'YYYY-MM-DD') AS "month", "minimum", "report" FROM "adoption_month"
           ORDER BY "adoption_month"."month" DESC LIMIT 1`,
    )
  )[0] ?? null
