import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import { ratesVersion, type MeasuredRates } from './model/rates'

const Row = z.object({
  month: z.string(),
  rates: z.custom<MeasuredRates>((value) => typeof value === 'object' && value !== null),
})

/** The rates counted last, of the twelve months before the month; null as long as none were. */
export const lastMeasured = async (): Promise<(MeasuredRates & { month: Day }) | null> => {
  const [row] = await select(
    Row,
    sql`SELECT to_char("month", 'YYYY-MM-DD') AS "month", "rates" FROM "simulation_rates"
         WHERE "version" = ${ratesVersion} ORDER BY "simulation_rates"."month" DESC LIMIT 1`,
  )
  return row ? { ...row.rates, month: row.month } : null
}
