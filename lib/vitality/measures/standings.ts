import { z } from 'zod'
import { importedFrom } from '@/lib/communities'
import { empty, select, sql, type Sql } from '@/lib/db'
import { bitsOf, daysIn, dayNumber, dayOf, startOfDay, type Day, type DayNumber } from '@/lib/time'
import { outageDays } from '@/lib/platform'
import { vitalityVersion, type Standing } from '../model/assess'
import { daysBefore, type Away } from '../model/away'
import { signs } from '../model/signs'

/** A community on a day: all of it, and what is left without its animators. */
export interface StandingToday {
  communityId: string
  /** Which past it was read from: another revision, another past. */
  revision: number
  /** The day it was closed; null: it is open. */
  closedOn: DayNumber | null
  whole: Standing
  alone: Standing
}

/** The day of an assessment, when the platform was down before, and until when each source was observed. */
export interface Night {
  today: Day
  sources: ReadonlyMap<string, DayNumber>
  /** When our own communities could not write. */
  away: Away
}

/** An imported community is known as far as its source was seen: the last act of any community that comes from there. */
export async function nightOf(today: Day): Promise<Night> {
  const rows = await select(
    z.object({ source: z.string(), until: z.number() }),
    sql`SELECT ${importedFrom} AS "source", max(s."lastOn") + 1 - '1970-01-01'::date AS "until"
          FROM "community" c JOIN "community_span" s ON s."communityId" = c."id"
         WHERE c."origin" = 'imported' AND s."lastOn" < ${today}::date GROUP BY 1`,
  )
  return { today, sources: new Map(rows.map((row) => [row.source, row.until])), away: await outageDays() }
}

/**
 * The keys of communities that are not assessed yet that night, or whose past has changed since; in their order. A clock
 * set back over midnight does not begin the night before again.
 */
