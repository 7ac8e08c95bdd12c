import { z } from 'zod'
import { tell } from '@/lib/activity'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { addDays, dayNumber, dayOf, parisDay, startOfMonth, type Day, type DayNumber } from '@/lib/time'
import { proposeInAlert } from '@/lib/practices'
import { VitalityState } from '@/prisma/client/enums'
import { communitiesToAssess, nightOf, standingsOf, type StandingToday } from './measures/standings'
import { livedWeeks, pacesOf } from './measures/paces'
import { assess, vitalityVersion, type Assessment } from './model/assess'
import { lastChange, type LevelChange } from './model/change'
import type { Horizon, Weights } from './model/probability'
import type { State } from './model/state'
import { openReviews } from './reviews/moving'
import { weightsInForce } from './weights'

/** Communities assessed together: what a night holds in memory, however many there are. */
const STEP = 200

type Weighing = Record<Horizon, Weights>

/**
 * Says of every community how it stands, on the days that are over. Each step is written whole or not at all, so a night
 * that stops goes on the next time, and nobody is told twice.
 * @param onStep how many have been assessed so far
 */
export async function assessAll(
  now: Date,
  signal?: AbortSignal,
  onStep?: (done: number) => void,
): Promise<void> {
  const night = await nightOf(parisDay(now))
  const weights = await weightsInForce(night.today)
  let after: string | null = null
  for (let done = 0; !signal?.aborted;) {
    const ids: string[] = await communitiesToAssess(after, STEP, night.today)
    if (ids.length === 0) return
    const verdicts = await verdictsOn(await standingsOf(ids, night), weights)
    await db.$transaction((tx) => keep(tx, verdicts, night.today, now), { timeout: 60_000 })
    done += ids.length
    onStep?.(done)
    after = ids.at(-1)!
  }
}

/** What is kept of a community that night. */
interface VerdictToday {
  communityId: string
  revision: number
  assessedOn: Day
  whole: Assessment
  riskAlone: number | null
  lastOn: Day | null
  change: LevelChange | null
}

async function verdictsOn(standings: StandingToday[], weights: Weighing): Promise<VerdictToday[]> {
  const assessed = standings.map((standing) => ({ standing, whole: assess(standing.whole, weights) }))
  const inDoubt = assessed.filter(({ whole: { state } }) => state === 'watch' || state === 'asleep')
  const changes = await changesOf(inDoubt.map(({ standing }) => standing))
  return assessed.map(({ standing: { communityId, revision, whole: standing, alone }, whole }) => {
    const lastOn = standing.rhythm.activeOn.at(-1)
    return {
      communityId,
      revision,
      assessedOn: dayOf(standing.today),
      whole,
      riskAlone: assess(alone, weights).risk?.[90] ?? null,
      lastOn: lastOn === undefined ? null : dayOf(lastOn),
      change: changes.get(communityId) ?? null,
    }
  })
}

/** When their pace changed, of those of which somebody will ask why. */
async function changesOf(standings: StandingToday[]): Promise<Map<string, LevelChange>> {
  const changes = new Map<string, LevelChange>()
  const groups = Map.groupBy(standings, ({ whole }): DayNumber => whole.today)
  for (const [today, group] of groups) {
    const paces = await pacesOf(
      group.map(({ communityId }) => communityId),
      today,
    )
    for (const { communityId, whole } of group) {
      const weeks = livedWeeks(paces.get(communityId) ?? [], whole.rhythm.firstOn, today)
      const change = lastChange(weeks, today - 7 * weeks.length)
      if (change) changes.set(communityId, change)
    }
  }
  return changes
}

const Before = z.object({ communityId: z.string(), state: z.enum(VitalityState) })

async function keep(tx: Transaction, verdicts: VerdictToday[], today: Day, now: Date): Promise<void> {
  const ids = verdicts.map(({ communityId }) => communityId)
  const rows = await select(
    Before,
    sql`SELECT "communityId", "state" FROM "community_vitality" WHERE "communityId" = ANY (${ids}::uuid[]) ORDER BY 1 FOR UPDATE`,
    tx,
  )
  const before = new Map(rows.map(({ communityId, state }) => [communityId, state as State]))
  const warned = await warnedLately(tx, ids, today)
  await keepCurrent(tx, verdicts, today)
  await keepHistory(
    tx,
    verdicts.filter(
      ({ communityId, whole, assessedOn }) =>
        before.get(communityId) !== whole.state || assessedOn === startOfMonth(today),
    ),
  )
  const fallen = verdicts.filter(({ communityId, whole: { state } }) => falls(before.get(communityId), state))
  const asleep = fallen.filter(({ whole: { state } }) => state === 'asleep')
  const asked = await openReviews(
    tx,
    asleep.map(({ communityId }) => communityId),
    { now, byId: null },
  )
  const isNews = ({ communityId, whole: { state } }: VerdictToday) =>
    state !== 'watch' || !warned.has(communityId)
  await tellOfFalls(tx, fallen.filter(isNews), new Set(asked), now)
}

/** Around the threshold, a week more or less crosses it again and again: two warnings are this far apart at least. */
const WARN_AGAIN_AFTER_DAYS = 60

/** Of which of these a night has said so lately, before this one. */
async function warnedLately(tx: Transaction, ids: string[], today: Day): Promise<ReadonlySet<string>> {
  const rows = await select(
    z.object({ communityId: z.string() }),
    sql`SELECT DISTINCT "communityId" FROM "vitality_verdict" WHERE "communityId" = ANY (${ids}::uuid[])
           AND "on" > ${addDays(today, -WARN_AGAIN_AFTER_DAYS)}::date AND "on" < ${today}::date
           AND "state" IN ('watch', 'asleep') AND NOT "isReplayed"`,
    tx,
  )
  return new Set(rows.map(({ communityId }) => communityId))
}

