import { z } from 'zod'
import { db, select, sql, type Leaving, type Transaction } from '@/lib/db'
import { holdState, holdStateIfFree, HISTORY_DAYS, type State } from './state'
import { Sums } from './sums'
import { answeredThreads, questionFrom } from './threads'

/** Others may be counting. */
export const LONGEST = { maxWait: 30_000, timeout: 120_000 }
const Waiting = z.object({ memberId: z.string() })

/** Counts again those whose tallies no longer say what their answers say, one transaction each. */
export async function recountWaiting({ now, signal }: { now: Date } & Leaving): Promise<void> {
  while (!signal?.aborted) {
    const isDone = await db.$transaction(async (tx) => {
      const state = await holdState(tx, now)
      const [waiting] = await select(
        Waiting,
        sql`SELECT "memberId" FROM "answering_consent" WHERE "countedAt" IS NULL ORDER BY "at" LIMIT 1 FOR UPDATE`,
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
    // What is taken away meanwhile waits, and is counted again.
    const [consent] = await select(
      Waiting,
      sql`SELECT "memberId" FROM "answering_consent" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`,
      tx,
    )
    if (consent) await recount(tx, state, memberId, now)
  }, LONGEST)

/** All that somebody answered, as far as threads have been counted. */
async function recount(tx: Transaction, state: State, memberId: string, now: Date): Promise<void> {
  await tx.answeringTally.deleteMany({ where: { memberId } })
  const hidden = await tx.answeringHidden.findMany({ where: { memberId }, select: { term: true } })
  const own = { memberId, hidden: new Set(hidden.map(({ term }) => term)) }
  const since = new Date(now.getTime() - HISTORY_DAYS * 86_400_000)
  const threads = await answeredThreads(
    tx,
    sql`(t."communityId", t."id") IN (
          SELECT r."communityId", r."threadId" FROM "reply" r WHERE r."authorId" = ${memberId}::uuid AND r."removedAt" IS NULL)
        AND t."createdAt" > ${since} AND (t."createdAt", t."id") <= (${state.countedAt}::timestamptz, ${state.countedId}::uuid)`,
    sql`t."createdAt", t."id"`,
  )
  const sums = new Sums()
  for (const thread of threads) {
    const answer = thread.answerers.find((each) => each.memberId === memberId)
    if (thread.isCounted && answer) sums.count(questionFrom(thread), [{ ...own, ...answer }], 0)
  }
  await sums.write(tx)
  await tx.answeringConsent.update({ where: { memberId }, data: { countedAt: now } })
}
