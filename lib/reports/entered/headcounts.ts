import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Day } from '@/lib/time'

const Row = z.object({
  ministryId: z.string(),
  people: z.number(),
  source: z.string(),
  on: z.string(),
})

/** What is known on a day of how many agents each ministry has: its last count by then; of two on one day, the one entered last. */
export async function headcountsAt(
  day: Day,
): Promise<Map<string, { people: number; source: string; on: Day }>> {
  const rows = await select(
    Row,
    sql`SELECT DISTINCT ON ("ministryId") "ministryId", "people", "source", to_char("countedOn", 'YYYY-MM-DD') AS "on"
          FROM "report_headcount" WHERE "removedAt" IS NULL AND "countedOn" <= ${day}::date
         ORDER BY "ministryId", "countedOn" DESC, "enteredAt" DESC, "id" DESC`,
  )
  return new Map(rows.map(({ ministryId, ...counted }) => [ministryId, counted]))
}
