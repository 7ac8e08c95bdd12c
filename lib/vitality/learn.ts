import { z } from 'zod'
import { execute, select, sql } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { nightOf } from './measures/standings'
import { vitalityVersion } from './model/assess'
import { learning, weightsFor, type Lesson } from './model/learning'
import { horizons, type Horizon } from './model/probability'
import { verdicts } from './model/state'
import { pastOf } from './past'

/** Drawn by their keys, which say nothing of them: as many tell as much as all. */
const SAMPLE = 2000
const STEP = 250

/** Learns the weights anew from what came of the platform's own past, as of the first of this month. */
export async function learnWeights(now: Date, signal?: AbortSignal): Promise<void> {
  const on = startOfMonth(parisDay(now))
  const night = await nightOf(on)
  const lessons: Record<Horizon, Lesson[]> = { 90: [], 365: [] }
  const ids = await sampled(on)
  for (let from = 0; from < ids.length; from += STEP) {
    for await (const month of pastOf(ids.slice(from, from + STEP), night)) {
      if (signal?.aborted) return
      for (const { signs, silent, standing } of month) {
        if (standing.isClosed) continue
        if (signs.ageDays < verdicts.youngestDays || signs.silentDays >= learning.mostSilentDays) continue
        for (const horizon of horizons)
          if (silent[horizon] !== null) lessons[horizon].push({ signs, silent: silent[horizon] })
      }
    }
  }
  for (const horizon of horizons) {
    if (lessons[horizon].length < learning.leastDecisions) continue
    await execute(
      sql`INSERT INTO "vitality_weights" ("horizon", "on", "version", "weights", "decisions")
          VALUES (${horizon}, ${on}::date, ${vitalityVersion}, ${weightsFor(lessons[horizon], horizon)}::float8[],
                  ${lessons[horizon].length})
          ON CONFLICT ("horizon", "on") DO UPDATE SET "version" = excluded."version", "weights" = excluded."weights",
            "decisions" = excluded."decisions"`,
    )
  }
}

/** Communities with a past: opened half a year ago at least. */
async function sampled(on: string): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT c."id" FROM "community" c JOIN "community_span" s ON s."communityId" = c."id"
         WHERE c."status" <> 'deleted' AND s."firstOn" < ${addMonths(on, -6)}::date
         ORDER BY right(c."id"::text, 12), c."id" LIMIT ${SAMPLE}`,
  )
  return rows.map(({ id }) => id)
}
