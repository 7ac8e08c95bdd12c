import { z } from 'zod'
import { oneLine } from '@/lib/ui/typed'

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

/** Empty where the account has no password yet. `keep`: the session that asks, which goes on. */
export const ChangePassword = z.object({
  currentPassword: z.string().max(1000),
  password: z.string().max(1000),
  keep: z.uuid().optional(),
})
export const EndSession = z.object({ session: z.uuid() })
export const EndOtherSessions = z.object({ keep: z.uuid() })
export const LinkIdentity = z.object({ token })

export const OwnProfile = z.object({
  jobTitle: z.string().transform(oneLine).pipe(z.string().max(120, 'accounts.mistake.jobTitle')).default(''),
})
export const Nothing = z.object({})

export type { Attribute, Provenance } from './model/provenance'
