import { record, tell } from '@/lib/activity'
import { db } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { commentFacts, type Subject } from './subject'

/**
 * Adds a comment; `commentId` is made by the form, so that a double click makes one comment.
 * The object's slice has already asked `authorize` whether the viewer may comment; the room is asked again here.
 */
export async function addComment(
  viewer: Person,
  subject: Subject,
  { commentId, parentId, body }: { commentId: string; parentId?: string | undefined; body: string },
): Promise<void> {
  authorize(viewer, 'file.comment', subject.facts)
  const communityId = subject.facts.community.id
  const known = await db.comment.findUnique({ where: { communityId_id: { communityId, id: commentId } } })
  if (known?.authorId === viewer.id) return
  const parent = parentId ? await commentOf(subject, parentId) : null
  await db.$transaction(async (tx) => {
    await tx.comment.create({
      data: {
        communityId,
        id: commentId,
        subjectKind: subject.kind,
        subjectId: subject.id,
        // Two levels: an answer to an answer stands beside it.
        parentId: parent ? (parent.parentId ?? parent.id) : null,
        body,
        bodyHtml: renderMarkdown(body),
        authorId: viewer.id,
      },
    })
    await tx.communityCounter.updateMany({ where: { communityId }, data: { lastActivityAt: new Date() } })
    await record(tx, {
      communityId,
      memberId: viewer.id,
      kind: 'comment',
      subjectId: subject.id,
      otherId: parent?.authorId ?? subject.facts.authorId,
    })
    await tell(tx, 'comment.created', communityId, {
      subjectKind: subject.kind,
      subjectId: subject.id,
      commentId,
      authorId: viewer.id,
      mentionedIds: [],
    })
  })
}

/** Changes a comment; what it was stays in its history. */
export async function editComment(
  viewer: Person,
  subject: Subject,
  commentId: string,
  body: string,
): Promise<void> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.edit', commentFacts(subject, comment))
  if (comment.body === body) return
  const { communityId, version } = comment
  await db.$transaction(async (tx) => {
    await tx.revision.create({
      data: {
        communityId,
        subjectKind: 'comment',
        subjectId: commentId,
        version,
        body: comment.body,
        writtenAt: comment.editedAt ?? comment.createdAt,
        writtenById: comment.authorId,
      },
    })
    await tx.comment.update({
      where: { communityId_id: { communityId, id: commentId } },
      data: { body, bodyHtml: renderMarkdown(body), editedAt: new Date(), version: { increment: 1 } },
    })
  })
}

/** Takes a comment away: its author or an animator can put it back. */
export async function removeComment(viewer: Person, subject: Subject, commentId: string): Promise<void> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.remove', commentFacts(subject, comment))
  await setRemoved(comment, { removedAt: new Date(), removedById: viewer.id })
}

export async function restoreComment(viewer: Person, subject: Subject, commentId: string): Promise<void> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.restore', commentFacts(subject, comment))
  await setRemoved(comment, { removedAt: null, removedById: null })
}

async function commentOf(subject: Subject, id: string) {
  const communityId = subject.facts.community.id
  const comment = await db.comment.findUnique({ where: { communityId_id: { communityId, id } } })
  if (!comment || comment.subjectId !== subject.id) throw new NotFound()
  return comment
}

const setRemoved = (
  { communityId, id }: { communityId: string; id: string },
  data: { removedAt: Date | null; removedById: string | null },
) => db.comment.update({ where: { communityId_id: { communityId, id } }, data })
