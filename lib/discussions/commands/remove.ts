import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId, type Transaction } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { holdThread, replyFacts, threadFacts, type ThreadFacts } from '../facts'
import { limits } from '../model/limits'
import { pageOfReply } from '../model/pages'
import { recountThread } from '../recount'
import type { RemoveText, RestoreText } from '../schema'

type ReplyFacts = NonNullable<Awaited<ReturnType<typeof replyFacts>>>

/**
 * Takes a text away; it can be put back. Its author needs no reason; whoever runs the community gives one, which
 * its author reads.
 */
export async function removeText(viewer: Person, input: z.output<typeof RemoveText>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.read', thread)
  if (input.replyId === null) {
    authorize(viewer, 'thread.remove', thread)
    const reason = reasonFrom(viewer, thread.authorId, input.reason)
    await db.$transaction((tx) => takeThread(tx, viewer, thread, reason))
    return { slug: thread.community.slug, threadId: thread.id, page: 1, replyId: null }
  }
  const reply = await replyOf(thread, input.replyId)
  authorize(viewer, 'reply.remove', reply)
  const reason = reasonFrom(viewer, reply.authorId, input.reason)
  await db.$transaction((tx) => takeReply(tx, viewer, thread, reply, reason))
  return {
    slug: thread.community.slug,
    threadId: thread.id,
    page: pageOfReply(reply.number),
    replyId: reply.id,
  }
}

/** Puts back what was taken away. What an animator took, its author does not put back alone. */
export async function restoreText(viewer: Person, input: z.output<typeof RestoreText>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.read', thread)
  if (input.replyId === null) {
    authorize(viewer, 'thread.restore', thread)
    await db.$transaction((tx) => putThreadBack(tx, viewer, thread))
    return { slug: thread.community.slug, threadId: thread.id, page: 1, replyId: null }
  }
  const reply = await replyOf(thread, input.replyId)
  authorize(viewer, 'reply.restore', reply)
  await db.$transaction((tx) => putReplyBack(tx, viewer, thread, reply))
  return {
    slug: thread.community.slug,
    threadId: thread.id,
    page: pageOfReply(reply.number),
    replyId: reply.id,
  }
}

async function replyOf(thread: ThreadFacts, replyId: string): Promise<ReplyFacts> {
  const reply = await replyFacts(thread.community.id, replyId)
  if (reply?.thread.id !== thread.id) throw new NotFound()
  return reply
}

function reasonFrom(viewer: Person, authorId: string, reason: string): string | null {
  if (authorId !== viewer.id && reason.length < limits.reasonShortest)
    throw new Mistake('discussions.mistake.noReason', { field: 'reason' })
  return reason || null
}

const taken = (viewer: Person, removalReason: string | null) => ({
  removedAt: new Date(),
  removedById: viewer.id,
  removalReason,
})
const back = { removedAt: null, removedById: null, removalReason: null }

async function takeThread(tx: Transaction, viewer: Person, thread: ThreadFacts, reason: string | null) {
  const communityId = thread.community.id
  const { count } = await tx.thread.updateMany({
    where: { communityId, id: thread.id, removedAt: null },
    data: taken(viewer, reason),
  })
  if (count === 0) return
  await tx.communityCounter.update({ where: { communityId }, data: { threads: { decrement: 1 } } })
  await happened(tx, viewer, thread, 'removed', null, reason)
}

async function putThreadBack(tx: Transaction, viewer: Person, thread: ThreadFacts) {
  const communityId = thread.community.id
  const { count } = await tx.thread.updateMany({
    where: { communityId, id: thread.id, removedAt: { not: null } },
    data: back,
  })
  if (count === 0) return
  await tx.communityCounter.update({ where: { communityId }, data: { threads: { increment: 1 } } })
  await happened(tx, viewer, thread, 'restored', null, null)
}

async function takeReply(
  tx: Transaction,
  viewer: Person,
  thread: ThreadFacts,
  reply: ReplyFacts,
  reason: string | null,
) {
  const communityId = thread.community.id
  await holdThread(tx, thread)
  const { count } = await tx.reply.updateMany({
    where: { communityId, id: reply.id, removedAt: null },
    data: taken(viewer, reason),
  })
  if (count === 0) return
  // An answer that is no longer there settles nothing.
  const unsettled = await tx.thread.updateMany({
    where: { communityId, id: thread.id, acceptedReplyId: reply.id },
    data: { acceptedReplyId: null, acceptedById: null, acceptedAt: null },
  })
  if (unsettled.count > 0) await happened(tx, viewer, thread, 'answer_withdrawn', reply, null)
  await recountThread(tx, communityId, thread.id)
  if (reply.authorId !== viewer.id) await happened(tx, viewer, thread, 'removed', reply, reason)
}

async function putReplyBack(tx: Transaction, viewer: Person, thread: ThreadFacts, reply: ReplyFacts) {
  const communityId = thread.community.id
  await holdThread(tx, thread)
  const { count } = await tx.reply.updateMany({
    where: { communityId, id: reply.id, removedAt: { not: null } },
    data: back,
  })
  if (count === 0) return
  await recountThread(tx, communityId, thread.id)
  if (reply.authorId !== viewer.id) await happened(tx, viewer, thread, 'restored', reply, null)
}

/** Shown in the thread; a power used on somebody else's text is also kept in the audit log, and told to its author. */
async function happened(
  tx: Transaction,
  viewer: Person,
  thread: ThreadFacts,
  kind: 'removed' | 'restored' | 'answer_withdrawn',
  reply: Pick<ReplyFacts, 'id' | 'authorId'> | null,
  reason: string | null,
) {
  const communityId = thread.community.id
  await tx.threadEvent.create({
    data: {
      communityId,
      threadId: thread.id,
      id: newId(),
      kind,
      actorId: viewer.id,
      reason,
      subjectId: reply?.id ?? null,
    },
  })
  const { id: subjectId, authorId } = reply ?? thread
  if (kind === 'answer_withdrawn' || viewer.id === authorId) return
  const subject = { subjectKind: reply ? 'reply' : 'thread', subjectId } as const
  await audit(tx, {
    actorId: viewer.id,
    action: `${subject.subjectKind}.${kind}`,
    ...subject,
    communityId,
    reason,
  })
  await tell(tx, 'text.moderated', communityId, {
    ...subject,
    ...{ authorId, outcome: kind, reason, actorId: viewer.id },
  })
}
