import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { holdPractice } from '../held'
import { missingIn } from '../model/complete'
import { restate } from '../moving'
import type { ProposePractice } from '../schema'
import { textColumns, textFrom } from '../text'

/**
 * Asks two animators of other communities to read it. A thread is held by whoever first proposes a practice drawn from it,
 * and its passages are no longer to be sifted; another one may be proposed beside, without naming it.
 * @throws Mistake something is missing; or somebody has proposed one from the same thread, and it is not said to go beside
 */
export async function proposePractice(
  viewer: Person,
  { practiceId, isBeside }: z.output<typeof ProposePractice>,
) {
  try {
    return await db.$transaction(async (tx) => {
      const practice = await holdPractice(tx, practiceId)
      authorize(viewer, 'practice.propose', practice)
      const { version: number } = practice
      const text = await tx.practiceVersion.findUniqueOrThrow({
        where: { practiceId_number: { practiceId, number } },
        select: textColumns,
      })
      if (missingIn(textFrom(text)).length > 0) throw new Mistake('practices.mistake.incomplete')
      const now = new Date()
      await holdThread(tx, viewer, practiceId, isBeside === 'oui', now)
      await tx.practice.update({ where: { id: practiceId }, data: { proposedAt: now } })
      await restate(tx, practiceId, now)
      return { id: practiceId }
    })
  } catch (error) {
    // Another was proposed from the same thread at the same moment.
    if (isDuplicate(error)) throw heldByAnother()
    throw error
  }
}

const heldByAnother = () => new Mistake('practices.mistake.threadHeld', { status: 409 })

async function holdThread(tx: Transaction, viewer: Person, practiceId: string, isBeside: boolean, now: Date) {
  const { communityId, threadId } = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { communityId: true, threadId: true },
  })
  if (communityId === null || threadId === null) return
  if ((await tx.practice.count({ where: { threadId, proposedAt: { not: null } } })) > 0) {
    if (!isBeside) throw heldByAnother()
    await tx.practice.update({ where: { id: practiceId }, data: { threadId: null } })
    return
  }
  await tx.practiceCandidate.updateMany({
    where: { communityId, threadId, verdict: null },
    data: { verdict: 'taken', decidedById: viewer.id, decidedAt: now, practiceId },
  })
}
