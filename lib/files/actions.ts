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
  RestoreFile,
  RestoreVersion,
} from './schema'

type At = { community: { slug: string } }
type Of = { depositId: string }
const listOf = ({ community }: At) => `/communautes/${community.slug}/fichiers`
const sheetOf = (at: At, { depositId }: Of) => `${listOf(at)}/${depositId}`
const commentsOf = (at: At, of: Of) => `${sheetOf(at, of)}#commentaires`

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
export const commentOnFileAction = action(CommentOnFile, commentOnFile, commentsOf)
export const editCommentAction = action(EditComment, editFileComment, commentsOf)
export const removeCommentAction = action(RemoveComment, removeFileComment, (file, input) => ({
  path: commentsOf(file, input),
  said: 'files.commentRemoved',
}))
export const restoreCommentAction = action(RemoveComment, restoreFileComment, commentsOf)
