import { z } from 'zod'
import { monthsKept } from '@/lib/activity'
import { db, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { addMonths, asDate, type Day, parisDay, startOfMonth } from '@/lib/time'
import { crowdOf } from './crowd'
import { peopleByDepartement } from './departements'
import { departementsToKeep } from './model/departements'
import { adoptionVersion } from './model/figures'
import { reportOf } from './model/report'
import { monthsOfReadingAt } from './model/told'

const lastMonth = (now: Date): Day => addMonths(startOfMonth(parisDay(now)), -1)

/** No report looks further back. */
const MONTHS_BACK = 48
/** Months of the past that one night counts: it has other things to do. */
const A_NIGHT = 3

/**
 * Counts the last month that is over, then those before it that nobody counted, the latest first: each once, and only what
 * may be shown is kept. What was counted by other formulas stays as it is.
 * @param most how many at once
 */
export async function countAdoption(now: Date, most: number = A_NIGHT): Promise<void> {
  for (const month of (await monthsToCount(now)).slice(0, most)) await count(month, now)
}

async function count(month: Day, now: Date): Promise<void> {
  const rule = ruleInForce()
  const { minimum } = rule
  const readingMonths = monthsOfReadingAt({ month, countedOn: parisDay(now) }, monthsKept.presence)
  const departements = departementsToKeep(await peopleByDepartement(month), minimum)
  const report = reportOf(await crowdOf(month), rule, readingMonths)
  await db.$transaction(async (tx) => {
    const { count: added } = await tx.adoptionMonth.createMany({
      data: [{ month: asDate(month), version: adoptionVersion, minimum, at: now, report }],
      // Two workers at once: the first one’s figures stay, and what is hidden of them is hidden together.
      skipDuplicates: true,
    })
    if (added === 0) return
    // Of a night that was cut short.
    await tx.departementMonth.deleteMany({ where: { month: asDate(month) } })
    await tx.departementMonth.createMany({
      data: [...departements].map(([departement, members]) => ({
        month: asDate(month),
        departement,
        members,
      })),
    })
  })
}

const Known = z.object({ first: z.string().nullable(), counted: z.array(z.string()) })

/** Those that nobody counted yet, the latest first, from the first account on. */
export async function monthsToCount(now: Date): Promise<Day[]> {
  const [known] = await select(
    Known,
    sql`SELECT (SELECT to_char(min("createdAt") AT TIME ZONE 'Europe/Paris', 'YYYY-MM-01') FROM "member"
                 WHERE NOT "isService" AND "status" <> 'pseudonym') AS "first",
               ARRAY(SELECT to_char("month", 'YYYY-MM-DD') FROM "adoption_month") AS "counted"`,
  )
  const last = lastMonth(now)
  return Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(last, -back)).filter(
    (month) => (month === last || month >= (known?.first ?? last)) && !known?.counted.includes(month),
  )
}
