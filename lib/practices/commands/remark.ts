import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { db, isDuplicate } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { holdPractice } from '../held'
import { restate } from '../moving'
import type { AddRemark, OneRemark } from '../schema'

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
      return { id: practiceId }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const known = await db.practiceRemark.count({ where: { id: remarkId, authorId: viewer.id, practiceId } })
    if (known === 0) throw new NotFound()
    return { id: practiceId }
  }
}

/** Takes a word away: one's own, or anybody's for the platform's team. */
export async function removeRemark(viewer: Person, { practiceId, remarkId }: z.output<typeof OneRemark>) {
  return db.$transaction(async (tx) => {
    authorize(viewer, 'practice.read', await holdPractice(tx, practiceId))
    const isOwn = viewer.platformRole === 'dinum' ? {} : { authorId: viewer.id }
    const now = new Date()
    const { count } = await tx.practiceRemark.updateMany({
      where: { id: remarkId, practiceId, removedAt: null, ...isOwn },
      data: { removedAt: now, removedById: viewer.id },
    })
    if (count === 0) throw new NotFound()
    await audit(tx, {
      actorId: viewer.id,
      action: 'practice.remark.remove',
      subjectKind: 'practice',
      subjectId: practiceId,
    })
    await restate(tx, practiceId, now)
    return { id: practiceId }
  })
}
