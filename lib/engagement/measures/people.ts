import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { daysIn, type Day } from '@/lib/time'
import type { Person } from '../model/facts'
import type { Visible } from '../model/trend'

export interface Member extends Person {
  memberId: string
}

/** People by their key, each made when first spoken of. */
export class People {
  readonly #people = new Map<string, Member>()

  of(memberId: string): Member {
    const known = this.#people.get(memberId)
    if (known) return known
    const person: Member = {
      memberId,
      contributions: [],
      reactions: [],
      readings: [],
      firstContribution: null,
      animates: false,
      ministry: null,
      stays: [],
    }
    this.#people.set(memberId, person)
    return person
  }

  get ids(): string[] {
    return [...this.#people.keys()]
  }

  /** Always in the same order, whatever was read first: what chance draws depends on it. */
  inOrder(): Member[] {
    return [...this.#people.values()].sort((one, other) => (one.memberId < other.memberId ? -1 : 1))
  }
}

const Acts = z.object({
  memberId: z.string(),
  monthStart: z.number(),
  reactionDays: z.number(),
  contributionsByDay: z.array(z.number()),
  first: z.number().nullable(),
})
const Presence = z.object({ memberId: z.string(), monthStart: z.number(), days: z.number() })

/** People of a community and what they did, by day, in the months that hold `from` … `to`. From the roll-ups. */
export async function peopleOf(communityId: string, from: Day, to: Day): Promise<People> {
  const months = sql`"communityId" = ${communityId}::uuid AND "month" BETWEEN date_trunc('month', ${from}::timestamp)::date AND ${to}::date`
  const [acts, presence] = await Promise.all([
    select(
      Acts,
      sql`SELECT m."memberId", m."month" - '1970-01-01'::date AS "monthStart", m."reactionDays", m."contributionsByDay",
                 c."firstOn" - '1970-01-01'::date AS "first"
          FROM "member_month" m LEFT JOIN "contributor" c USING ("communityId", "memberId")
          WHERE ${months} ORDER BY "month"`,
    ),
    select(
      Presence,
      sql`SELECT "memberId", "month" - '1970-01-01'::date AS "monthStart", "days"
          FROM "presence_month" p
          WHERE ${months} AND NOT EXISTS (SELECT FROM "member" s WHERE s."id" = p."memberId" AND s."isService")
          ORDER BY "month"`,
    ),
  ])
  const people = new People()
  for (const { memberId, monthStart, reactionDays, contributionsByDay, first } of acts) {
    const person = people.of(memberId)
    person.firstContribution = first
    person.reactions.push(...daysIn(reactionDays, monthStart))
    const inOrder = contributionsByDay.toSorted((one, other) => (one & 31) - (other & 31))
    for (const packed of inOrder)
      person.contributions.push({ day: monthStart + (packed & 31) - 1, count: packed >> 5 })
  }
  for (const { memberId, monthStart, days } of presence)
    people.of(memberId).readings.push(...daysIn(days, monthStart))
  return people
}

const AsOf = z.object({ contributors: z.number(), participants: z.number(), contributions: z.number() })

/** What the day under way shows so far, of what members see anyway: it is told apart, because it is not over. */
export async function dayUnderWay(communityId: string, day: Day): Promise<Visible> {
  const [row] = await select(
    AsOf,
    sql`SELECT coalesce(d."contributors", 0) AS "contributors", coalesce(d."participants", 0) AS "participants",
               coalesce(d."contributions", 0) AS "contributions"
        FROM (VALUES (1)) one LEFT JOIN "community_day" d
          ON d."communityId" = ${communityId}::uuid AND d."day" = ${day}::date`,
  )
  const { contributors, participants, contributions } = row as z.infer<typeof AsOf>
  return { contributors, reactors: participants - contributors, contributions }
}
