import { z } from 'zod'
import { db, execute, selectOne, sql, type Transaction } from '@/lib/db'
import { dayNumber, parisDay } from '@/lib/time'
import { CommunityStatus, VitalityState } from '@/prisma/client/enums'
import { authorsBetween } from '../measures/standings'
import { outageDays } from '@/lib/platform'
import type { Away } from '../model/away'
import { isDue, reviewDelays, stepOf, type ReviewFacts } from '../model/review'
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
  const away = await outageDays()
  for (let after: string | null = null; !signal?.aborted;) {
    const ids: string[] = await openReviewsAfter(after)
    for (const id of ids) {
      if (signal?.aborted) return
      await db.$transaction((tx) => goOn(tx, id, now, away))
    }
    if (ids.length < STEP) break
    after = ids.at(-1)!
  }
  if (!signal?.aborted) await forgetWhoCame(now)
}

/** Too late to be taken back, or taken back and settled otherwise: who came along is no longer anybody's business. */
const forgetWhoCame = (now: Date) =>
  execute(
    sql`DELETE FROM "merged_member" b WHERE CASE WHEN b."takenBackAt" IS NULL
               THEN b."mergedAt" < ${new Date(now.getTime() - reviewDelays.undoMergeDays * DAY)}
               ELSE NOT EXISTS (SELECT FROM "vitality_review" r WHERE r."communityId" = b."communityId" AND r."endedAt" IS NULL) END`,
  )

const openReviewsAfter = async (after: string | null): Promise<string[]> =>
  (
    await db.vitalityReview.findMany({
      where: { endedAt: null, ...(after && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: STEP,
    })
  ).map(({ id }) => id)

async function goOn(tx: Transaction, id: string, now: Date, away: Away): Promise<void> {
  const review = await holdReview(tx, id)
  if (!review) return
  const step = stepOf(await factsOf(tx, review, now, away))
  if (!step) return
  const by = { now, byId: null }
  if (step.to === 'ended') {
    const action = { archived: 'review.closed', woke: 'review.woke', relaunched: 'review.relaunched' }
    // Whoever archived or locked it knows, and it was not for want of an answer.
    const isSilent = step.outcome === 'archived'
    return endReview(tx, review, step.outcome, { ...by, action: action[step.outcome], isSilent })
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

async function factsOf(tx: Transaction, review: HeldReview, now: Date, away: Away): Promise<ReviewFacts> {
  const { communityId, intoId, state, stateAt } = review
  const since = parisDay(stateAt)
  const { status, verdict, contributions, intoIsOpen } = await selectOne(
    Around,
    sql`SELECT (SELECT "status" FROM "community" WHERE "id" = ${communityId}::uuid) AS "status",
               (SELECT "state" FROM "community_vitality" WHERE "communityId" = ${communityId}::uuid) AS "verdict",
               (SELECT coalesce(sum("contributions"), 0)::int FROM "community_day"
                 WHERE "communityId" = ${communityId}::uuid AND "day" >= ${since}::date) AS "contributions",
               EXISTS (SELECT FROM "community" i, "community" c WHERE i."id" = ${intoId}::uuid AND i."status" = 'active'
                          AND c."id" = ${communityId}::uuid AND i."access" <> 'secret' AND c."access" <> 'secret') AS "intoIsOpen"`,
    tx,
  )
  const people = await authorsBetween([communityId], dayNumber(since), dayNumber(parisDay(now)))
  return {
    state,
    contributions,
    intoIsOpen,
    isDue: isDue(review, now, away),
    isClosed: status !== 'active',
    isAwake: verdict !== null && verdict !== 'asleep' && verdict !== 'closed',
    authors: people[0]?.authors ?? 0,
  }
}
