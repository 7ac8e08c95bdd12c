import type { z } from 'zod'
import { db } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { holdPractice } from '../held'
import type { OnePractice } from '../schema'

/**
 * Takes an idea away that nobody was ever asked to read, with what its author was typing of it. Whoever was asked whether
 * they may be quoted in it is asked no more.
 */
export async function removeIdea(
  viewer: Person,
  { practiceId }: z.output<typeof OnePractice>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    authorize(viewer, 'practice.removeIdea', await holdPractice(tx, practiceId))
    await tx.practiceDraft.deleteMany({ where: { practiceId } })
    // What was asked for it goes with it.
    await tx.practice.delete({ where: { id: practiceId } })
  })
}
