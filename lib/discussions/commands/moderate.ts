import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, newId, sql, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { addDays, parisDay, startOfDay } from '@/lib/time'
import { threadFacts, type ThreadFacts } from '../facts'
import { limits } from '../model/limits'
import type { LockThread, PinThread, UnlockThread, UnpinThread } from '../schema'

type Place = { communityId: string; threadId: string }
const key = ({ communityId, threadId }: Place) => ({ communityId_id: { communityId, id: threadId } })

/** Keeps a thread above the others until the evening of a day. */
export async function pinThread(viewer: Person, input: z.output<typeof PinThread>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.pin', thread)
  const now = new Date()
  const today = parisDay(now)
  if (input.until < today || input.until > addDays(today, limits.pinLongestDays))
    throw new Mistake('discussions.mistake.badEnd', {
      field: 'until',
      values: { days: limits.pinLongestDays },
    })
  const pinnedUntil = startOfDay(addDays(input.until, 1))
  await db.$transaction(async (tx) => {
    // Two animators pinning at once must not go past the limit together.
    await execute(
      sql`SELECT 1 FROM "community_counter" WHERE "communityId" = ${input.communityId}::uuid FOR UPDATE`,
      tx,
    )
    const others = await tx.thread.count({
      where: {
        communityId: input.communityId,
        pinnedUntil: { gt: now },
        removedAt: null,
        id: { not: input.threadId },
      },
    })
    if (others >= limits.pinsPerCommunity)
      throw new Mistake('discussions.mistake.manyPins', {
        field: 'until',
        values: { count: limits.pinsPerCommunity },
      })
    await tx.thread.update({ where: key(input), data: { pinnedUntil } })
    await happened(tx, viewer, thread, 'pinned', null)
  })
  return placeOf(thread)
}

export async function unpinThread(viewer: Person, input: z.output<typeof UnpinThread>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.pin', thread)
  if (thread.pinnedUntil) {
    await db.$transaction(async (tx) => {
      await tx.thread.update({ where: key(input), data: { pinnedUntil: null } })
      await happened(tx, viewer, thread, 'unpinned', null)
    })
  }
  return placeOf(thread)
}

/** Closes a thread to new replies, and says why. */
export async function lockThread(viewer: Person, input: z.output<typeof LockThread>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.lock', thread)
  await db.$transaction(async (tx) => {
    const { count } = await tx.thread.updateMany({
      where: { communityId: input.communityId, id: input.threadId, lockedAt: null },
      data: { lockedAt: new Date(), lockReason: input.reason },
    })
    // The first decision stands: a second animator sees it rather than replaces it.
    if (count === 0) throw new Mistake('discussions.mistake.alreadyLocked')
    await happened(tx, viewer, thread, 'locked', input.reason)
  })
  return placeOf(thread)
}

export async function unlockThread(viewer: Person, input: z.output<typeof UnlockThread>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.lock', thread)
  if (thread.lockedAt) {
    await db.$transaction(async (tx) => {
      await tx.thread.update({ where: key(input), data: { lockedAt: null, lockReason: null } })
      await happened(tx, viewer, thread, 'unlocked', null)
    })
  }
  return placeOf(thread)
}

const placeOf = (thread: ThreadFacts) => ({
  slug: thread.community.slug,
  threadId: thread.id,
  page: 1,
  replyId: null,
})

async function happened(
  tx: Transaction,
  viewer: Person,
  thread: ThreadFacts,
  kind: 'pinned' | 'unpinned' | 'locked' | 'unlocked',
  reason: string | null,
) {
  const communityId = thread.community.id
  await tx.threadEvent.create({
    data: { communityId, threadId: thread.id, id: newId(), kind, actorId: viewer.id, reason },
  })
  await audit(tx, {
    actorId: viewer.id,
    action: `thread.${kind}`,
    subjectKind: 'thread',
    subjectId: thread.id,
    communityId,
    reason,
  })
}
