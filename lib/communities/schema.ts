import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { pairNames } from './model/pairs'

/** Shapes of what forms send. Messages are keys of the catalogue. */
const slug = z.string().trim().min(1).max(80)
const id = z.uuid()
const text = (max: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(max, `communities.mistake.${tooLong}`)
    .transform((written) => written.replace(/\r\n?/g, '\n'))
const line = (max: number, tooLong: string) => text(max, tooLong).transform(oneLine)
const reason = text(500, 'longReason').default('')
/** A day typed in a date field, or nothing. */
const day = z.union([z.literal('').transform(() => null), z.iso.date('communities.mistake.notADay')])
const ticked = z.literal('oui').optional().transform(Boolean)

export const kinds = ['practice', 'project', 'information', 'broadcast'] as const
export const grantableRoles = ['animator', 'contributor', 'member'] as const
export const linkRoles = ['contributor', 'member'] as const
const postingRoles = ['animator', 'contributor', 'member'] as const
const commentRoles = [...postingRoles, 'guest'] as const

const name = line(80, 'longName').pipe(z.string().min(3, 'communities.mistake.shortName'))
const purpose = line(200, 'longPurpose').pipe(z.string().min(10, 'communities.mistake.shortPurpose'))
const kind = z.enum(kinds, 'communities.mistake.noKind')
const description = text(4000, 'longDescription').default('')
const welcome = text(2000, 'longWelcome').default('')
const organisationId = z.union([z.literal('').transform(() => null), id]).prefault('')

export const PostingRights = {
  thread: z.enum(postingRoles).default('member'),
  news: z.enum(postingRoles).default('animator'),
  file: z.enum(postingRoles).default('member'),
  comment: z.enum(commentRoles).default('guest'),
}

/** Access and joining are chosen together: only seven of the nine pairs make sense. */
const opening = z.enum(pairNames, 'communities.mistake.noOpening')

export const CreateCommunity = z.object({
  name,
  purpose,
  kind,
  opening,
  organisationId,
  description,
  welcome,
  ...PostingRights,
})

/** The administration is left alone when the form does not ask for it. */
const newOrganisationId = z.union([z.literal('').transform(() => null), id]).optional()
export const EditCommunity = z.object({
  slug,
  name,
  purpose,
  kind,
  description,
  welcome,
  organisationId: newOrganisationId,
})
export const ChangePostingRights = z.object({ slug, ...PostingRights })
export const ChangeAccess = z.object({ slug, opening, understood: ticked })
export const CloseCommunity = z.object({ slug, reason })

/** One sentence at least: «rien» teaches nobody. */
const LESSON_SHORTEST = 15
export const lesson = text(500, 'longLesson').default('')
export const isLesson = (written: string): boolean => written.length >= LESSON_SHORTEST

/** A lesson is asked, not demanded: many cycles just end. */
export const ArchiveCommunity = z.object({
  slug,
  reason,
  lesson: lesson.refine((written) => written === '' || isLesson(written), 'communities.mistake.noLesson'),
})
export const ReopenCommunity = z.object({ slug })
export const DeleteCommunity = z.object({ slug, confirmation: z.string().trim(), reason })
export const RestoreCommunity = z.object({ slug })

export const JoinCommunity = z.object({ slug })
export const LeaveCommunity = z.object({ slug })
export const RequestToJoin = z.object({ slug, message: text(1000, 'longMessage').default('') })
export const CancelRequest = z.object({ slug })
export const DeclineInvitation = z.object({ slug })
export const DecideRequest = z.object({ slug, memberId: id, decision: z.enum(['accept', 'refuse']), reason })

export const ChangeRole = z.object({ slug, memberId: id, role: z.enum(grantableRoles) })
export const RemoveMember = z.object({ slug, memberId: id, reason })
export const BanMember = z.object({
  slug,
  memberId: id,
  reason: reason.pipe(z.string().min(3, 'communities.mistake.noBanReason')),
  until: day.prefault(''),
})
export const LiftBan = z.object({ slug, memberId: id })

export const OfferOwnership = z.object({
  slug,
  memberId: id,
  formerRole: z.enum(['animator', 'owner']).default('animator'),
})
export const AnswerOwnership = z.object({ transferId: id })

export const InvitePeople = z.object({
  slug,
  recipients: text(20_000, 'longList').pipe(z.string().min(1, 'communities.mistake.noRecipient')),
  role: z.enum(grantableRoles).default('member'),
  message: text(1000, 'longMessage').default(''),
  guestUntil: day.prefault(''),
})
export const CreateInvitationLink = z.object({
  slug,
  role: z.enum(linkRoles).default('member'),
  days: z.coerce.number().pipe(z.union([z.literal(1), z.literal(7), z.literal(30)])),
  maxUses: z.coerce
    .number('communities.mistake.badUses')
    .int('communities.mistake.badUses')
    .min(1, 'communities.mistake.badUses')
    .max(1000, 'communities.mistake.badUses'),
})
export const TouchInvitation = z.object({ slug, invitationId: id })
export const AnswerInvitation = z.object({ token: z.string().min(20).max(100) })
export const MarkAllSeen = z.object({})

export { pairNames }
