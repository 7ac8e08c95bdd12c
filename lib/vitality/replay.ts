import { z } from 'zod'
import { execute, select, sql } from '@/lib/db'
import { dayOf, parisDay, type Day } from '@/lib/time'
import { nightOf } from './measures/standings'
import { assess, vitalityVersion } from './model/assess'
import { pastOf, type PastStanding } from './past'
import { weightsInForce } from './weights'

const STEP = 250

/**
 * Says of each first of the month before the first assessment what would have been said that day, from what was known
 * then and with the weights of that day: a platform that begins to assess, or a file that comes in, has a past to be
 * judged on. Once a community, and again where a first of the month had no night, or a piece of the past came in late.
 */
export async function replayPast(now: Date, signal?: AbortSignal): Promise<void> {
  const night = await nightOf(parisDay(now))
  const weightsOn = weightsOfDays()
  while (!signal?.aborted) {
    const ids = await neverReplayed()
    if (ids.length === 0) return
    for await (const month of pastOf(ids, night)) {
      const on = month[0]?.on
      if (on === undefined) continue
      const weights = await weightsOn(on)
      await keep(month.map((past) => ({ past, assessment: assess(past.standing, weights) })))
    }
    await sayReplayed(ids)
  }
}

/** Each month is asked once, however many communities are replayed. */
function weightsOfDays(): (on: Day) => ReturnType<typeof weightsInForce> {
  const known = new Map<Day, ReturnType<typeof weightsInForce>>()
  return (on) => {
    const weights = known.get(on) ?? weightsInForce(on)
    known.set(on, weights)
    return weights
  }
}

async function neverReplayed(): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT "communityId" AS "id" FROM "community_vitality" WHERE NOT "isReplayed" ORDER BY 1 LIMIT ${STEP}`,
  )
  return rows.map(({ id }) => id)
}

function keep(month: { past: PastStanding; assessment: ReturnType<typeof assess> }[]) {
  const rows = month.map(({ past: { communityId, on, standing }, assessment: { state, risk } }) => ({
    ...{ communityId, on, state, lastOn: dayOf(standing.rhythm.activeOn.at(-1)!) },
    ...{ risk90: risk![90], risk365: risk![365] },
  }))
  return execute(
    sql`INSERT INTO "vitality_verdict" ("communityId", "on", "version", "state", "risk90", "risk365", "lastOn", "isReplayed")
        SELECT n."communityId", n."on", ${vitalityVersion}, n."state", n."risk90", n."risk365", n."lastOn", true
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n("communityId" uuid, "on" date,
               "state" "VitalityState", "risk90" float8, "risk365" float8, "lastOn" date)
        ON CONFLICT ("communityId", "on") DO UPDATE SET "version" = excluded."version", "state" = excluded."state",
          "risk90" = excluded."risk90", "risk365" = excluded."risk365", "lastOn" = excluded."lastOn", "silent" = NULL
        -- What a night said stays as it was said.
        WHERE "vitality_verdict"."isReplayed"`,
  )
}

/** With a past, one knows since when it has been as it is: the first of an unbroken line of verdicts that say the same. */
const sayReplayed = (ids: string[]) =>
  execute(
    sql`UPDATE "community_vitality" v SET "isReplayed" = true,
               "since" = least(v."since", coalesce(
                 (SELECT min(same."on") FROM "vitality_verdict" same
                   WHERE same."communityId" = v."communityId" AND same."on" > coalesce(
                     (SELECT max(other."on") FROM "vitality_verdict" other
                       WHERE other."communityId" = v."communityId" AND other."state" <> v."state"), '-infinity')), v."since"))
         WHERE v."communityId" = ANY (${ids}::uuid[])`,
  )
