import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'
import { MemberLevel, MemberType, PlatformRole } from '@/prisma/client/enums'

const email = z
  .string({ error: 'auth.mistake.email' })
  .trim()
  .toLowerCase()
  .max(254, 'auth.mistake.email')
  .pipe(z.email('auth.mistake.email'))

const returnTo = z.string().max(2000).optional()
const token = z.string().min(1).max(100)

/** One form, two ways: `by` says which button was pressed. */
export const SignIn = z
  .object({
    email,
    password: z.string().max(1000).default(''),
    by: z.enum(['password', 'link']).default('password'),
    returnTo,
  })
  .refine(({ by, password }) => by === 'link' || password !== '', {
    path: ['password'],
    error: 'auth.mistake.noPassword',
  })
export type SignIn = z.output<typeof SignIn>

export const UseLink = z.object({ token, returnTo })
export const AskPassword = z.object({ email })
export const ChoosePassword = z.object({ token, password: z.string().max(1000) })

/** Right after an invitation. */
export const ChooseFirstPassword = z.object({ password: z.string().max(1000) })

/** Empty where the account has no password yet. `keep`: the session that asks, which goes on. */
export const ChangePassword = z.object({
  currentPassword: z.string().max(1000),
  password: z.string().max(1000),
  keep: z.uuid().optional(),
})
export const EndSession = z.object({ session: z.uuid() })
export const EndOtherSessions = z.object({ keep: z.uuid() })
export const LinkIdentity = z.object({ token })

/** An invitation to open an account; its address carries a signature. */
export const OpenAccount = z.object({ token: z.string().min(1).max(200) })

export const Nothing = z.object({})

export type { Attribute, Provenance } from './model/provenance'
/* Administration of accounts. */
const memberId = z.uuid()
/** A day typed in a date field, or nothing. */
const day = z.union([z.literal('').transform(() => null), z.iso.date('lifeCycle.mistake.notADay')])
const reason = z.string().trim().min(3, 'lifeCycle.mistake.noReason').max(500, 'lifeCycle.mistake.longReason')
const line = (max: number) =>
  z.string().transform(oneLine).pipe(z.string().max(max, 'lifeCycle.mistake.longLine'))
const lineOrNothing = (max: number) => line(max).transform((written) => written || null)
const organisation = z.union([z.literal('').transform(() => null), z.uuid()])

export const InviteAgain = z.object({ memberId })
export const SuspendAccount = z.object({ memberId, reason, until: day.prefault('') })
export const ReopenAccount = z.object({ memberId, reason })
export const LeaveAccount = z.object({ memberId, reason })
export const SetAccountEnd = z.object({ memberId, endsOn: day.prefault('') })
export const GiveRole = z.object({
  memberId,
  role: z.enum(PlatformRole),
  administers: organisation.prefault(''),
})
/** What the form does not show is not said. */
export const CorrectAccount = z.object({
  memberId,
  givenName: line(80).optional(),
  usualName: line(80).pipe(z.string().min(1, 'lifeCycle.mistake.noName')).optional(),
  email: email.optional(),
  organisationId: organisation.optional(),
  jobTitle: line(120).optional(),
  phone: lineOrNothing(40).optional(),
  departement: lineOrNothing(3).optional(),
  city: line(80).optional(),
  type: z.enum(MemberType).optional(),
  level: z.enum(MemberLevel).optional(),
})

/* Leaving. `memberId` empty: oneself. */
const whose = z.union([z.literal('').transform(() => null), z.uuid()]).prefault('')
const list = <Each extends z.ZodType>(each: Each) => z.array(each).max(500).default([])

/** `community` and `successor` go by pairs; `everything`: a colleague's address, for the rest. */
export const HandOver = z.object({
  memberId: whose,
  community: list(z.uuid()),
  successor: list(z.union([z.literal(''), z.uuid()])),
  everything: z.union([z.literal(''), email]).default(''),
})
export const Leave = z
  .object({
    memberId: whose,
    when: z.enum(['day', 'now'], 'lifeCycle.mistake.noDay'),
    leavesOn: day.prefault(''),
    understood: z.literal('oui').optional(),
  })
  .refine(({ when, leavesOn }) => when === 'now' || leavesOn !== null, {
    path: ['leavesOn'],
    error: 'lifeCycle.mistake.noDay',
  })
  .refine(({ when, understood }) => when === 'day' || understood === 'oui', {
    path: ['understood'],
    error: 'lifeCycle.mistake.notUnderstood',
  })
export const CancelDeparture = z.object({ memberId: whose })

/* «J’ai changé d’administration.» */
export const AskChange = z.object({ email })
export const ProveAddress = z.object({ token })
export const CarryOutChange = z.object({ changeId: z.uuid() })
export const UndoMerge = z.object({ mergeId: z.uuid() })
export const JoinAccounts = z.object({ keptId: z.uuid(), closedId: z.uuid(), motive: reason })

/* Erasure. */
export const AskErasure = z.object({ confirmation: z.string().trim().toLowerCase() })
export const KeepAccount = z.object({ token })
export const EraseIdle = z.object({ memberId })
