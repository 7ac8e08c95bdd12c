import { z } from 'zod'
import { db, execute, select, sql } from '@/lib/db'
import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { forecastVersion } from '../model/forecast/forecast'
import { foretoldAt, originsOf } from '../model/forecast/kept'
import { foreseen, pointsOf, seriesKey, type Foreseen } from './points'

/**
 * Keeps what is expected of the platform and of each ministry at the end of every month, so that it can be judged: what was
 * said then, once a month is over; and of the months at which nobody asked, what would have been said, from what was known
 * by then. Run again, it goes on where something is missing.
 */
export async function keepForecasts(now: Date, signal?: AbortSignal): Promise<void> {
  const today = startOfMonth(parisDay(now))
  const ministries = await db.organisation.findMany({ where: { parentId: null }, select: { id: true } })
  for (const ministryId of [null, ...ministries.map(({ id }) => id)])
    for (const what of foreseen) {
      if (signal?.aborted) return
      await keepSeries(what, ministryId, { now, last: addMonths(today, -1) })
    }
}

interface Night {
  now: Date
  /** The last month that is over. */
  last: Day
}

async function keepSeries(what: Foreseen, ministryId: string | null, { now, last }: Night): Promise<void> {
  const series = seriesKey(what, { ministryId })
  const points = await pointsOf(what, { ministryId, kind: null }, addMonths(last, 1))
  const origins = originsOf(points)
  const kept = await originsKept(series)
  const missing = origins.filter((origin) => !kept.includes(origin))
  if (missing.length === 0) return
  // Months of the past that come in late lengthen what was known at all that follow.
  const isLonger = kept.length > 0 && missing[0]! < kept[0]!
  const foretold = (isLonger ? origins : missing).flatMap((origin) => foretoldAt(points, origin))
  await execute(
    sql`INSERT INTO "report_forecast" ("series", "origin", "ahead", "point", "low", "high", "version", "madeAt", "isReplayed")
        SELECT ${series}, f."origin", f."ahead", f."point", f."low", f."high", ${forecastVersion}, ${now}::timestamptz, f."origin" < ${last}::date
          FROM jsonb_to_recordset(${JSON.stringify(foretold)}::jsonb)
            AS f("origin" date, "ahead" smallint, "point" float8, "low" float8, "high" float8)
        ON CONFLICT ("series", "origin", "ahead") DO UPDATE SET "point" = excluded."point", "low" = excluded."low",
           "high" = excluded."high", "version" = excluded."version", "madeAt" = excluded."madeAt"
        -- What was said before anybody could know stays as it was said.
        WHERE "report_forecast"."isReplayed" OR "report_forecast"."origin" = ${last}::date`,
  )
}

async function originsKept(series: string): Promise<Day[]> {
  const rows = await select(
    z.object({ origin: z.string() }),
    sql`SELECT DISTINCT to_char("origin", 'YYYY-MM-DD') AS "origin" FROM "report_forecast" WHERE "series" = ${series} ORDER BY 1`,
  )
  return rows.map(({ origin }) => origin)
}
