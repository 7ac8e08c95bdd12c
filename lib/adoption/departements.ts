import { z } from 'zod'
import { db, selectOverAll, sql } from '@/lib/db'
import { DEPARTEMENTS } from '@/lib/directory/schema'
import { leastTold, rounded, ruleInForce } from '@/lib/disclosure'
import { addMonths, asDate, type Day, startOfDay } from '@/lib/time'
import { wasOpenBefore } from './crowd'

const Row = z.object({ departement: z.string(), members: z.number() })

/** Counts in which département members (`crowdOf`) worked at the end of a month, once: to the nearest five, and never of a few. */
export async function countDepartements(month: Day, minimum: number): Promise<void> {
  const end = startOfDay(addMonths(month, 1))
  const counted = await selectOverAll(
    Row,
    sql`SELECT m."departement", count(*)::int AS "members" FROM "member" m
         WHERE m."departement" IS NOT NULL AND m."organisationId" IS NOT NULL AND m."status" <> 'pseudonym' AND NOT m."isService"
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

/**
 * How many members each département had at the end of that month; null: too few to be told, then or by today’s rule. Those
 * where nobody works have none. Empty: nobody counted.
 */
export async function membersByDepartement(month: Day): Promise<{ code: string; members: number | null }[]> {
  const rows = await db.departementMonth.findMany({
    where: { month: asDate(month) },
  })
  if (rows.length === 0) return []
  const least = leastTold(ruleInForce().minimum)
  const told = new Map(
    rows.map(({ departement, members }) => [
      departement,
      members !== null && members >= least ? members : null,
    ]),
  )
  return [...new Set([...Object.keys(DEPARTEMENTS), ...told.keys()])]
    .sort()
    .map((code) => ({ code, members: told.has(code) ? (told.get(code) ?? null) : 0 }))
}
