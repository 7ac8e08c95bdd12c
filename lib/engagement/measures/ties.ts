import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { daysIn, type Day } from '@/lib/time'
import type { Tie } from '../model/facts'
import type { Member } from './people'

const Row = z.object({ memberId: z.string(), otherId: z.string(), monthStart: z.number(), days: z.number() })

/**
 * Who answered whom, as places in `people`. Who was answered without having done anything in those days joins the
 * list at its end.
 */
export async function tiesOf(communityId: string, from: Day, to: Day, people: Member[]): Promise<Tie[]> {
  const rows = await select(
    Row,
    sql`SELECT "memberId", "otherId", "month" - '1970-01-01'::date AS "monthStart", "days" FROM "tie_month"
        WHERE "communityId" = ${communityId}::uuid
          AND "month" BETWEEN date_trunc('month', ${from}::timestamp)::date AND ${to}::date`,
  )
  const places = new Map(people.map(({ memberId }, place) => [memberId, place]))
  const placeOf = (memberId: string) => {
    const known = places.get(memberId)
    if (known !== undefined) return known
    places.set(memberId, people.length)
    return (
      people.push({ memberId, contributions: [], reactions: [], readings: [], firstContribution: null }) - 1
    )
  }
  return rows.map(({ memberId, otherId, monthStart, days }) => ({
    from: placeOf(memberId),
    to: placeOf(otherId),
    days: [...daysIn(days, monthStart)],
  }))
}
