import { z } from 'zod'
import { db, selectOne, sql, type Transaction } from '@/lib/db'
import { dayNumber, parisDay } from '@/lib/time'
import { CommunityStatus, VitalityState } from '@/prisma/client/enums'
import { authorsBetween } from '../measures/standings'
import { reviewDelays, stepOf, type ReviewFacts } from '../model/review'
import { holdReview, type HeldReview } from './held'
import { endReview, moveReview } from './moving'

const STEP = 200
const DAY = 86_400_000

/**
 * What time does to reviews: second messages, proposals, ends. Each in its own transaction, which looks again at what it
 * finds there: killed at any moment, run twice or by two workers at once, everybody is told once.
 */
export async function conductReviews(system: { now: Date; signal?: AbortSignal }): Promise<void> {
  const { now, signal } = system
  for (let after: string | null = null; !signal?.aborted;) {
    const ids: string[] = await openReviewsAfter(after)
    for (const id of ids) {
      if (signal?.aborted) return
      await db.$transaction((tx) => goOn(tx, id, now))
    }
    if (ids.length < STEP) break
    after = ids.at(-1)!
  }
  // Too late to be taken back: who came along is no longer anybody's business.
  const settled = new Date(now.getTime() - reviewDelays.undoMergeDays * DAY)
  if (!signal?.aborted) await db.mergedMember.deleteMany({ where: { mergedAt: { lt: settled } } })
}

const openReviewsAfter = async (after: string | null): Promise<string[]> =>
  (
    await db.vitalityReview.findMany({
      where: { endedAt: null, ...(after && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: STEP,
    })
  ).map(({ id }) => id)

async function goOn(tx: Transaction, id: string, now: Date): Promise<void> {
  const review = await holdReview(tx, id)
  if (!review) return
  const step = stepOf(await factsOf(tx, review, now))
  if (!step) return
  const by = { now, byId: null }
  if (step.to === 'ended') {
    const action = { archived: 'review.closed', woke: 'review.woke', relaunched: 'review.relaunched' }
    return endReview(tx, review, step.outcome, { ...by, action: action[step.outcome] })
  }
  const action = {
    reminded: 'review.remind',
    proposed: 'review.proposeLate',
    refused: 'review.mergeLate',
    sleepsOn: 'review.sleepsOn',
  }
  const data = step.said === 'refused' ? { intoId: null, answeredById: null } : undefined
  await moveReview(tx, review, step.to, { ...by, action: action[step.said], said: step.said, data })
}

const Around = z.object({
  status: z.enum(CommunityStatus).nullable(),
  verdict: z.enum(VitalityState).nullable(),
  contributions: z.number(),
  intoIsOpen: z.boolean(),
})

async function factsOf(tx: Transaction, review: HeldReview, now: Date): Promise<ReviewFacts> {
  const { communityId, intoId, state, stateAt, dueAt } = review
  const since = parisDay(stateAt)
  const { status, verdict, contributions, intoIsOpen } = await selectOne(
    Around,
    sql`SELECT (SELECT "status" FROM "community" WHERE "id" = ${communityId}::uuid) AS "status",
               (SELECT "state" FROM "community_vitality" WHERE "communityId" = ${communityId}::uuid) AS "verdict",
               (SELECT coalesce(sum("contributions"), 0)::int FROM "community_day"
                 WHERE "communityId" = ${communityId}::uuid AND "day" >= ${since}::date) AS "contributions",
               EXISTS (SELECT FROM "community" WHERE "id" = ${intoId}::uuid AND "status" = 'active') AS "intoIsOpen"`,
    tx,
  )
  const people = await authorsBetween([communityId], dayNumber(since), dayNumber(parisDay(now)))
  return {
    state,
    contributions,
    intoIsOpen,
    isDue: dueAt !== null && dueAt <= now,
    isClosed: status !== 'active',
    isAwake: verdict !== null && verdict !== 'asleep' && verdict !== 'closed',
    authors: people[0]?.authors ?? 0,
  }
}
