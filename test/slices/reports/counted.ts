import { db } from '@/lib/db'
import { addMonths, type Day } from '@/lib/time'

/** Communities that lived in those months, as a night has counted them: what a report may tell. */
export async function countedMonths(last: Day, months: number, communities: number): Promise<void> {
  await db.vitalityMonth.deleteMany()
  await db.vitalityMonth.createMany({
    data: Array.from({ length: months }, (_, back) => ({
      ...{ month: new Date(addMonths(last, -back)), kind: 'practice' as const },
      ...{ state: 'alive' as const, communities },
    })),
  })
}
