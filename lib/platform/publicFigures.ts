import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { membersByMinistry } from '@/lib/adoption'
import { selectOne, sql, type Sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
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
  const isShown = activePeople >= fewestPeopleShown()
  const figures = {
    on: parisDay(now),
    ...{ communities, alive, answered, ministries },
    activePeople: isShown ? activePeople : null,
    contributions: isShown ? contributions : null,
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

const Questions = z.object({ asked: z.number(), answered: z.number(), people: z.number() })

/** Those that have had their seven days; shown when enough people asked them. */
async function questionsAnswered(now: Date): Promise<number | null> {
  const today = parisDay(now)
  const { asked, answered, people } = await selectOne(
    Questions,
    sql`SELECT count(*)::int AS "asked", count(DISTINCT t."authorId")::int AS "people",
               count(*) FILTER (WHERE k."firstReplyAt" <= t."createdAt" + interval '7 days')::int AS "answered"
          FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
          LEFT JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
         WHERE ${isOpen} AND t."kind" = 'question' AND t."removedAt" IS NULL
           AND t."createdAt" >= ${startOfDay(addDays(today, -91))} AND t."createdAt" < ${startOfDay(addDays(today, -7))}
           AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}`,
  )
  return people < fewestPeopleShown() ? null : Math.round((100 * answered) / asked) / 100
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

function contributionsIn({ start, end }: Period) {
  return counted(
    sql`SELECT coalesce(sum(d."contributions"), 0)::int AS "count"
            FROM "community_day" d JOIN "community" c ON c."id" = d."communityId"
           WHERE ${isOpen} AND d."day" >= ${start}::date AND d."day" < ${end}::date`,
  )
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
