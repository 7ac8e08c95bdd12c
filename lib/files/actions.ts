'use server'
import { action } from '@/lib/auth'
import { commentOnFile, editFileComment, removeFileComment, restoreFileComment } from './commands/comments'
import { describeFile, removeFile, restoreFile, restoreVersion } from './commands/lifecycle'
import {
  CommentOnFile,
  DescribeFile,
  EditComment,
  RemoveComment,
  RemoveFile,
  RestoreComment,
  RestoreFile,
  RestoreVersion,
} from './schema'

type At = { community: { slug: string } }
type Of = { depositId: string }
const listOf = ({ community }: At) => `/communautes/${community.slug}/fichiers`
const sheetOf = (at: At, { depositId }: Of) => `${listOf(at)}/${depositId}`
const commentsOf = (at: At, of: Of) => `${sheetOf(at, of)}#commentaires`
/** A name that nobody here bears is said at once: its author thinks that somebody was told. */
const commented = (file: At & { unknownNames: string[] }, of: Of) => {
  const path = commentsOf(file, of)
  if (file.unknownNames.length === 0) return path
  const names = file.unknownNames.slice(0, 5).map((name) => `@${name}`)
  return { path, said: { key: 'comments.unknownNames' as const, values: { names: names.join(', ') } } }
}

export const removeFileAction = action(RemoveFile, removeFile, (file) => ({
  path: `${listOf(file)}?corbeille=oui`,
  said: 'files.removed',
}))
export const restoreFileAction = action(RestoreFile, restoreFile, (file, input) => ({
  path: sheetOf(file, input),
  said: 'files.restored',
}))
export const describeFileAction = action(DescribeFile, describeFile, (file, input) => ({
  path: sheetOf(file, input),
  said: 'files.described',
}))
export const restoreVersionAction = action(RestoreVersion, restoreVersion, (file, input) => ({
  path: sheetOf(file, input),
  said: 'files.versionRestored',
}))
export const commentOnFileAction = action(CommentOnFile, commentOnFile, commented)
export const editCommentAction = action(EditComment, editFileComment, commented)
export const removeCommentAction = action(RemoveComment, removeFileComment, (file, input) => ({
  path: commentsOf(file, input),
  said: 'files.commentRemoved',
}))
export const restoreCommentAction = action(RestoreComment, restoreFileComment, commentsOf)
