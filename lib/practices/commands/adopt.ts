import type { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db, newId } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { holdPractice } from '../held'
import { restate } from '../moving'
import { creditAdoption } from '../proposing/credit'
import type { AbandonedOrKept, AdoptPractice } from '../schema'

/** A community the viewer may try something in. */
async function communityToTryIn(viewer: Person, communityId: string) {
  const community = await db.community.findUnique({
    where: { id: communityId },
    select: communityFactColumns,
  })
  authorize(viewer, 'practice.adopt', community)
}

/**
 * A community tries a practice, as it is today; what became of it is asked after 30 and 60 days. Tried again after it was
 * given up: the question begins anew, and what was told of it stays until something else is. A failure is taken up the
 * same way: it is kept in mind, so as to avoid it.
 */
export async function adoptPractice(
  viewer: Person,
  { practiceId, communityId }: z.output<typeof AdoptPractice>,
) {
  await communityToTryIn(viewer, communityId)
  return db.$transaction(async (tx) => {
    const practice = await holdPractice(tx, practiceId)
    authorize(viewer, 'practice.remark', practice)
    const { version, state, isFailure } = practice
    if (state === 'retired') throw new NotFound()
    const now = new Date()
    const begun = { version, adoptedById: viewer.id, adoptedAt: now }
    const known = await tx.practiceAdoption.findUnique({
      where: { practiceId_communityId: { practiceId, communityId } },
    })
    if (!known) await tx.practiceAdoption.create({ data: { id: newId(), practiceId, communityId, ...begun } })
    else if (known.outcome === 'abandoned')
      await tx.practiceAdoption.update({
        where: { id: known.id },
        data: {
          ...begun,
          firstAt: known.firstAt ?? known.adoptedAt,
          outcome: null,
          outcomeAt: null,
          outcomeById: null,
          asked: 0,
          askedAt: null,
        },
      })
    await tx.practiceDismissal.deleteMany({ where: { practiceId, communityId } })
    if (!known || known.outcome === 'abandoned')
      await creditAdoption(tx, { practiceId, communityId, viewerId: viewer.id }, now)
    await restate(tx, practiceId, now)
    return { id: practiceId, isFailure }
  })
}

/**
 * Says what became of a practice that a community tried: kept as it is, adapted, given up; and what happened. Said again,
 * the last word holds.
 */
export async function sayOutcome(
  viewer: Person,
  { practiceId, communityId, outcome, words }: z.output<typeof AbandonedOrKept>,
) {
  await communityToTryIn(viewer, communityId)
  return db.$transaction(async (tx) => {
    authorize(viewer, 'practice.read', await holdPractice(tx, practiceId))
    const now = new Date()
    const { count } = await tx.practiceAdoption.updateMany({
      where: { practiceId, communityId },
      data: { outcome, words, outcomeAt: now, outcomeById: viewer.id },
    })
    if (count === 0) throw new NotFound()
    await restate(tx, practiceId, now)
    return { id: practiceId }
  })
}
