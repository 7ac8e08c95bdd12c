import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { dayNumber, dayOf, type Day, type DayNumber } from '@/lib/time'
import { lastChange } from '../model/change'
import { firstContribution } from './standings'

const Week = z.object({ communityId: z.string(), week: z.number(), contributions: z.number() })

/** How far back a change of level is looked for, in weeks. */
export const PACE_WEEKS = 104

/** Contributions of each of the last weeks, the oldest first; a community without any is left out. */
export async function pacesOf(ids: string[], today: DayNumber): Promise<Map<string, number[]>> {
  if (ids.length === 0) return new Map()
  const start = today - 7 * PACE_WEEKS
  const rows = await select(
    Week,
    sql`SELECT "communityId", ("day" - ${dayOf(start)}::date) / 7 AS "week", sum("contributions")::int AS "contributions"
          FROM "community_day" WHERE "communityId" = ANY (${ids}::uuid[]) AND "contributions" > 0
           AND "day" >= ${dayOf(start)}::date AND "day" < ${dayOf(today)}::date GROUP BY 1, 2`,
  )
  const paces = new Map<string, number[]>()
  for (const { communityId, week, contributions } of rows) {
    const pace = paces.get(communityId) ?? Array.from({ length: PACE_WEEKS }, () => 0)
    pace[week] = contributions
    paces.set(communityId, pace)
  }
  return paces
}

/** The weeks of a pace since the first contribution: before it there was no pace to change. */
export const livedWeeks = (pace: readonly number[], firstOn: DayNumber, today: DayNumber): number[] =>
  pace.slice(-Math.min(PACE_WEEKS, Math.ceil((today - firstOn) / 7)))

/** Contributions a week, up to the day of a verdict, and since when they are what they are. */
export interface Pace {
  /** What it was before, and when it changed for good; null: it has not since `since`, as far as one looks back. */
  change: { on: Day; before: number; after: number } | null
  since: Day
  perWeek: number
}

/** @returns null when nobody has contributed as far as one looks back */
export async function paceOf(communityId: string, until: Day): Promise<Pace | null> {
  const today = dayNumber(until)
  const pace = (await pacesOf([communityId], today)).get(communityId)
  if (!pace) return null
  const [span] = await select(
    z.object({ firstOn: z.number().nullable() }),
    sql`SELECT ${firstContribution(sql`${communityId}::uuid`)} - '1970-01-01'::date AS "firstOn"`,
  )
  if (!span || span.firstOn === null) return null
  const weeks = livedWeeks(pace, span.firstOn, today)
  const first = today - 7 * weeks.length
  const change = lastChange(weeks, first)
  return {
    change: change && { ...change, on: dayOf(change.on) },
    since: dayOf(first),
    perWeek: weeks.reduce((sum, count) => sum + count, 0) / Math.max(1, weeks.length),
  }
}