export async function communitiesToAssess(after: string | null, most: number, today: Day): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT c."id" FROM "community" c
          LEFT JOIN "community_span" s ON s."communityId" = c."id"
          LEFT JOIN "community_vitality" v ON v."communityId" = c."id"
         WHERE c."status" <> 'deleted' ${after ? sql`AND c."id" > ${after}::uuid` : empty}
           AND (v."night" BETWEEN ${today}::date AND ${today}::date + 1 AND v."version" = ${vitalityVersion}
                AND v."revision" = coalesce(s."revision", 0)) IS NOT TRUE
         ORDER BY c."id" LIMIT ${most}`,
  )
  return rows.map(({ id }) => id)
}

const Community = z.object({
  id: z.string(),
  revision: z.number(),
  isClosed: z.boolean(),
  closedOn: z.number().nullable(),
  openedOn: z.number(),
  firstOn: z.number().nullable(),
  source: z.string().nullable(),
})

type Community = z.infer<typeof Community>

/** Reactions alone are no contribution: `community_span` counts them. */
export const firstContribution = (communityId: Sql): Sql =>
  sql`(SELECT d."day" FROM "community_day" d WHERE d."communityId" = ${communityId} AND d."contributors" > 0
        ORDER BY d."day" LIMIT 1)`

const communitiesOf = (ids: string[], today: Day) =>
  select(
    Community,
    sql`SELECT c."id", coalesce(s."revision", 0) AS "revision",
               c."status" <> 'active' AND coalesce(c."statusAt" < ${startOfDay(today)}, true) AS "isClosed",
               CASE WHEN c."status" <> 'active' THEN (c."statusAt" AT TIME ZONE 'Europe/Paris')::date END - '1970-01-01'::date AS "closedOn",
               ${firstContribution(sql`c."id"`)} - '1970-01-01'::date AS "firstOn",
               CASE WHEN c."origin" = 'imported' AND s."firstOn" IS NOT NULL THEN s."firstOn"
                    ELSE (c."createdAt" AT TIME ZONE 'Europe/Paris')::date END - '1970-01-01'::date AS "openedOn",
               CASE WHEN c."origin" = 'imported' THEN ${importedFrom} END AS "source"
          FROM "community" c LEFT JOIN "community_span" s ON s."communityId" = c."id"
         WHERE c."id" = ANY (${ids}::uuid[])`,
  )

const Month = z.object({
  communityId: z.string(),
  monthStart: z.number(),
  days: z.number(),
  daysAlone: z.number(),
})

/** Who runs a community today: it is looked at again without them. */
const animators = sql`"membership" a ON a."communityId" = m."communityId" AND a."memberId" = m."memberId"
  AND a."status" = 'member' AND a."role" IN ('owner', 'animator')`

/** Days with a contribution, a bit a day, month by month. */
const activeDays = (ids: string[], from: Day, today: Day) =>
  select(
    Month,
    sql`SELECT m."communityId", m."month" - '1970-01-01'::date AS "monthStart", bit_or(m."contributionDays") AS "days",
               coalesce(bit_or(m."contributionDays") FILTER (WHERE a."memberId" IS NULL), 0) AS "daysAlone"
          FROM "member_month" m LEFT JOIN ${animators}
         WHERE m."communityId" = ANY (${ids}::uuid[])
           AND m."month" BETWEEN date_trunc('month', ${from}::timestamp)::date AND ${today}::date
         GROUP BY 1, 2 ORDER BY 1, 2`,
  )

const Total = z.object({
  communityId: z.string(),
  authors: z.number(),
  authorsAlone: z.number(),
})

/** People who contributed on one of the days from `from` to `to` (not counted). */
export function authorsBetween(ids: string[], from: DayNumber, to: DayNumber) {
  const months = bitsOf(from, to)
  return select(
    Total,
    sql`SELECT m."communityId", count(DISTINCT m."memberId")::int AS "authors",
               count(DISTINCT m."memberId") FILTER (WHERE a."memberId" IS NULL)::int AS "authorsAlone"
          FROM unnest(${months.map(({ month }) => month)}::date[], ${months.map(({ bits }) => bits)}::int[]) AS w("month", "bits")
          JOIN "member_month" m ON m."month" = w."month" AND m."contributionDays" & w."bits" <> 0
          LEFT JOIN ${animators}
         WHERE m."communityId" = ANY (${ids}::uuid[]) GROUP BY 1`,
  )
}

const Last = z.object({ communityId: z.string(), day: z.number() })

/** The last day with a contribution before that one, however long ago. What came afterwards was not known then. */
async function lastContributions(ids: string[], today: Day): Promise<Map<string, DayNumber>> {
  if (ids.length === 0) return new Map()
  const rows = await select(
    Last,
    sql`SELECT "communityId", max("day") - '1970-01-01'::date AS "day" FROM "community_day"
         WHERE "communityId" = ANY (${ids}::uuid[]) AND "day" < ${today}::date AND "contributors" > 0 GROUP BY 1`,
  )
  return new Map(rows.map(({ communityId, day }) => [communityId, day]))
}

const Given = z.object({ communityId: z.string(), contributions: z.number() })

const contributionsBefore = (ids: string[], today: Day) =>
  select(
    Given,
    sql`SELECT "communityId", sum("contributions")::int AS "contributions" FROM "community_day"
         WHERE "communityId" = ANY (${ids}::uuid[]) AND "day" < ${today}::date GROUP BY 1`,
  )

/** How some communities stand that night, from the roll-ups; those that are gone are left out. */
export async function standingsOf(ids: string[], night: Night): Promise<StandingToday[]> {
  const communities = await communitiesOf(ids, night.today)
  const groups = [...Map.groupBy(communities, ({ source }) => source)]
  return (
    await Promise.all(
      groups.map(([source, group]) =>
        source === null
          ? standingsOn(group, dayNumber(night.today), night.away)
          : standingsOn(group, Math.min(night.sources.get(source) ?? Infinity, dayNumber(night.today)), []),
      ),
    )
  ).flat()
}

async function standingsOn(communities: Community[], today: DayNumber, away: Away): Promise<StandingToday[]> {
  const ids = communities.map(({ id }) => id)
  const [months, people, given] = await Promise.all([
    activeDays(ids, dayOf(daysBefore(today, 7 * signs.weeksBack, away)), dayOf(today)),
    authorsBetween(ids, daysBefore(today, signs.authorsOver, away), today),
    contributionsBefore(ids, dayOf(today)),
  ])
  const monthsOf = Map.groupBy(months, ({ communityId }) => communityId)
  const authorsOf = new Map(people.map((row) => [row.communityId, row]))
  const contributionsOf = new Map(given.map((row) => [row.communityId, row.contributions]))
  const activeOf = (id: string, column: 'days' | 'daysAlone') =>
    (monthsOf.get(id) ?? [])
      .flatMap((month) => [...daysIn(month[column], month.monthStart)])
      .filter((day) => day < today)
  // Silent for longer than one looks back: the last day is still known.
  const silent = ids.filter((id) => contributionsOf.get(id) && activeOf(id, 'days').length === 0)
  const lastOf = await lastContributions(silent, dayOf(today))
  return communities.map(({ id, revision, isClosed, closedOn, openedOn, firstOn }) => {
    const last = lastOf.get(id)
    const standing = (activeOn: number[], authors: number): Standing => {
      const rhythm = {
        firstOn: firstOn ?? openedOn,
        activeOn,
        authors,
        contributions: contributionsOf.get(id) ?? 0,
        away,
      }
      return { rhythm, today, openedOn, isClosed }
    }
    const { authors = 0, authorsAlone = 0 } = authorsOf.get(id) ?? {}
    return {
      communityId: id,
      revision,
      closedOn,
      whole: standing(last === undefined ? activeOf(id, 'days') : [last], authors),
      alone: standing(activeOf(id, 'daysAlone'), authorsAlone),
    }
  })
}
