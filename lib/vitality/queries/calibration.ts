import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, type Viewer } from '@/lib/policy'
import type { Calibration } from '../model/calibration'

const Row = z.object({
  on: z.string(),
  version: z.string(),
  report: z.custom<Calibration>((value) => typeof value === 'object'),
})

/** How often verdicts were right, as of the last night that had some to judge. */
export async function lastCalibration(viewer: Viewer): Promise<z.infer<typeof Row> | null> {
  authorizePlatform(viewer, 'engagement.list')
  const [row] = await select(
    Row,
    sql`SELECT to_char(k."on", 'YYYY-MM-DD') AS "on", k."version", k."report" FROM "vitality_calibration" k
         ORDER BY k."on" DESC LIMIT 1`,
  )
  return row ?? null
}
