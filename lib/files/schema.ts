import { z } from 'zod'
import { cleanFileName } from './model/fileName'

const id = z.uuid()
export const FileName = z.string().transform(cleanFileName).pipe(z.string().min(1).max(255))

/** What an upload says of itself; its bytes are the body. */
export const Upload = z.object({
  communityId: id,
  /** Made by the browser: sending the same upload twice gives the same version. */
  uploadId: id,
  name: FileName,
  /** Given: a new version of that file. */
  depositId: id.optional(),
  /** When a file of that name is already there: ask (answer 409), add a version to it, or keep both. */
  sameName: z.enum(['ask', 'version', 'both']).default('ask'),
  note: z.string().trim().max(300).default(''),
  size: z.coerce.number().int().nonnegative().optional(),
})
export type Upload = z.output<typeof Upload>

/** A box of a form. */
const ticked = z
  .literal('oui')
  .optional()
  .transform((said) => said === 'oui')
const comment = { body: z.string().trim().min(1).max(10_000), confirmed: ticked }

/** Needed of whoever takes away what somebody else has left here. */
const reason = z.string().trim().max(500, 'comments.mistake.longReason').default('')

const OneFile = z.object({ communityId: id, depositId: id })
export const RemoveFile = OneFile.extend({ reason })
export const RestoreFile = OneFile
export const DescribeFile = OneFile.extend({
  name: FileName,
  description: z.string().trim().max(2000).default(''),
})
export const RestoreVersion = OneFile.extend({ versionId: id })
export const CommentOnFile = OneFile.extend({
  ...comment,
  parentId: id.optional(),
  commentId: id,
})
export const RestoreComment = OneFile.extend({ commentId: id })
export const RemoveComment = RestoreComment.extend({ reason })
export const EditComment = RestoreComment.extend(comment)
