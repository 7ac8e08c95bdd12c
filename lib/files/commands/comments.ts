import type { z } from 'zod'
import { addComment, editComment, removeComment, restoreComment } from '@/lib/comments'
import { authorize, type Person } from '@/lib/policy'
import { fileFacts } from '../facts'
import type { CommentOnFile, EditComment, RemoveComment, RestoreComment } from '../schema'

/** The file one speaks of, once the viewer may read it. */
async function fileSubject(viewer: Person, communityId: string, depositId: string) {
  const facts = await fileFacts(communityId, depositId)
  authorize(viewer, 'file.read', facts)
  return { kind: 'deposit', id: depositId, facts } as const
}

type OnFile = { communityId: string; depositId: string }
const subjectOf = (viewer: Person, { communityId, depositId }: OnFile) =>
  fileSubject(viewer, communityId, depositId)

/** Says something about a file. */
export async function commentOnFile(viewer: Person, input: z.output<typeof CommentOnFile>) {
  const subject = await subjectOf(viewer, input)
  authorize(viewer, 'file.comment', subject.facts)
  const unknownNames = await addComment(viewer, subject, input)
  return { ...subject.facts, unknownNames }
}

/** Each of these asks `authorize` again in lib/comments, for the comment itself. */
export async function editFileComment(viewer: Person, input: z.output<typeof EditComment>) {
  const subject = await subjectOf(viewer, input)
  authorize(viewer, 'file.read', subject.facts)
  const unknownNames = await editComment(viewer, subject, input.commentId, input)
  return { ...subject.facts, unknownNames }
}

export async function removeFileComment(viewer: Person, input: z.output<typeof RemoveComment>) {
  const subject = await subjectOf(viewer, input)
  authorize(viewer, 'file.read', subject.facts)
  await removeComment(viewer, subject, input.commentId, input.reason)
  return subject.facts
}

export async function restoreFileComment(viewer: Person, input: z.output<typeof RestoreComment>) {
  const subject = await subjectOf(viewer, input)
  authorize(viewer, 'file.read', subject.facts)
  await restoreComment(viewer, subject, input.commentId)
  return subject.facts
}
