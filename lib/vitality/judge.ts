import { z } from 'zod'
import { importedFrom } from '@/lib/communities'
import { execute, select, sql, type Sql } from '@/lib/db'
import { addDays, addMonths, dayOf, parisDay, type Day } from '@/lib/time'
import { nightOf, type Night } from './measures/standings'
import { vitalityVersion } from './model/assess'
import { calibrating, Counting } from './model/calibration'

const HORIZON = 90
const STEP = 2000

/** Says of each verdict whose horizon is over what came, then how often the verdicts of a year were right. */
export async function judgePast(now: Date, signal?: AbortSignal): Promise<void> {
  const night = await nightOf(parisDay(now))
  await sayWhatCame(night)
  const to = addDays(night.today, -HORIZON)
  const from = addMonths(to, -calibrating.months)
  const counting = new Counting()
  for (let after: string | null = null; !signal?.aborted;) {
    const rows: Verdict[] = await verdictsAfter(after, from, to)
    if (rows.length === 0) break
    for (const group of Map.groupBy(rows, ({ communityId }) => communityId).values()) counting.add(group)
    after = rows.at(-1)!.communityId
  }
  const report = counting.report(from, to)
  if (!report || signal?.aborted) return
  await execute(
    sql`INSERT INTO "vitality_calibration" ("on", "version", "report")
        VALUES (${night.today}::date, ${vitalityVersion}, ${JSON.stringify(report)}::jsonb)
        ON CONFLICT ("on") DO UPDATE SET "version" = excluded."version", "report" = excluded."report"`,
  )
}

/**
 * A source that was not observed long enough says nothing; nor does a silence that somebody made by closing the
 * community, often because of the very verdict. Days of an outage lengthen the wait.
 */
const sayWhatCame = ({ today, sources, away }: Night) =>
  execute(
    sql`UPDATE "vitality_verdict" v SET "silent" = n."silent"
          FROM (SELECT o."communityId", o."on", lasts."days",
                       NOT EXISTS (SELECT FROM "community_day" d WHERE d."communityId" = o."communityId"
                          AND d."day" >= o."on" AND d."day" < o."on" + lasts."days" AND d."contributors" > 0) AS "silent"
                  FROM "vitality_verdict" o JOIN "community" c ON c."id" = o."communityId"
                 CROSS JOIN LATERAL (
                       SELECT ${HORIZON}::int + count(*)::int AS "days" FROM unnest(${away.map((day) => dayOf(day))}::date[]) AS down("day")
                        WHERE c."origin" = 'local' AND down."day" >= o."on" AND down."day" < o."on" + ${HORIZON}::int) lasts
                  LEFT JOIN unnest(${[...sources.keys()]}::text[], ${[...sources.values()].map((day) => dayOf(day))}::date[])
                         AS seen("source", "until")
                    ON c."origin" = 'imported' AND seen."source" = ${importedFrom}
                 WHERE o."silent" IS NULL AND o."state" <> 'closed'
                   AND o."on" + lasts."days" <= coalesce(seen."until", ${today}::date)) n
         WHERE v."communityId" = n."communityId" AND v."on" = n."on"
           AND NOT (n."silent" AND (
                 EXISTS (SELECT FROM "vitality_verdict" k WHERE k."communityId" = v."communityId" AND k."state" = 'closed'
                            AND k."on" > v."on" AND k."on" <= v."on" + n."days")
                 OR EXISTS (SELECT FROM "community" k WHERE k."id" = v."communityId" AND k."status" <> 'active'
                               AND (k."statusAt" AT TIME ZONE 'Europe/Paris')::date < v."on" + n."days")))`,
  )

const Verdict = z.object({
  communityId: z.string(),
  on: z.number(),
  lastOn: z.number(),
  risk: z.number(),
  isAlarm: z.boolean(),
  silent: z.boolean().nullable(),
  isReplayed: z.boolean(),
  version: z.string(),
})
type Verdict = z.infer<typeof Verdict>

const isCounted = (verdict: Sql, from: Day, to: Day) =>
  sql`${verdict}."on" > ${from}::date AND ${verdict}."on" <= ${to}::date AND extract(day FROM ${verdict}."on") = 1
      AND ${verdict}."state" IN ('alive', 'watch', 'asleep')`

/** Verdicts of the first of each month, of some communities after that one, in the order of time. */
const verdictsAfter = (after: string | null, from: Day, to: Day): Promise<Verdict[]> =>
  select(
    Verdict,
    sql`SELECT v."communityId", v."on" - '1970-01-01'::date AS "on", v."lastOn" - '1970-01-01'::date AS "lastOn",
               v."risk90" AS "risk", v."state" <> 'alive' AS "isAlarm", v."silent", v."isReplayed",
               v."version"
          FROM "vitality_verdict" v
         WHERE v."communityId" IN (SELECT DISTINCT o."communityId" FROM "vitality_verdict" o
                                    WHERE ${after ? sql`o."communityId" > ${after}::uuid` : sql`true`}
                                      AND ${isCounted(sql`o`, from, to)}
                                    ORDER BY 1 LIMIT ${STEP})
           AND ${isCounted(sql`v`, from, to)}
         ORDER BY v."communityId", v."on"`,
  )
