import { audit, record, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, type Transaction } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { confirmCrowd, peopleNamed } from '@/lib/markdown/naming'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { requireReason } from './reason'
import { commentFacts, type Subject } from './subject'

interface Text {
  body: string
  /** Naming a crowd was asked about, and confirmed. */
  confirmed: boolean
}

type NewComment = Text & { commentId: string; parentId?: string | undefined }

/**
 * Adds a comment; `commentId` is made by the form, so that a double click makes one comment.
 * The object's slice has already asked `authorize` whether the viewer may comment; the room is asked again here.
 * @returns names that nobody who may read this bears: the author is told that nobody was told
 * @throws Mistake when it names a crowd and that was not confirmed, or when the form was sent with another text
 */
export async function addComment(viewer: Person, subject: Subject, comment: NewComment): Promise<string[]> {
  authorize(viewer, 'file.comment', subject.facts)
  const communityId = subject.facts.community.id
  if (await isWritten(viewer, subject, comment)) return []
  const { commentId, parentId, body, confirmed } = comment
  const parent = parentId ? await commentOf(subject, parentId) : null
  const named = await peopleNamed(subject.facts.community, body)
  confirmCrowd(named, confirmed)
  const write = async (tx: Transaction) => {
    await tx.comment.create({
      data: {
        communityId,
        id: commentId,
        subjectKind: subject.kind,
        subjectId: subject.id,
        // Two levels: an answer to an answer stands beside it.
        parentId: parent ? (parent.parentId ?? parent.id) : null,
        body,
        bodyHtml: renderMarkdown(body, { mentions: named.mentions }),
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
      mentionedIds: named.ids.filter((id) => id !== viewer.id),
    })
  }
  try {
    await db.$transaction(write)
  } catch (error) {
    if (!isDuplicate(error) || !(await isWritten(viewer, subject, comment))) throw error
  }
  return named.unknown
}

/**
 * The same form has come already.
 * @throws NotFound what it wrote is somebody else's, or elsewhere
 * @throws Mistake it came with another text, which stays in the form rather than being lost
 */
async function isWritten(viewer: Person, subject: Subject, { commentId: id, body }: NewComment) {
  const communityId = subject.facts.community.id
  const known = await db.comment.findUnique({ where: { communityId_id: { communityId, id } } })
  if (!known) return false
  if (known.authorId !== viewer.id || known.subjectId !== subject.id) throw new NotFound()
  if (known.body !== body) throw new Mistake('comments.mistake.alreadyWritten')
  return true
}

/** Changes a comment; what it was stays in its history. Whoever it newly names is told. */
export async function editComment(
  viewer: Person,
  subject: Subject,
  commentId: string,
  { body, confirmed }: Text,
): Promise<string[]> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.edit', commentFacts(subject, comment))
  if (comment.body === body) return []
  const { communityId, version } = comment
  const room = subject.facts.community
  const [named, before] = await Promise.all([peopleNamed(room, body), peopleNamed(room, comment.body)])
  const newlyMentionedIds = named.ids.filter((id) => !before.ids.includes(id) && id !== viewer.id)
  confirmCrowd({ ...named, ids: newlyMentionedIds }, confirmed)
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
      data: {
        body,
        bodyHtml: renderMarkdown(body, { mentions: named.mentions }),
        editedAt: new Date(),
        version: { increment: 1 },
      },
    })
    if (newlyMentionedIds.length > 0)
      await tell(tx, 'comment.edited', communityId, { commentId, authorId: viewer.id, newlyMentionedIds })
  })
  return named.unknown
}

/**
 * Takes a comment away. Its author needs no reason, and can put it back; whoever runs the community gives one, which
 * its author reads.
 */
export async function removeComment(
  viewer: Person,
  subject: Subject,
  commentId: string,
  reason: string,
): Promise<void> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.remove', commentFacts(subject, comment))
  requireReason(viewer, comment.authorId, reason)
  await setRemoved(viewer, comment, reason || null)
}

export async function restoreComment(viewer: Person, subject: Subject, commentId: string): Promise<void> {
  const comment = await commentOf(subject, commentId)
  authorize(viewer, 'comment.restore', commentFacts(subject, comment))
  await setBack(viewer, comment)
}

async function commentOf(subject: Subject, id: string) {
  const communityId = subject.facts.community.id
  const comment = await db.comment.findUnique({ where: { communityId_id: { communityId, id } } })
  if (!comment || comment.subjectId !== subject.id) throw new NotFound()
  return comment
}

type Found = Awaited<ReturnType<typeof commentOf>>

const setRemoved = (viewer: Person, { communityId, id, authorId }: Found, reason: string | null) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { communityId, id, removedAt: null },
      data: { removedAt: new Date(), removedById: viewer.id, removalReason: reason },
    })
    if (count > 0) await moderated(tx, viewer, { communityId, id, authorId }, 'removed', reason)
  })

const setBack = (viewer: Person, { communityId, id, authorId }: Found) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { communityId, id, removedAt: { not: null } },
      data: { removedAt: null, removedById: null, removalReason: null },
    })
    if (count > 0) await moderated(tx, viewer, { communityId, id, authorId }, 'restored', null)
  })

/** A power used on somebody else's words is kept in the audit log, and told to them. */
async function moderated(
  tx: Transaction,
  viewer: Person,
  { communityId, id, authorId }: Pick<Found, 'communityId' | 'id' | 'authorId'>,
  outcome: 'removed' | 'restored',
  reason: string | null,
) {
  if (authorId === viewer.id) return
  const subject = { subjectKind: 'comment', subjectId: id } as const
  await audit(tx, { ...subject, actorId: viewer.id, action: `comment.${outcome}`, communityId, reason })
  await tell(tx, 'text.moderated', communityId, { ...subject, authorId, outcome, reason, actorId: viewer.id })
}
