import type { z } from 'zod'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { replyFacts, threadFacts } from '../facts'
import { pageOfReply } from '../model/pages'
import type { AcceptAnswer, WithdrawAnswer } from '../schema'

/** Says which answer settles a question; another one chosen before gives way. */
export async function acceptAnswer(
  viewer: Person,
  { communityId, threadId, replyId }: z.output<typeof AcceptAnswer>,
) {
  const thread = await threadFacts(communityId, threadId)
  authorize(viewer, 'thread.accept', thread)
  if (thread.kind !== 'question') throw new Mistake('discussions.mistake.notAQuestion')
  const reply = await replyFacts(communityId, replyId)
  if (!reply || reply.thread.id !== threadId || reply.removedAt) throw new NotFound()
  await db.$transaction(async (tx) => {
    const { count } = await tx.thread.updateMany({
      where: {
        communityId,
        id: threadId,
        OR: [{ acceptedReplyId: null }, { acceptedReplyId: { not: replyId } }],
      },
      data: { acceptedReplyId: replyId, acceptedById: viewer.id, acceptedAt: new Date() },
    })
    if (count === 0) return
    await tx.threadEvent.create({
      data: {
        communityId,
        threadId,
        id: newId(),
        kind: 'answer_accepted',
        actorId: viewer.id,
        subjectId: replyId,
      },
    })
    await tell(tx, 'answer.accepted', communityId, { threadId, replyId, actorId: viewer.id })
  })
  return { slug: thread.community.slug, threadId, page: pageOfReply(reply.number), replyId }
}

/** The question is open again. */
export async function withdrawAnswer(
  viewer: Person,
  { communityId, threadId }: z.output<typeof WithdrawAnswer>,
) {
  const thread = await threadFacts(communityId, threadId)
  authorize(viewer, 'thread.accept', thread)
  const replyId = thread.acceptedReplyId
  await db.$transaction(async (tx) => {
    const { count } = await tx.thread.updateMany({
      where: { communityId, id: threadId, acceptedReplyId: { not: null } },
      data: { acceptedReplyId: null, acceptedById: null, acceptedAt: null },
    })
    if (count === 0) return
    await tx.threadEvent.create({
      data: {
        communityId,
        threadId,
        id: newId(),
        kind: 'answer_withdrawn',
        actorId: viewer.id,
        subjectId: replyId,
      },
    })
  })
  return { slug: thread.community.slug, threadId, page: 1, replyId: null }
}
