import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { requireReason } from '@/lib/comments'
import { db, isDuplicate } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { holdPractice } from '../held'
import { restate } from '../moving'
import type { AddRemark, RemoveRemark } from '../schema'

/** Adds a word to a practice, or tells of the opposite; the form makes the key, so that a double click says it once. */
export async function addRemark(
  viewer: Person,
  { practiceId, remarkId, kind, body }: z.output<typeof AddRemark>,
) {
  try {
    return await db.$transaction(async (tx) => {
      authorize(viewer, 'practice.remark', await holdPractice(tx, practiceId))
      const now = new Date()
      const isCounterExample = kind === 'counter_example'
      await tx.practiceRemark.create({
        data: { id: remarkId, practiceId, authorId: viewer.id, isCounterExample, body, at: now },
      })
      await restate(tx, practiceId, now)
      if (isCounterExample)
        await tell(tx, 'practice.moved', null, { practiceId, step: 'contradicted', actorId: viewer.id })
      return { id: practiceId }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const known = await db.practiceRemark.count({ where: { id: remarkId, authorId: viewer.id, practiceId } })
    if (known === 0) throw new NotFound()
    return { id: practiceId }
  }
}

/**
 * Takes a word away: one’s own; or anybody’s for the platform’s team, with a reason that its author is told.
 * @throws Mistake somebody else’s, without a reason
 */
export async function removeRemark(
  viewer: Person,
  { practiceId, remarkId, reason }: z.output<typeof RemoveRemark>,
) {
  return db.$transaction(async (tx) => {
    authorize(viewer, 'practice.read', await holdPractice(tx, practiceId))
    const remark = await tx.practiceRemark.findFirst({ where: { id: remarkId, practiceId, removedAt: null } })
    const isOwn = remark?.authorId === viewer.id
    if (!remark || (!isOwn && viewer.platformRole !== 'dinum')) throw new NotFound()
    requireReason(viewer, remark.authorId, reason)
    const now = new Date()
    await tx.practiceRemark.update({
      where: { id: remarkId },
      data: { removedAt: now, removedById: viewer.id, removedWhy: isOwn ? '' : reason },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'practice.remark.remove',
      subjectKind: 'practice',
      subjectId: practiceId,
      reason: isOwn ? null : reason,
    })
    if (!isOwn)
      await tell(tx, 'remark.removed', null, {
        ...{ practiceId, authorId: remark.authorId, actorId: viewer.id, reason },
      })
    await restate(tx, practiceId, now)
    return { id: practiceId }
  })
}
