import { db } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { authorName } from './authorName'
import { commentFacts, type Subject } from './subject'

export interface CommentLine {
  id: string
  parentId: string | null
  author: { id: string; name: string }
  /** null: removed, and not for this viewer to read. */
  html: string | null
  body: string | null
  createdAt: Date
  editedAt: Date | null
  removedAt: Date | null
  /** Why somebody who runs the community took it away: for those who may still read it. */
  removalReason: string | null
  isOwn: boolean
  mayEdit: boolean
  mayRemove: boolean
  mayRestore: boolean
}

/** How many comments are shown with an object: beyond, a discussion has its own place. */
const MOST = 500

/** What is said of an object, oldest first, answers under what they answer. */
export async function commentsOn(viewer: Person, subject: Subject): Promise<CommentLine[]> {
  const comments = await db.comment.findMany({
    where: { communityId: subject.facts.community.id, subjectId: subject.id },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  const authors = await db.member.findMany({
    where: { id: { in: [...new Set(comments.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true, status: true },
  })
  const names = new Map(authors.map((author) => [author.id, authorName(viewer, author)]))
  authorize(viewer, 'comment.read', { ...subject.facts, removedAt: null })
  return comments.map((comment) => {
    const facts = commentFacts(subject, comment)
    const readable = can(viewer, 'comment.read', facts)
    return {
      id: comment.id,
      parentId: comment.parentId,
      author: { id: comment.authorId, name: names.get(comment.authorId) ?? '' },
      html: readable ? comment.bodyHtml : null,
      body: readable ? comment.body : null,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      removedAt: comment.removedAt,
      removalReason: readable ? comment.removalReason : null,
      isOwn: comment.authorId === viewer.id,
      mayEdit: can(viewer, 'comment.edit', facts),
      mayRemove: can(viewer, 'comment.remove', facts),
      mayRestore: can(viewer, 'comment.restore', facts),
    }
  })
}
