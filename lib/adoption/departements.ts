import { z } from 'zod'
import { db, selectOverAll, sql } from '@/lib/db'
import { rounded } from '@/lib/disclosure'
import { addMonths, startOfDay, type Day } from '@/lib/time'
import { wasOpenBefore } from './crowd'

const Row = z.object({ departement: z.string(), members: z.number() })
const asDate = (day: Day) => new Date(`${day}T00:00:00Z`)

/** Counts in which département members worked at the end of a month, once: to the nearest five, and never of a few. */
export async function countDepartements(month: Day, minimum: number): Promise<void> {
  const end = startOfDay(addMonths(month, 1))
  const counted = await selectOverAll(
    Row,
    sql`SELECT m."departement", count(*)::int AS "members" FROM "member" m
         WHERE m."departement" IS NOT NULL AND m."status" <> 'pseudonym' AND NOT m."isService"
           AND m."createdAt" < ${end} AND ${wasOpenBefore(end)}
         GROUP BY 1`,
  )
  await db.departementMonth.createMany({
    data: counted.map(({ departement, members }) => ({
      ...{ month: asDate(month), departement },
      members: rounded(members, minimum),
    })),
    skipDuplicates: true,
  })
}

/** How many members each département had at the end of that month; null: too few to be told. Empty: nobody counted. */
export async function membersByDepartement(month: Day): Promise<{ code: string; members: number | null }[]> {
  const rows = await db.departementMonth.findMany({
    where: { month: asDate(month) },
    orderBy: { departement: 'asc' },
  })
  return rows.map(({ departement, members }) => ({ code: departement, members }))
}
