import { empty, sql } from '@/lib/db'
import { authorizePlatform, can, visibleInSql, type Viewer } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import { monthsOfStates, type MonthOfStates } from '../measures/monthsOfStates'
import { monthsFrom, stateOnFirsts } from '../months'

/** Of fewer, the list says all there is to say. */
const LEAST_COMMUNITIES = 5

/**
 * The communities of which the viewer may read the measures, month by month, the oldest first. Whole communities are
 * counted, each of which the viewer can open: no figure tells of a person (METRICS §1).
 * @returns nothing where there are too few to speak of a trend
 */
export async function statesByMonth(
  viewer: Viewer,
  kind: CommunityKind | null,
  now: Date,
): Promise<MonthOfStates[]> {
  authorizePlatform(viewer, 'engagement.list')
  const today = parisDay(now)
  const ofKind = kind ? sql`AND "kind" = ${kind}::"CommunityKind"` : empty
  const counted = can(viewer, 'oversight.platform')
    ? sql`SELECT "month" AS "on", "state", "communities" FROM "vitality_month" WHERE TRUE ${ofKind}`
    : sql`SELECT v."on", v."state", 1 AS "communities" FROM ${stateOnFirsts} AND ${visibleInSql.engagement(viewer)}
             AND v."on" BETWEEN ${monthsFrom(today)}::date AND ${today}::date ${ofKind}`
  const months = await monthsOfStates(counted)
  const last = months.at(-1)
  const isTrend = last !== undefined && months.length > 1
  return isTrend && last.alive + last.watch + last.asleep + last.closed >= LEAST_COMMUNITIES ? months : []
}
