import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { limits } from './model/limits'
import { personalDataIn } from './model/personalData'
import { reactionKinds } from './model/reactions'

/** Shapes of what forms and programs send. Messages are keys of the catalogue. */
const id = z.uuid()
const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .nullish()
  .transform((given) => given ?? null)
const lines = (written: string) => written.replace(/\r\n?/g, '\n')

const title = z
  .string()
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(limits.titleShortest, 'discussions.mistake.shortTitle')
      .max(limits.titleLongest, 'discussions.mistake.longTitle'),
  )
const body = z
  .string()
  .transform((written) => lines(written).trimEnd())
  .pipe(
    z.string().min(1, 'discussions.mistake.noBody').max(limits.bodyLongest, 'discussions.mistake.longBody'),
  )
const reason = z
  .string()
  .trim()
  .min(limits.reasonShortest, 'discussions.mistake.noReason')
  .max(limits.reasonLongest, 'discussions.mistake.longReason')
/** A box of a form, or a program's true. */
const ticked = z
  .union([z.literal('oui').transform(() => true), z.boolean()])
  .optional()
  .transform(Boolean)

/** Kinds one can open today. */
export const openableKinds = ['discussion', 'question', 'news'] as const

const place = { communityId: id, threadId: id }
const written = { body, key: id, confirmed: ticked }

export const OpenThread = z.object({
  communityId: id,
  kind: z.enum(openableKinds, 'discussions.mistake.noKind'),
  title,
  ...written,
})
export const WriteReply = z.object({ ...place, parentId: optionalId, ...written })
export const EditThread = z.object({
  ...place,
  version: z.coerce.number().int(),
  overwrite: ticked,
  title,
  body,
  confirmed: ticked,
})
export const EditReply = z.object({
  communityId: id,
  replyId: id,
  version: z.coerce.number().int(),
  overwrite: ticked,
  body,
  confirmed: ticked,
})

const forForms = { acknowledged: ticked }
type Typed = { title?: string; body: string; acknowledged: boolean }

/** Said once, before publishing; a second press publishes. Programs are not asked. */
function warned({ title: head = '', body: text, acknowledged }: Typed, context: z.RefinementCtx) {
  if (!acknowledged && personalDataIn(`${head}\n${text}`).length > 0)
    context.addIssue({ code: 'custom', path: ['acknowledged'], message: 'discussions.mistake.personalData' })
}

export const WriteReplyForm = WriteReply.extend(forForms).superRefine(warned)
export const OpenThreadForm = OpenThread.extend(forForms).superRefine(warned)
export const EditThreadForm = EditThread.extend(forForms).superRefine(warned)
export const EditReplyForm = EditReply.extend(forForms).superRefine(warned)

/** A text of a thread: one of its replies, or its own when no reply is named. */
const text = { ...place, replyId: optionalId }
export const RemoveText = z.object({
  ...text,
  reason: z.string().trim().max(limits.reasonLongest, 'discussions.mistake.longReason').default(''),
})
export const RestoreText = z.object(text)
export const React = z.object({
  ...text,
  kind: z.enum(reactionKinds),
  on: z.union([z.boolean(), z.stringbool()]),
})
export const AcceptAnswer = z.object({ ...place, replyId: id })
export const WithdrawAnswer = z.object(place)

export const PinThread = z.object({ ...place, until: z.iso.date('discussions.mistake.noEnd') })
export const UnpinThread = z.object(place)
export const LockThread = z.object({ ...place, reason })
export const UnlockThread = z.object(place)

export const followLevels = ['watching', 'normal', 'tracking', 'muted'] as const
export const FollowThread = z.object({ ...place, level: z.enum(followLevels) })
export const ReadThread = z.object({ ...place, number: z.number().int().min(0).max(2_000_000_000) })

/** A reply as a browser without script sends it: judged only once it can be kept. */
export const PlainReply = z.object({
  ...place,
  parentId: optionalId,
  body: z.string().transform((typed) => lines(typed).slice(0, limits.draftLongest)),
  key: id,
  confirmed: ticked,
  acknowledged: ticked,
})

/** A new thread as a browser without script sends it. */
export const PlainThread = z.object({
  communityId: id,
  kind: z.enum(openableKinds).optional(),
  title: z.string().transform((typed) => typed.slice(0, limits.draftLongest)),
  body: z.string().transform((typed) => lines(typed).slice(0, limits.draftLongest)),
  key: id,
  confirmed: ticked,
  acknowledged: ticked,
})

/** Where a draft belongs: a new thread, a reply to a thread, or the correction of a text. */
export const draftPlaces = ['thread', 'reply', 'edit'] as const
export const SaveDraft = z.object({
  communityId: id,
  place: z.enum(draftPlaces),
  /** The thread answered, or the text corrected; nothing for a new thread. */
  subjectId: optionalId,
  title: z.string().max(limits.draftLongest).default(''),
  body: z.string().max(limits.draftLongest, 'discussions.mistake.longDraft').transform(lines),
  parentId: optionalId,
  kind: z.enum(openableKinds).optional(),
  /** The key of the form: once it has been sent, its draft stays gone. */
  key: id.optional(),
})
export const Preview = z.object({
  communityId: id,
  body: z.string().max(limits.draftLongest).transform(lines),
})

/** What the one form around a page's posts sends: the button that was pressed says which text and what to do. */
export const ActOnPost = z.object({
  ...place,
  slug: z.string().max(100),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  react: z.string().optional(),
  accept: id.optional(),
  withdraw: z.string().optional(),
  remove: z.string().optional(),
  restore: z.string().optional(),
  follow: z.enum(followLevels).optional(),
})
