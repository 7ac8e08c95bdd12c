import { z } from 'zod'
import { monthsKept } from '@/lib/activity'
import { db, selectOne, sql } from '@/lib/db'
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

/**
 * Those that nobody counted yet, the latest first, from the first account on.
 * @param within only those of a period
 */
export async function monthsToCount(now: Date, within?: { from: Day; until: Day }): Promise<Day[]> {
  const rows = await db.adoptionMonth.findMany({ select: { month: true } })
  const counted = new Set(rows.map(({ month }) => month.getTime()))
  const last = lastMonth(now)
  const unknown = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(last, -back)).filter(
    (month) => !counted.has(asDate(month).getTime()) && isWithin(month, within),
  )
  // The oldest account is looked for among all of them: only where something depends on it.
  if (unknown.every((month) => month === last)) return unknown
  const first = await firstMonth()
  return unknown.filter((month) => month === last || (first !== null && month >= first))
}

const isWithin = (month: Day, within?: { from: Day; until: Day }) =>
  !within || (month >= within.from && month < within.until)

const First = z.object({ month: z.string().nullable() })

const firstMonth = async (): Promise<Day | null> =>
  (
    await selectOne(
      First,
      sql`SELECT to_char(min("createdAt") AT TIME ZONE 'Europe/Paris', 'YYYY-MM-01') AS "month" FROM "member"
           WHERE NOT "isService" AND "status" <> 'pseudonym'`,
    )
  ).month
