import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { addMonths, type Day } from '@/lib/time'
import type { Foretold } from '../model/forecast/kept'
import { seriesKey, type Foreseen, type Whole } from './points'

const Row = z.object({
  origin: z.string(),
  ahead: z.number(),
  point: z.number(),
  low: z.number(),
  high: z.number(),
  isReplayed: z.boolean(),
})

/** What was said of a series at the months that were over by a day, with what was said of them afterwards. */
export const foretoldOf = (what: Foreseen, whole: Whole, until: Day): Promise<Foretold[]> =>
  select(
    Row,
    sql`SELECT to_char("origin", 'YYYY-MM-DD') AS "origin", "ahead", "point", "low", "high", "isReplayed" FROM "report_forecast"
         WHERE "series" = ${seriesKey(what, whole)} AND "origin" <= ${addMonths(until, -1)}::date
         ORDER BY "report_forecast"."origin", "ahead"`,
  )
