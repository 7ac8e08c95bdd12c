import { tell } from '@/lib/activity'
import { newId, type Transaction } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'

interface Note {
  communityId: string
  authorId: string
  title: string
  body: string
  at: Date
  pinnedUntil: Date
}

/**
 * News that stands above everything in a community that closes: where it went. Part of a wider change, which has
 * authorized it; no contribution, since it is the end of a life and not a sign of one.
 */
export async function leaveNote(tx: Transaction, { at, ...note }: Note): Promise<string> {
  const { communityId, authorId, body } = note
  const id = newId()
  await tx.thread.create({
    data: { ...note, id, kind: 'news', bodyHtml: renderMarkdown(body), createdAt: at },
  })
  await tx.threadCounter.create({ data: { communityId, threadId: id, lastActivityAt: at } })
  await tx.communityCounter.update({ where: { communityId }, data: { threads: { increment: 1 } } })
  await tell(tx, 'thread.created', communityId, { threadId: id, authorId, mentionedIds: [] })
  return id
}

/** What it said is no longer so. */
export async function takeNoteBack(
  tx: Transaction,
  communityId: string,
  threadId: string,
  { at, byId }: { at: Date; byId: string },
): Promise<void> {
  const { count } = await tx.thread.updateMany({
    where: { communityId, id: threadId, removedAt: null },
    data: { removedAt: at, removedById: byId, pinnedUntil: null },
  })
  if (count > 0)
    await tx.communityCounter.update({ where: { communityId }, data: { threads: { decrement: 1 } } })
}
