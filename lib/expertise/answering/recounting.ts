import { z } from 'zod'
import { db, empty, execute, select, sql, type Leaving, type Transaction } from '@/lib/db'
import { LONGEST } from './pieces'
import { forgottenUntil, settle } from './settling'
import { holdState, holdStateIfFree, type State } from './state'
import { answeredThreads, AT_ONCE, type AnsweredThread } from './threads'

const Waiting = z.object({ memberId: z.string() })

/** Counts again those whose tallies no longer say what their answers say, one transaction each. */
export async function recountWaiting({ now, signal }: { now: Date } & Leaving): Promise<void> {
  while (!signal?.aborted) {
    const isDone = await db.$transaction(async (tx) => {
      const state = await holdState(tx, now)
      const [waiting] = await select(
        Waiting,
        sql`SELECT "memberId" FROM "answering_consent" WHERE "countedAt" IS NULL ORDER BY "at" LIMIT 1`,
        tx,
      )
      if (!waiting) return true
      await recount(tx, state, waiting.memberId, now)
      return false
    }, LONGEST)
    if (isDone) return
  }
}

/** Whoever has just consented sees at once what is understood; where others are being counted, it waits for its turn. */
export const recountNow = (memberId: string, now: Date): Promise<void> =>
  db.$transaction(async (tx) => {
    const state = await holdStateIfFree(tx)
    if (!state) return
    await recount(tx, state, memberId, now)
  }, LONGEST)

/**
 * All that somebody answered, as far as threads have been counted. What is taken away meanwhile waits, and is counted again:
 * whoever closes a community holds it, then those who answered there, and so do we, in that order.
 */
async function recount(
  tx: Transaction,
  { countedAt, countedId }: State,
  memberId: string,
  now: Date,
): Promise<void> {
  await execute(
    sql`SELECT FROM "community" WHERE "id" IN (SELECT "communityId" FROM "reply" WHERE "authorId" = ${memberId}::uuid)
         ORDER BY "id" FOR SHARE`,
    tx,
  )
  const [consent] = await select(
    Waiting,
    sql`SELECT "memberId" FROM "answering_consent" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`,
    tx,
  )
  if (!consent) return
  await tx.answeringTally.deleteMany({ where: { memberId } })
  await tx.answeringAnswer.deleteMany({ where: { memberId } })
  await tx.answeringConsent.update({ where: { memberId }, data: { countedAt: now } })
  let from: Pick<AnsweredThread, 'createdAt' | 'id'> | undefined
  for (let some = AT_ONCE; some === AT_ONCE;) {
    const threads = await answeredThreads(
      tx,
      sql`(t."communityId", t."id") IN (
            SELECT r."communityId", r."threadId" FROM "reply" r
             WHERE r."authorId" = ${memberId}::uuid AND r."removedAt" IS NULL AND r."createdAt" > ${forgottenUntil(now)})
          AND (t."createdAt", t."id") <= (${countedAt}::timestamptz, ${countedId}::uuid)
          ${from ? sql`AND (t."createdAt", t."id") > (${from.createdAt}::timestamptz, ${from.id}::uuid)` : empty}`,
      sql`t."createdAt", t."id" LIMIT ${AT_ONCE}`,
    )
    await settle(tx, threads, now)
    some = threads.length
    from = threads.at(-1)
  }
}
