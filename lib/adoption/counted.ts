import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import type { Day } from '@/lib/time'
import type { Report } from './model/report'

const Counted = z.object({
  month: z.string(),
  version: z.string(),
  minimum: z.number(),
  countedOn: z.string(),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
})
/** A month as it was counted, once; `minimum`: the fewest people behind a figure, then or today. */
export type CountedMonth = z.infer<typeof Counted>

/**
 * Counted when fewer people were enough, a month hides the few that today’s rule hides, and that there is nobody: within a
 * figure of a few, it would tell of them.
 */
async function months(rest: Sql): Promise<CountedMonth[]> {
  const { minimum } = ruleInForce()
  return (await select(Counted, sql`SELECT ${columns} FROM "adoption_month" ${rest}`)).map((counted) =>
    counted.minimum >= minimum
      ? counted
      : {
          ...{ ...counted, minimum },
          report: Object.fromEntries(
            Object.entries(counted.report).filter(([, people]) => people >= minimum),
          ),
        },
  )
}

const columns = sql`to_char("month", 'YYYY-MM-DD') AS "month", "version", "minimum",
  to_char("at" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "countedOn", "report"`

/** The last month counted; null as long as none was. */
export const lastCounted = async (): Promise<CountedMonth | null> =>
  (await months(sql`ORDER BY "adoption_month"."month" DESC LIMIT 1`))[0] ?? null

/** The months counted from that one until another, which is left out; the oldest first. */
export const monthsCounted = (from: Day, until: Day): Promise<CountedMonth[]> =>
  months(sql`WHERE "month" >= ${from}::date AND "month" < ${until}::date ORDER BY "adoption_month"."month"`)
