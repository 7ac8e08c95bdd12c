import type { ContentFacts } from '@/lib/policy'
import type { SubjectKind } from '@/prisma/client/enums'

/** What one comments on. Its slice has looked it up: comments have the rights of the object, nothing of their own. */
export interface Subject {
  kind: Extract<SubjectKind, 'deposit'>
  id: string
  facts: ContentFacts
}

/** A comment as the rules see it: in the same room as its object, and locked with it. */
export const commentFacts = (
  subject: Subject,
  comment: { authorId: string; removedAt: Date | null; removedById: string | null },
): ContentFacts => ({
  community: subject.facts.community,
  lockedAt: subject.facts.lockedAt ?? null,
  authorId: comment.authorId,
  removedAt: comment.removedAt,
  removedById: comment.removedById,
})
