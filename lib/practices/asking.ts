import { z } from 'zod'
import { tell } from '@/lib/activity'
import { db, parisDate, select, sql, type Leaving } from '@/lib/db'
import { parisDay, type Day } from '@/lib/time'
import { PracticeOutcome } from '@/prisma/client/enums'
import { life, waitsForReaders } from './model/life'
import { messageDue, remindAfterDays } from './model/asking'

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
type Tried = z.infer<typeof Tried>
/** Read at once. */
const AT_ONCE = 500

/** Asks those who try a practice what became of it, after thirty days and sixty, each once more at most. */
export async function askAdopters({ now, signal }: { now: Date } & Leaving): Promise<void> {
  const today = parisDay(now)
  let after = NOBODY
  for (;;) {
    const due = await adoptionsDue(today, after)
    for (const adoption of due) {
      if (signal?.aborted) return
      await ask(adoption, today, now)
    }
    if (due.length < AT_ONCE) return
    after = due.at(-1)!.id
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Those of which something is to be asked today, exactly those for which `messageDue` has a message: what was answered,
 * asked twice or asked this week is not read again each morning.
 */
export const adoptionsDue = (today: Day, after = NOBODY): Promise<Tried[]> => {
  const [first, second] = life.askedAfterDays
  const adoptedOn = parisDate(sql`a."adoptedAt"`)
  // No answer since it was due; and not asked yet, or a week ago.
  const waits = (question: number, days: number) =>
    sql`((a."outcomeAt" IS NULL OR ${parisDate(sql`a."outcomeAt"`)} < ${adoptedOn} + ${days}::int)
          AND (a."asked" < ${question} OR (a."asked" = ${question}
                AND ${parisDate(sql`a."askedAt"`)} <= ${today}::date - ${remindAfterDays}::int)))`
  return select(
    Tried,
    sql`SELECT a."id", a."practiceId", a."communityId", a."adoptedAt", a."outcome", a."outcomeAt", a."asked", a."askedAt"
          FROM "practice_adoption" a JOIN "practice" p ON p."id" = a."practiceId" AND p."retiredAt" IS NULL
          JOIN "community" c ON c."id" = a."communityId" AND c."status" = 'active'
         WHERE a."id" > ${after}::uuid AND a."outcome" IS DISTINCT FROM 'abandoned' AND CASE
           WHEN ${adoptedOn} <= ${today}::date - ${second}::int THEN ${waits(3, second)}
           WHEN ${adoptedOn} <= ${today}::date - ${first}::int THEN ${waits(1, first)}
           ELSE FALSE END
         ORDER BY a."id" LIMIT ${AT_ONCE}`,
  )
}

async function ask(adoption: Tried, today: Day, now: Date): Promise<void> {
  const { id, practiceId, communityId, asked, adoptedAt, outcome, outcomeAt, askedAt } = adoption
  const message = messageDue(
    {
      ...{ adoptedOn: parisDay(adoptedAt), outcome, asked },
      answeredOn: outcomeAt && parisDay(outcomeAt),
      askedOn: askedAt && parisDay(askedAt),
    },
    today,
  )
  if (!message) return
  await db.$transaction(async (tx) => {
    // Two workers at once ask once; killed and run again, it asks nobody twice.
    const { count } = await tx.practiceAdoption.updateMany({
      where: { id, asked },
      data: { asked: message.number, askedAt: now },
    })
    if (count === 1)
      await tell(tx, 'adoption.asked', communityId, { practiceId, isReminder: message.isReminder })
  })
}

/** Days between two calls for readers, and how many times a practice calls. */
const CALL = { everyDays: 14, times: 4 }

const Waiting = z.object({ id: z.string(), due: z.number(), calls: z.number() })

/**
 * A practice that too few have read calls a few other readers, every two weeks, for two months. Each call is counted with
 * what it says: killed and run again, it asks nobody more; missed for some days, it comes late.
 */
export async function callReaders({ now, signal }: { now: Date } & Leaving): Promise<void> {
  const due = sql`((${parisDay(now)}::date - ${parisDate(sql`p."proposedAt"`)}) / ${CALL.everyDays}::int)`
  const waiting = await select(
    Waiting,
    sql`SELECT p."id", least(${due}, ${CALL.times}::int) AS "due", p."calls" FROM "practice" p
         WHERE p."state" = ANY(${[...waitsForReaders]}::"PracticeState"[]) AND p."calls" < least(${due}, ${CALL.times}::int)
         ORDER BY p."proposedAt" LIMIT ${AT_ONCE}`,
  )
  for (const { id, due: calls, calls: before } of waiting) {
    if (signal?.aborted) return
    await db.$transaction(async (tx) => {
      const { count } = await tx.practice.updateMany({
        where: { id, state: { in: [...waitsForReaders] }, calls: before },
        data: { calls },
      })
      if (count === 1) await tell(tx, 'practice.proposed', null, { practiceId: id })
    })
  }
}
