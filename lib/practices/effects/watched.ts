import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { dayNumber, daysIn, type Day, type DayNumber } from '@/lib/time'
import { WeeklyAuthors } from '../model/effect/authors'
import type { Watched } from '../model/effect/window'

/** Communities whose past is read together, and those a night compares with: memory holds no more, however many live. */
const AT_ONCE = 100
const POOL = 2000

/**
 * The communities a night compares with: ours, and so many of them drawn by their keys, always the same. Secret ones
 * count on neither side, so that no published figure tells of them.
 */
export async function communitiesWatched(today: Day): Promise<Map<string, Watched>> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT c."id" FROM "community" c WHERE ${isWatched} ORDER BY md5(c."id"::text) LIMIT ${POOL}`,
  )
  return watched(
    rows.map(({ id }) => id),
    today,
  )
}

/** Of the community `c`. An archived one stays: its silence is what came of it. */
export const isWatched = sql`c."origin" = 'local' AND c."status" <> 'deleted' AND c."access" <> 'secret'`

const Month = z.object({
  communityId: z.string(),
  memberId: z.string(),
  monthStart: z.number(),
  days: z.number(),
})

/** Who gave something, week after week, in some communities: from the roll-ups, to yesterday. */
export async function watched(ids: readonly string[], today: Day): Promise<Map<string, Watched>> {
  const yesterday = dayNumber(today) - 1
  const known = new Map<string, Watched>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const months = await select(
      Month,
      sql`SELECT "communityId", "memberId", "month" - '1970-01-01'::date AS "monthStart", "contributionDays" AS "days"
            FROM "member_month" WHERE "communityId" = ANY (${some}::uuid[]) AND "contributionDays" <> 0`,
    )
    const byCommunity = Map.groupBy(months, ({ communityId }) => communityId)
    for (const id of some)
      known.set(id, { weekly: authorsOf(byCommunity.get(id) ?? [], yesterday), observedUntil: yesterday })
  }
  return known
}

function authorsOf(months: z.infer<typeof Month>[], until: DayNumber): WeeklyAuthors {
  const numbers = new Map<string, number>()
  const acts = months.flatMap(({ memberId, monthStart, days }) => {
    const by = numbers.get(memberId) ?? numbers.size
    numbers.set(memberId, by)
    return [...daysIn(days, monthStart)].filter((on) => on <= until).map((on) => ({ on, by }))
  })
  acts.sort((one, other) => one.on - other.on)
  return new WeeklyAuthors({ on: acts.map(({ on }) => on), by: acts.map(({ by }) => by) })
}
