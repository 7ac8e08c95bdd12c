import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { daysIn, type Day } from '@/lib/time'
import type { Tie } from '../model/facts'
import type { Member, People } from './people'

const Row = z.object({ memberId: z.string(), otherId: z.string(), monthStart: z.number(), days: z.number() })
type TieRow = z.infer<typeof Row>

/** Who answered whom. Who was answered without having done anything in those days joins the people. */
export async function tiesBetween(
  communityId: string,
  from: Day,
  to: Day,
  people: People,
): Promise<TieRow[]> {
  const rows = await select(
    Row,
    sql`SELECT "memberId", "otherId", "month" - '1970-01-01'::date AS "monthStart", "days" FROM "tie_month"
        WHERE "communityId" = ${communityId}::uuid
          AND "month" BETWEEN date_trunc('month', ${from}::timestamp)::date AND ${to}::date`,
  )
  for (const { memberId, otherId } of rows) for (const id of [memberId, otherId]) people.of(id)
  return rows
}

/** The same as places among the people. */
export function placed(rows: TieRow[], people: Member[]): Tie[] {
  const places = new Map(people.map(({ memberId }, place) => [memberId, place]))
  const placeOf = (memberId: string) => places.get(memberId) as number
  return rows.map(({ memberId, otherId, monthStart, days }) => ({
    from: placeOf(memberId),
    to: placeOf(otherId),
    days: [...daysIn(days, monthStart)],
  }))
}
