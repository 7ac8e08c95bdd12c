import type { z } from 'zod'
import { setStatus } from '@/lib/communities'
import { db, type Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { outageDays } from '@/lib/platform'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { isDue, resultOf, type ActResult, type ReviewAct } from '../model/review'
import {
  asleepAmong,
  holdReviewOf,
  reviewedColumns,
  stirringAmong,
  type HeldReview,
  type ReviewedCommunity,
} from '../reviews/held'
import { endReview, moveReview, openReviews } from '../reviews/moving'
import type { ConductReviews } from '../schema'

export type Conducted = { act: ReviewAct } & Record<ActResult, number>

/**
 * One act on the communities that were ticked: all of them must be the viewer’s to look after. What an act finds
 * already done, too early or answered is counted and left alone.
 */
export async function conductSome(
  viewer: Person,
  { ids, act }: z.output<typeof ConductReviews>,
): Promise<Conducted> {
  const communities = await db.community.findMany({ where: { id: { in: ids } }, select: reviewedColumns })
  if (communities.length < new Set(ids).size) throw new NotFound()
  for (const community of communities) authorize(viewer, 'review.conduct', community)
  const now = new Date()
  const away = await outageDays()
  const results = await db.$transaction(
    async (tx) => {
      const [asleep, stirring] = [await asleepAmong(tx, ids), await stirringAmong(tx, ids, parisDay(now))]
      const found: ActResult[] = []
      // In one order, whoever asks: two administrators who tick the same ones wait, and never for each other.
      for (const community of communities.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        const review = await holdReviewOf(tx, community.id)
        const result = resultOf(act, {
          state: review?.state ?? null,
          isDue: review !== undefined && isDue(review, now, away),
          isAsleep: asleep.has(community.id),
          isStirring: stirring.has(community.id),
          isOpen: community.status === 'active',
          isOrphan: community.orphanedAt !== null,
        })
        found.push(result === 'done' ? await carryOut(tx, viewer, act, community, review, now) : result)
      }
      return found
    },
    { timeout: 60_000 },
  )
  const count = (wanted: ActResult) => results.filter((result) => result === wanted).length
  return {
    act,
    done: count('done'),
    already: count('already'),
    orphan: count('orphan'),
    notAsleep: count('notAsleep'),
    tooEarly: count('tooEarly'),
    answered: count('answered'),
    none: count('none'),
  }
}

async function carryOut(
  tx: Transaction,
  viewer: Person,
  act: ReviewAct,
  community: ReviewedCommunity,
  review: HeldReview | undefined,
  now: Date,
): Promise<ActResult> {
  const by = { now, byId: viewer.id }
  if (!review) {
    const opened = await openReviews(tx, [community.id], by)
    return opened.length > 0 ? 'done' : 'already'
  }
  if (act === 'propose') {
    await moveReview(tx, review, 'proposed', { ...by, action: 'review.propose', said: 'proposed' })
    return 'done'
  }
  if (act === 'archive' && community.status === 'active') {
    const reason = translatorIn(viewer.locale, 'vitality')('review.archivedReason')
    await setStatus(tx, viewer, community, { from: ['active'], to: 'archived', reason })
  }
  await (act === 'archive'
    ? endReview(tx, review, 'archived', { ...by, action: 'review.archive' })
    : endReview(tx, review, 'withdrawn', { ...by, action: 'review.withdraw' }))
  return 'done'
}
