import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { NewsKind } from '../model/kinds'
import { aboutFile, type News } from '../news'
import { membersWhoWant } from './members'

const keyed = (communityId: string, id: string) => ({ where: { communityId_id: { communityId, id } } })

/** A remark on a file: who deposited it, who is answered, who is named. */
export async function commentCreated(
  tx: Transaction,
  communityId: string,
  { subjectId, commentId, authorId, mentionedIds }: Tellable['comment.created'],
): Promise<News | null> {
  const deposit = await tx.deposit.findUnique({
    ...keyed(communityId, subjectId),
    select: { createdById: true },
  })
  const comment = await tx.comment.findUnique({
    ...keyed(communityId, commentId),
    select: { parentId: true },
  })
  if (!deposit || !comment) return null
  const hearers = new Map<string, NewsKind>([[deposit.createdById, 'comment']])
  if (comment.parentId) {
    const parent = await tx.comment.findUnique({
      ...keyed(communityId, comment.parentId),
      select: { authorId: true },
    })
    if (parent) hearers.set(parent.authorId, 'comment')
  }
  for (const id of mentionedIds) hearers.set(id, 'mention')
  return {
    about: { communityId, subjectKind: 'comment', subjectId: commentId, threadId: null },
    actorId: authorId,
    hearers,
  }
}

/** An edit that names somebody new. */
export async function commentEdited(
  _tx: Transaction,
  communityId: string,
  { commentId, authorId, newlyMentionedIds }: Tellable['comment.edited'],
): Promise<News> {
  return {
    about: { communityId, subjectKind: 'comment', subjectId: commentId, threadId: null },
    actorId: authorId,
    hearers: new Map<string, NewsKind>(newlyMentionedIds.map((id) => [id, 'mention'])),
  }
}

/** A file, or a new version of it: those of the community who want to hear of files. */
export async function fileAdded(
  tx: Transaction,
  communityId: string,
  { depositId, authorId }: Tellable['file.added'],
): Promise<News> {
  const members = await membersWhoWant(tx, communityId, 'file')
  return {
    about: aboutFile(communityId, depositId),
    actorId: authorId,
    hearers: new Map<string, NewsKind>(members.map((id) => [id, 'file'])),
  }
}
