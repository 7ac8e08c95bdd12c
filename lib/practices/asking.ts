import { z } from 'zod'
import { tell } from '@/lib/activity'
import { db, select, sql, type Leaving } from '@/lib/db'
import { addDays, daysBetween, parisDay, startOfDay } from '@/lib/time'
import { PracticeOutcome } from '@/prisma/client/enums'
import { life } from './model/life'
import { messageDue } from './model/asking'

const Tried = z.object({
  id: z.string(),
  practiceId: z.string(),
  communityId: z.string(),
  adoptedAt: z.date(),
  outcome: z.enum(PracticeOutcome).nullable(),
  outcomeAt: z.date().nullable(),
  asked: z.number(),
  askedAt: z.date().nullable(),
})
const MESSAGES = 2 * life.askedAfterDays.length

/** Asks those who try a practice what became of it, after thirty days and sixty, each once more at most. */
export async function askAdopters({ now, signal }: { now: Date } & Leaving): Promise<void> {
  const today = parisDay(now)
  const tried = await select(
    Tried,
    sql`SELECT a."id", a."practiceId", a."communityId", a."adoptedAt", a."outcome", a."outcomeAt", a."asked", a."askedAt"
          FROM "practice_adoption" a JOIN "practice" p ON p."id" = a."practiceId" AND p."retiredAt" IS NULL
          JOIN "community" c ON c."id" = a."communityId" AND c."status" = 'active'
         WHERE a."asked" < ${MESSAGES} AND a."outcome" IS DISTINCT FROM 'abandoned'
           AND a."adoptedAt" < ${startOfDay(addDays(today, 1 - life.askedAfterDays[0]))}::timestamptz`,
  )
  for (const { id, practiceId, communityId, asked, adoptedAt, outcome, outcomeAt, askedAt } of tried) {
    if (signal?.aborted) return
    const message = messageDue(
      {
        ...{ adoptedOn: parisDay(adoptedAt), outcome, asked },
        answeredOn: outcomeAt && parisDay(outcomeAt),
        askedOn: askedAt && parisDay(askedAt),
      },
      today,
    )
    if (!message) continue
    await db.$transaction(async (tx) => {
      // Two workers at once ask once.
      const { count } = await tx.practiceAdoption.updateMany({
        where: { id, asked },
        data: { asked: message.number, askedAt: now },
      })
      if (count === 1)
        await tell(tx, 'adoption.asked', communityId, { practiceId, isReminder: message.isReminder })
    })
  }
}

/** Days between two calls for readers, and how many times a practice calls. */
const CALL = { everyDays: 14, times: 4 }

/**
 * A practice that too few have read calls a few other readers, every two weeks, for two months. Each call is counted with
 * what it says: killed and run again, it asks nobody more; missed for some days, it comes late.
 */
export async function callReaders({ now }: { now: Date }): Promise<void> {
  const today = parisDay(now)
  const waiting = await db.practice.findMany({
    where: { state: 'proposed', calls: { lt: CALL.times }, proposedAt: { not: null } },
    select: { id: true, proposedAt: true, calls: true },
  })
  for (const { id, proposedAt, calls } of waiting) {
    const due = Math.floor(daysBetween(parisDay(proposedAt!), today) / CALL.everyDays)
    if (due <= calls) continue
    await db.$transaction(async (tx) => {
      const { count } = await tx.practice.updateMany({
        where: { id, state: 'proposed', calls },
        data: { calls: Math.min(due, CALL.times) },
      })
      if (count === 1) await tell(tx, 'practice.proposed', null, { practiceId: id })
    })
  }
}
