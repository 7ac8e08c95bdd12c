import { z } from 'zod'
import { join, select, selectOne, sql } from '@/lib/db'
import { windowsUpTo } from '@/lib/engagement/schema'
import { addDays, dayNumber, dayOf, parisDay, type Day, type Period, type UsualLength } from '@/lib/time'
import type { OversightAsked } from './asked'
import { endToEnd } from './model/endToEnd'
import { oversightVersion, type WholeReport } from './model/report'
import { platform, scopeKey, type Scope } from './model/scope'

const Row = z.object({
  scope: z.string(),
  days: z.number(),
  end: z.string(),
  report: z.custom<WholeReport>((value) => typeof value === 'object' && value !== null),
})
export type CountedRow = z.infer<typeof Row>

const Counted = z.object({ first: z.string().nullable(), last: z.string().nullable() })

/**
 * The days on which the asked windows end, the oldest first; none where nothing was counted in those dates. They stand end
 * to end up to last night: dates choose among them, and do not shift them, or a shift by one day would tell of that day.
 */
export async function endsAsked({ days, from, until }: OversightAsked): Promise<Day[]> {
  const { first, last } = await selectOne(
    Counted,
    sql`SELECT to_char(min("end"), 'YYYY-MM-DD') AS "first", to_char(max("end"), 'YYYY-MM-DD') AS "last" FROM "whole_figure"
         WHERE "scope" = ${scopeKey(platform)} AND "days" = ${days} AND "version" = ${oversightVersion}`,
  )
  if (first === null || last === null) return []
  const after = until === null ? 0 : Math.max(0, dayNumber(last) - dayNumber(until))
  const end = dayOf(dayNumber(last) - Math.ceil(after / days) * days)
  if (end < first) return []
  return endsBefore(end, days).filter((each) => from === null || dayOf(dayNumber(each) - days) >= from)
}

/** That day, and the ends of the windows before. */
export const endsBefore = (last: Day, days: UsualLength): Day[] =>
  windowsUpTo({ start: dayNumber(last) - days, end: dayNumber(last) }).map(({ end }) => dayOf(end))

/** What was counted of those wholes, over windows that end on those days. */
export async function countedRows({
  scopes,
  days,
  ends,
}: {
  scopes: readonly string[]
  days: readonly number[]
  ends: readonly Day[]
}): Promise<CountedRow[]> {
  if (scopes.length === 0 || ends.length === 0) return []
  return select(
    Row,
    sql`SELECT "scope", "days", to_char("end", 'YYYY-MM-DD') AS "end", "report" FROM "whole_figure"
         WHERE "scope" IN (${join([...scopes])}) AND "days" IN (${join([...days])})
           AND "end" = ANY(${[...ends]}::date[]) AND "version" = ${oversightVersion}`,
  )
}

/** What was counted of a whole over windows of that length, end to end, that tell of a period; the oldest first. */
export async function countedIn(
  scope: Scope,
  days: UsualLength,
  period: Period,
): Promise<{ end: Day; report: WholeReport }[]> {
  const rows = await select(
    Row,
    sql`SELECT "scope", "days", to_char("end", 'YYYY-MM-DD') AS "end", "report" FROM "whole_figure" w
         WHERE "scope" = ${scopeKey(scope)} AND "days" = ${days} AND "version" = ${oversightVersion}
           AND w."end" BETWEEN ${period.start}::date AND ${addDays(period.end, days)}::date`,
  )
  const chosen = endToEnd(
    rows.map(({ end }) => end),
    days,
    period,
  )
  return chosen.flatMap((end) => rows.filter((row) => row.end === end))
}

/** The day our first community was opened; null as long as there is none. */
export const firstDay = async (): Promise<Day | null> =>
  (
    await selectOne(
      z.object({ day: z.string().nullable() }),
      sql`SELECT to_char(min("createdAt") AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "day" FROM "community"
           WHERE "origin" = 'local' AND "status" <> 'deleted'`,
    )
  ).day

/** How many windows were counted with these formulas, as far as one needs to know. */
export const windowsCountedUpTo = async (most: number): Promise<number> =>
  (
    await selectOne(
      z.object({ count: z.number() }),
      sql`SELECT count(*)::int AS "count" FROM (
            SELECT FROM "whole_figure" WHERE "scope" = ${scopeKey(platform)} AND "version" = ${oversightVersion} LIMIT ${most}) windows`,
    )
  ).count

/** Whether windows that these addresses would show are still to come: those of a platform that was just opened. */
export async function isStillCounting(
  { from, until }: OversightAsked,
  windows: readonly { end: Day; report: WholeReport | null }[],
  now: Date,
): Promise<boolean> {
  if (windows.length > 0 && windows.every(({ report }) => report !== null)) return false
  const first = await firstDay()
  if (first === null || first >= parisDay(now)) return false
  if (windows.length === 0) return from === null && until === null
  return windows.some(({ end, report }) => report === null && end > first)
}
