import { z } from 'zod'
import { db, selectOverAll, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { addMonths, asDate, type Day, startOfDay } from '@/lib/time'
import { wasOpenBefore } from './crowd'
import { departementsTold, type DepartementTold } from './model/departements'

const Row = z.object({ departement: z.string(), members: z.number() })

/** Where members (`crowdOf`) worked at the end of a month, before any rule of disclosure: never to be shown as it is. */
export async function peopleByDepartement(month: Day): Promise<Map<string, number>> {
  const end = startOfDay(addMonths(month, 1))
  const counted = await selectOverAll(
    Row,
    sql`SELECT m."departement", count(*)::int AS "members" FROM "member" m
         WHERE m."departement" IS NOT NULL AND m."organisationId" IS NOT NULL AND m."status" <> 'pseudonym' AND NOT m."isService"
           AND m."createdAt" < ${end} AND ${wasOpenBefore(end)}
         GROUP BY 1`,
  )
  return new Map(counted.map(({ departement, members }) => [departement, members]))
}

/** How many members each département had at the end of that month. Empty: nobody counted. */
export async function membersByDepartement(month: Day): Promise<DepartementTold[]> {
  const [counted, rows] = await Promise.all([
    db.adoptionMonth.findUnique({
      where: { month: asDate(month) },
      select: { version: true, minimum: true },
    }),
    db.departementMonth.findMany({ where: { month: asDate(month) } }),
  ])
  if (!counted || rows.length === 0) return []
  const kept = new Map(rows.map(({ departement, members }) => [departement, members]))
  return departementsTold(kept, counted, ruleInForce().minimum)
}
