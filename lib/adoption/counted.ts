import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import type { Report } from './model/report'

const Counted = z.object({
  month: z.string(),
  version: z.string(),
  minimum: z.number(),
  countedOn: z.string(),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
})
/** A month as it was counted, once. */
export type CountedMonth = z.infer<typeof Counted>

const columns = sql`to_char("month", 'YYYY-MM-DD') AS "month", "version", "minimum",
  to_char("at" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "countedOn", "report"`

/** The last month counted; null as long as none was. */
export const lastCounted = async (): Promise<CountedMonth | null> =>
  (
    await select(
      Counted,
      sql`SELECT ${columns} FROM "adoption_month" ORDER BY "adoption_month"."month" DESC LIMIT 1`,
    )
  )[0] ?? null

/** The months counted from that one until another, which is left out; the oldest first. */
export const monthsCounted = (from: Day, until: Day): Promise<CountedMonth[]> =>
  select(
    Counted,
    sql`SELECT ${columns} FROM "adoption_month" WHERE "month" >= ${from}::date AND "month" < ${until}::date
         ORDER BY "adoption_month"."month"`,
  )
