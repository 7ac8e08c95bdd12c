import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import { vitalityVersion } from './model/assess'
import { shipped } from './model/shipped'
import type { Horizon, Weights } from './model/probability'

const Row = z.object({ horizon: z.number(), weights: z.array(z.number()) })

/** The weights learnt last, that day; the shipped ones as long as nothing has been learnt with these formulas. */
export async function weightsInForce(today: Day): Promise<Record<Horizon, Weights>> {
  const rows = await select(
    Row,
    sql`SELECT DISTINCT ON ("horizon") "horizon", "weights" FROM "vitality_weights"
         WHERE "version" = ${vitalityVersion} AND "on" <= ${today}::date ORDER BY "horizon", "on" DESC`,
  )
  const learnt = (horizon: Horizon) =>
    rows.find((row) => row.horizon === horizon)?.weights ?? shipped[horizon].weights
  return { 90: learnt(90), 365: learnt(365) }
}
