import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Calibration } from '../model/calibration'

const Row = z.object({
  on: z.string(),
  version: z.string(),
  report: z.custom<Calibration>((value) => typeof value === 'object'),
})
export type Judged = z.infer<typeof Row>

/** As of the last night that had some verdicts to judge. */
export async function calibrationKnown(): Promise<Judged | null> {
  const [row] = await select(
    Row,
    sql`SELECT to_char(k."on", 'YYYY-MM-DD') AS "on", k."version", k."report" FROM "vitality_calibration" k
         ORDER BY k."on" DESC LIMIT 1`,
  )
  return row ?? null
}
