import { z } from 'zod'
import { isWithin, type Perimeter } from '@/lib/communities'
import { empty, select, sql, type Sql } from '@/lib/db'
import type { Day } from '@/lib/time'
import { stateOnFirsts } from '../months'

/** Shown together; of a community that is younger nothing was said. */
export const countedStates = ['alive', 'watch', 'asleep', 'closed'] as const

const Month = z.object({
  on: z.string(),
  alive: z.number(),
  watch: z.number(),
  asleep: z.number(),
  closed: z.number(),
})
/** How many communities were in each state on the first of a month. */
export type MonthOfStates = z.infer<typeof Month>

/** @param counted rows of `on`, `state`, `communities`. @returns the oldest first */
export function monthsOfStates(counted: Sql): Promise<MonthOfStates[]> {
  const sums = countedStates.map(
    (state) => sql`coalesce(sum("communities") FILTER (WHERE "state" = ${state}::"VitalityState"), 0)::int`,
  )
  return select(
    Month,
    sql`SELECT to_char("on", 'YYYY-MM-DD') AS "on", ${sums[0]!} AS "alive", ${sums[1]!} AS "watch", ${sums[2]!} AS "asleep",
               ${sums[3]!} AS "closed" FROM (${counted}) m GROUP BY m."on" ORDER BY m."on"`,
  )
}

/**
 * The firsts of the month of a time, its end included: whole communities are counted, secret ones too (METRICS §1). Of all
 * ministries together, what the night has counted, over two years; of one, what was said of each of its communities.
 */
export function statesOver({ ministryId, kind }: Perimeter, from: Day, until: Day): Promise<MonthOfStates[]> {
  const between = (column: Sql) => sql`${column} BETWEEN ${from}::date AND ${until}::date`
  return monthsOfStates(
    ministryId === null
      ? sql`SELECT "month" AS "on", "state", "communities" FROM "vitality_month"
             WHERE ${between(sql`"month"`)} ${kind ? sql`AND "kind" = ${kind}::"CommunityKind"` : empty}`
      : sql`SELECT v."on", v."state", 1 AS "communities" FROM ${stateOnFirsts}
               AND ${between(sql`v."on"`)} AND ${isWithin({ ministryId, kind })}`,
  )
}
