import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { addMonths, type Day } from '@/lib/time'
import type { CommunityKind } from '@/prisma/client/enums'
import { monthsFrom, stateOnFirsts } from '../months'

/** A month, by its first day, and how many communities lived at its end. */
export interface AliveAtEnd {
  month: Day
  communities: number
}

const Row = z.object({ on: z.string(), communities: z.number() })

/**
 * How many of our communities lived at the end of each month: neither asleep nor closed on the first of the next one. Of
 * those younger than sixty days nothing was said yet. Whole communities are counted: no figure tells of a person.
 * @param ministryId null: whoever carries them
 * @param kind null: of any type
 * @param until months that end later are left out
 */
export async function aliveAtMonthEnds(
  { ministryId, kind }: { ministryId: string | null; kind: CommunityKind | null },
  until: Day,
): Promise<AliveAtEnd[]> {
  const ofKind = kind ? sql`AND "kind" = ${kind}::"CommunityKind"` : empty
  const states =
    ministryId === null
      ? sql`SELECT "month" AS "on", "state", "communities" FROM "vitality_month" WHERE TRUE ${ofKind}`
      : sql`SELECT v."on", v."state", 1 AS "communities" FROM ${stateOnFirsts} ${ofKind}
               AND v."on" >= ${monthsFrom(until)}::date AND c."organisationId" IN (SELECT "id" FROM own)`
  const rows = await select(
    Row,
    sql`WITH RECURSIVE own AS (
          SELECT o."id" FROM "organisation" o WHERE o."id" = ${ministryId}::uuid
          UNION ALL
          SELECT o."id" FROM "organisation" o JOIN own ON o."parentId" = own."id")
        SELECT to_char("on", 'YYYY-MM-DD') AS "on",
               coalesce(sum("communities") FILTER (WHERE "state" IN ('alive', 'watch')), 0)::int AS "communities"
          FROM (${states}) s WHERE "on" <= ${until}::date GROUP BY s."on" ORDER BY s."on"`,
  )
  return rows.map(({ on, communities }) => ({ month: addMonths(on, -1), communities }))
}
