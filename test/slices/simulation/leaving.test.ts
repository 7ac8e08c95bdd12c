import { afterAll, expect, test } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { peopleCounted } from '@/lib/simulation/measuring/people'
import { addMonths, startOfDay } from '@/lib/time'
import { month } from './people'

afterAll(closeDatabase)

/** The middle of a month, so many before the first of this one. */
const inMonth = (before: number) =>
  new Date(startOfDay(addMonths(month, -before)).getTime() + 14 * 86_400_000)

/** Invited so many months ago, and gone since so many; null: still here. */
const people = (count: number, came: number, left: number | null) =>
  Array.from({ length: count }, () => {
    const id = newId()
    return {
      ...{ id, email: `${id}@x.example`, name: 'Agent', createdAt: inMonth(came), lastSeenAt: inMonth(came) },
      ...(left === null
        ? { status: 'active' as const }
        : { status: 'left' as const, statusAt: inMonth(left) }),
    }
  })

test('whoever leaves was there up to the month they left, and no longer', async () => {
  await db.member.createMany({
    data: [
      ...people(40, 20, null),
      // Seen from the beginning of the year to the sixth of its months: 7 months before this one.
      ...people(10, 20, 7),
      // Came and left in one month.
      ...people(3, 5, 5),
      // Left last month, and three whole months before that.
      ...people(2, 4, 1),
      // Left before the year began: not seen.
      ...people(8, 20, 14),
    ],
  })
  const [row] = await peopleCounted(month)
  expect(row!.departures).toMatchObject({ x: 15, e: 40 * 12 + 10 * 6 + 3 * 1 + 2 * 4 })
})
