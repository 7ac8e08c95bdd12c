import { z } from 'zod'
import { join, select, selectOne, sql } from '@/lib/db'
import { windowsUpTo } from '@/lib/engagement/schema'
import { dayNumber, dayOf, type Day, type UsualLength } from '@/lib/time'
import type { OversightAsked } from './asked'
import { oversightVersion, type WholeReport } from './model/report'
import { platform, scopeKey } from './model/scope'

const Row = z.object({
  scope: z.string(),
  days: z.number(),
  end: z.string(),
  report: z.custom<WholeReport>((value) => typeof value === 'object' && value !== null),
})
export type CountedRow = z.infer<typeof Row>

/** The days on which the asked windows end, the oldest first; none where nothing was counted in those dates. */
export async function endsAsked({ days, from, until }: OversightAsked): Promise<Day[]> {
  const { last } = await selectOne(
    z.object({ last: z.string().nullable() }),
    sql`SELECT to_char(max("end"), 'YYYY-MM-DD') AS "last" FROM "whole_figure"
         WHERE "scope" = ${scopeKey(platform)} AND "days" = ${days} AND "version" = ${oversightVersion}
           AND "end" <= coalesce(${until}::date, 'infinity')`,
  )
  if (last === null) return []
  return endsBefore(last, days).filter((end) => from === null || dayOf(dayNumber(end) - days) >= from)
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
