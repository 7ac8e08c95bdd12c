import { z } from 'zod'
import { viewersOf } from '@/lib/auth'
import { db, select, sql } from '@/lib/db'
import type { Job } from '@/lib/jobs'
import { queueLetter } from '@/lib/notifications'
import type { Person } from '@/lib/policy'
import { gainsOfMonth } from './gains'
import { letterAbout } from './letter'
import { countLastMonth, lastMonth } from './month'
import { asDate } from '@/lib/time'

/**
 * Once a month is over: counts it, then writes to the managers who asked. Every morning, so that a month missed
 * while the platform was down is written about later, and whoever has just asked does not wait for the next; the
 * letter and the note that it was written stand or fall together, so that nobody gets it twice.
 */
export async function writeToManagers({ now, signal }: Parameters<Job['run']>[0]): Promise<void> {
  await countLastMonth(now)
  const month = lastMonth(now)
  for (let after = FIRST; !signal.aborted;) {
    const ids = await subscribersAfter(after, month)
    if (ids.length === 0) return
    for (const viewer of (await viewersOf(ids)).values()) await write(viewer, month)
    after = ids.at(-1)!
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 200

/** Managers who asked and were not written to about that month, in the order of their ids. */
async function subscribersAfter(after: string, month: string): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT m."id" FROM "notification_choice" c JOIN "member" m ON m."id" = c."memberId"
         WHERE c."kind" = 'unit' AND c."byMail" AND c."scope" = 'platform' AND c."memberId" > ${after}::uuid
           AND m."status" = 'active' AND m."level" <> 'agent'
           AND NOT EXISTS (SELECT FROM "gain_letter" l WHERE l."memberId" = m."id" AND l."month" = ${month}::date)
         ORDER BY c."memberId" LIMIT ${AT_ONCE}`,
  )
  return rows.map(({ id }) => id)
}

/** One manager, one month: nothing when nothing may be said. */
async function write(viewer: Person, month: string): Promise<void> {
  const letter = letterAbout(await gainsOfMonth(viewer.id, month), viewer.locale)
  if (!letter) return
  await db.$transaction(async (tx) => {
    const { count } = await tx.gainLetter.createMany({
      data: [{ memberId: viewer.id, month: asDate(month) }],
      skipDuplicates: true,
    })
    if (count === 1) await queueLetter(tx, viewer, 'unit', letter)
  })
}