/** From well to less well: it is told. Of a community that nobody had assessed yet, nothing is news. */
const falls = (before: State | undefined, after: State) =>
  (after === 'watch' && (before === 'alive' || before === 'newborn')) ||
  (after === 'asleep' && before !== undefined && before !== 'asleep' && before !== 'closed')

const keepCurrent = (tx: Transaction, verdicts: VerdictToday[], today: Day) =>
  execute(
    sql`INSERT INTO "community_vitality" AS v ("communityId", "version", "night", "revision", "assessedOn", "state", "since", "risk90", "risk365",
               "risk90Alone", "lastOn", "silentOpenDays", "level", "authors", "activeMonths", "ageDays", "contributions",
               "changedOn", "levelBefore", "levelAfter")
        SELECT n."communityId", ${vitalityVersion}, ${today}::date, n."revision", n."assessedOn", n."state", n."assessedOn",
               n."risk90", n."risk365", n."risk90Alone", n."lastOn", n."silentOpenDays", n."level", n."authors", n."activeMonths", n."ageDays",
               n."contributions", n."changedOn", n."levelBefore", n."levelAfter"
          FROM jsonb_to_recordset(${JSON.stringify(verdicts.map(columnsOf))}::jsonb) AS n("communityId" uuid, "revision" int, "assessedOn" date,
               "state" "VitalityState", "risk90" float8, "risk365" float8, "risk90Alone" float8, "lastOn" date,
               "silentOpenDays" float8, "level" float8, "authors" int, "activeMonths" int, "ageDays" int,
               "contributions" int, "changedOn" date, "levelBefore" float8, "levelAfter" float8)
          JOIN "community" c ON c."id" = n."communityId" AND c."status" <> 'deleted'
        ON CONFLICT ("communityId") DO UPDATE SET
          "version" = excluded."version", "night" = excluded."night", "revision" = excluded."revision",
          "assessedOn" = excluded."assessedOn", "state" = excluded."state",
          "since" = CASE WHEN v."state" = excluded."state" THEN v."since" ELSE excluded."since" END,
          "risk90" = excluded."risk90", "risk365" = excluded."risk365", "risk90Alone" = excluded."risk90Alone",
          "lastOn" = excluded."lastOn", "silentOpenDays" = excluded."silentOpenDays", "level" = excluded."level",
          "authors" = excluded."authors", "activeMonths" = excluded."activeMonths", "ageDays" = excluded."ageDays",
          "contributions" = excluded."contributions", "changedOn" = excluded."changedOn",
          "levelBefore" = excluded."levelBefore", "levelAfter" = excluded."levelAfter",
          -- A first of the month that no night saw is played again; all of it, where a file brought a piece of the past.
          "isReplayed" = v."isReplayed" AND v."night" >= date_trunc('month', (excluded."night" - 1)::timestamp)::date
            AND (v."revision" = excluded."revision"
                 OR EXISTS (SELECT FROM "community" o WHERE o."id" = v."communityId" AND o."origin" = 'local'))`,
    tx,
  )

const columnsOf = ({
  communityId,
  revision,
  assessedOn,
  whole,
  riskAlone,
  lastOn,
  change,
}: VerdictToday) => ({
  communityId,
  revision,
  assessedOn,
  lastOn,
  state: whole.state,
  risk90: whole.risk?.[90],
  risk365: whole.risk?.[365],
  risk90Alone: riskAlone,
  ...whole.signs,
  changedOn: change && dayOf(change.on),
  levelBefore: change?.before,
  levelAfter: change?.after,
})

/** A verdict without a probability cannot be judged later: nobody has contributed yet. */
const keepHistory = (tx: Transaction, verdicts: VerdictToday[]) =>
  execute(
    sql`INSERT INTO "vitality_verdict" ("communityId", "on", "version", "state", "risk90", "risk365", "lastOn")
        SELECT n."communityId", n."assessedOn", ${vitalityVersion}, n."state", n."risk90", n."risk365", n."lastOn"
          FROM jsonb_to_recordset(${JSON.stringify(verdicts.map(columnsOf))}::jsonb) AS n("communityId" uuid, "assessedOn" date,
               "state" "VitalityState", "risk90" float8, "risk365" float8, "lastOn" date)
         WHERE n."risk90" IS NOT NULL
        ON CONFLICT ("communityId", "on") DO UPDATE SET "version" = excluded."version", "state" = excluded."state",
          "risk90" = excluded."risk90", "risk365" = excluded."risk365", "lastOn" = excluded."lastOn"`,
    tx,
  )

/**
 * Those who run it and those who answer for the platform hear of it, with the numbers of that night. Where those who run
 * it are asked what becomes of it, that message carries what others did: nobody else could take it up.
 */
async function tellOfFalls(
  tx: Transaction,
  verdicts: VerdictToday[],
  asked: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  for (const { communityId, whole, assessedOn, lastOn } of verdicts) {
    const { state, signs, risk } = whole
    if (!signs || !risk || !lastOn || (state !== 'watch' && state !== 'asleep')) continue
    const { authors, activeMonths } = signs
    // As the list counts them: the days of an outage are days too, and weigh nothing among the open ones.
    const silentDays = dayNumber(assessedOn) - 1 - dayNumber(lastOn)
    const isAsked = asked.has(communityId)
    const proposed = isAsked ? null : await proposeInAlert(tx, communityId, now)
    await tell(tx, 'vitality.fell', communityId, {
      ...{ state, risk: risk[90], silentDays, authors, activeMonths },
      isAsked,
      ...(proposed && { proposed }),
    })
  }
}
