import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { membersByMinistry } from '@/lib/adoption'
import { selectOne, sql, type Sql } from '@/lib/db'
import { mayBeKnown, partOfPeople, ruleInForce, type Part } from '@/lib/disclosure'
import { addDays, lastDays, parisDay, startOfDay, startOfMonth, type Day, type Period } from '@/lib/time'

/** Below this, a number of people says too much about them. */
export const fewestPeopleShown = (): number => ruleInForce().minimum

export type PublicFigures = {
  /** The day they were counted on. */
  on: Day
  communities: number
  /** Communities that live, of all that were ever created; null as long as nobody has looked. */
  alive: { count: number; created: number } | null
  /** Questions of the last 91 days that somebody answered within seven; null: too few people asked. */
  answered: number | null
  /** Members by ministry, as counted at the end of a month; null as long as none was. */
  ministries: Awaited<ReturnType<typeof membersByMinistry>>
  /** null: too few to be shown. */
  activePeople: number | null
  contributions: number | null
}

const windowDays = 28
/** Anybody may ask, as often as they like: the database is asked once an hour. */
const keptMs = 3_600_000

let known: { figures: PublicFigures; until: number } | null = null

/** What the platform may say of itself to everybody. Nothing in it depends on who asks; secret communities count nowhere. */
export async function publicFigures(now: Date): Promise<PublicFigures> {
  if (known && known.until > now.getTime()) return known.figures
  const period = lastDays(windowDays, now)
  const [communities, alive, answered, ministries, activePeople, contributions] = await Promise.all([
    openCommunities(),
    communitiesAlive(),
    questionsAnswered(now),
    membersByMinistry(),
    peopleActiveIn(period),
    contributionsIn(period),
  ])
  const rule = ruleInForce()
  const figures = {
    on: parisDay(now),
    ...{ communities, alive, answered, ministries },
    activePeople: mayBeKnown(partOfPeople(activePeople), rule) ? activePeople : null,
    // Many may react, and one write nearly everything.
    contributions: mayBeKnown(contributions, rule) ? contributions.total : null,
  }
  known = { figures, until: now.getTime() + keptMs }
  return figures
}

const Count = z.object({ count: z.number() })
const counted = async (query: Sql) => (await selectOne(Count, query)).count

const isOpen = sql`c."access" <> 'secret' AND c."status" IN ('active', 'locked') AND c."origin" = 'local'`

const openCommunities = () => counted(sql`SELECT count(*)::int AS "count" FROM "community" c WHERE ${isOpen}`)

const Alive = z.object({ count: z.number(), created: z.number(), assessed: z.number() })

/** As last night's assessment says (lib/vitality): neither asleep nor closed. */
async function communitiesAlive() {
  const { count, created, assessed } = await selectOne(
    Alive,
    sql`SELECT count(*) FILTER (WHERE v."state" IN ('newborn', 'alive', 'watch'))::int AS "count",
               count(*)::int AS "created", count(v."communityId")::int AS "assessed"
          FROM "community" c LEFT JOIN "community_vitality" v ON v."communityId" = c."id"
         WHERE c."access" <> 'secret' AND c."origin" = 'local'`,
  )
  return assessed === 0 ? null : { count, created }
}

const Questions = z.object({
  asked: z.number(),
  answered: z.number(),
  people: z.number(),
  largest: z.number(),
})

/** Those that have had their seven days; shown when enough people asked them, and none nearly all. */
async function questionsAnswered(now: Date): Promise<number | null> {
  const today = parisDay(now)
  const { asked, answered, people, largest } = await selectOne(
    Questions,
    sql`SELECT coalesce(sum("asked"), 0)::int AS "asked", coalesce(sum("answered"), 0)::int AS "answered",
               count(*)::int AS "people", coalesce(max("asked"), 0)::int AS "largest" FROM (
        SELECT count(*) AS "asked", count(*) FILTER (WHERE k."firstReplyAt" <= t."createdAt" + interval '7 days') AS "answered"
          FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
          LEFT JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
         WHERE ${isOpen} AND t."kind" = 'question' AND t."removedAt" IS NULL
           AND t."createdAt" >= ${startOfDay(addDays(today, -91))} AND t."createdAt" < ${startOfDay(addDays(today, -7))}
           AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}
         GROUP BY t."authorId") person`,
  )
  const isShown = mayBeKnown({ present: people, people, total: asked, largest }, ruleInForce())
  return isShown ? Math.round((100 * answered) / asked) / 100 : null
}

function peopleActiveIn(period: Period) {
  const [first, last] = monthsIn(period)
  return counted(
    sql`SELECT count(DISTINCT m."memberId")::int AS "count"
            FROM "member_month" m JOIN "community" c ON c."id" = m."communityId"
           WHERE ${isOpen}
             AND (m."month" = ${first.month}::date AND (m."contributionDays" | m."reactionDays") & ${first.days}::int <> 0
               OR m."month" = ${last.month}::date AND (m."contributionDays" | m."reactionDays") & ${last.days}::int <> 0)`,
  )
}

const Given = z.object({ people: z.number(), total: z.number(), largest: z.number() })

/** How much people gave, how many of them, and the most that one did. */
async function contributionsIn(period: Period): Promise<Part> {
  const given = ({ month, days }: MonthDays) =>
    sql`(m."month" = ${month}::date AND each & 31 > 0 AND ${days}::int & (1 << ((each & 31) - 1)) <> 0)`
  const [first, last] = monthsIn(period)
  const found = await selectOne(
    Given,
    sql`SELECT count(*)::int AS "people", coalesce(sum("given"), 0)::int AS "total", coalesce(max("given"), 0)::int AS "largest"
          FROM (SELECT sum(each >> 5) AS "given"
                  FROM "member_month" m JOIN "community" c ON c."id" = m."communityId"
                 CROSS JOIN LATERAL unnest(m."contributionsByDay") each
                 WHERE ${isOpen} AND m."month" IN (${first.month}::date, ${last.month}::date)
                   AND (${given(first)} OR ${given(last)})
                 GROUP BY m."memberId") person`,
  )
  return { ...found, present: found.people }
}

type MonthDays = { month: Day; days: number }

/** The two months that 28 days touch at most, each with the bits of its days that count (the lowest for the 1st). */
export function monthsIn({ start, end }: Period): [MonthDays, MonthDays] {
  const bitsOf = (month: Day) => {
    let days = 0
    for (let day = start; day < end; day = addDays(day, 1))
      if (startOfMonth(day) === month) days |= 1 << (Number(day.slice(8)) - 1)
    return { month, days }
  }
  const [first, last] = [startOfMonth(start), startOfMonth(addDays(end, -1))]
  return [bitsOf(first), first === last ? { month: last, days: 0 } : bitsOf(last)]
}
