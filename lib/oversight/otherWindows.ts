import { z } from 'zod'
import { join, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import type { Window } from '@/lib/engagement/schema'
import { dayOf, type Day } from '@/lib/time'
import { nested, toldByOtherWindows, type ToldWindow } from './model/overTime'
import { countsOfWholes, type Alike, type Count, type Counts } from './model/people'
import { oversightVersion } from './model/report'

/** What was told of a whole over its other windows: a little more than the longest of them back. */
const daysLookedAt = 400
/** As many wholes at a time: memory does not grow with them. */
const wholesAtOnce = 20

const Told = z.object({
  scope: z.string(),
  start: z.number(),
  end: z.number(),
  counts: z.custom<Counts>((value) => typeof value === 'object' && value !== null),
})

/** What those wholes were told of over other windows, newer or older, with these formulas. */
async function toldOf(scopes: readonly string[], end: Day): Promise<Map<string, ToldWindow[]>> {
  const counts = nested.flatMap((count) => [sql`${count}::text`, sql`"report"->'figures'->${count}::text`])
  const rows = await select(
    Told,
    sql`SELECT "scope", ("report"->>'start')::date - '1970-01-01'::date AS "start", "end" - '1970-01-01'::date AS "end",
               jsonb_strip_nulls(jsonb_build_object(${join(counts)})) AS "counts"
          FROM "whole_figure"
         WHERE "scope" IN (${join([...scopes])}) AND "version" = ${oversightVersion}
           AND "end" BETWEEN ${end}::date - ${daysLookedAt}::int AND ${end}::date + ${daysLookedAt}::int`,
  )
  return Map.groupBy(rows, ({ scope }) => scope)
}

/** By whole, the counts of a window that other windows would make tell of a few. */
export async function toldOtherwise(
  crowd: readonly Alike[],
  { start, end }: Window,
): Promise<Map<string, readonly Count[]>> {
  const people = countsOfWholes(crowd)
  const scopes = [...people.keys()]
  const told = new Map<string, readonly Count[]>()
  for (let from = 0; from < scopes.length; from += wholesAtOnce) {
    const some = scopes.slice(from, from + wholesAtOnce)
    const others = await toldOf(some, dayOf(end))
    for (const scope of some) {
      const window = { start, end, counts: people.get(scope) ?? {} }
      told.set(scope, toldByOtherWindows(window, others.get(scope) ?? [], ruleInForce()))
    }
  }
  return told
}
