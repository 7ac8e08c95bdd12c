import { db } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { crowdOf } from './crowd'
import { adoptionVersion, reportOf } from './model/report'

const lastMonth = (now: Date): Day => addMonths(startOfMonth(parisDay(now)), -1)
const asDate = (day: Day) => new Date(`${day}T00:00:00Z`)

/** Counts the last month that is over, once, and keeps only what may be shown. */
export async function countAdoption(now: Date): Promise<void> {
  const month = lastMonth(now)
  if (await db.adoptionMonth.findUnique({ where: { month: asDate(month) }, select: { month: true } })) return
  const rule = ruleInForce()
  await db.adoptionMonth.createMany({
    data: [
      {
        ...{ month: asDate(month), version: adoptionVersion, minimum: rule.minimum },
        report: reportOf(await crowdOf(month), rule),
      },
    ],
    // Two workers at once: the first one's figures stay.
    skipDuplicates: true,
  })
}
