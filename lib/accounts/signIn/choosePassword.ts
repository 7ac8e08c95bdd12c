import { isAPIError } from 'better-auth/api'
import type { z } from 'zod'
import { Mistake, networkOf, type Visit } from '@/lib/auth'
import { db } from '@/lib/db'
import { auth } from '../betterAuth'
import { judgePassword } from '../model/password'
import type { AskPassword, ChoosePassword } from '../schema'
import { evenly } from './evenly'
import { sendPasswordChanged } from './letters'
import { mayAskForMail, whoMayProve } from './link'
import { enterAs } from './replace'
import { takeOrSay } from './tooSoon'

const ANSWER_AFTER = 400

/** Asks for a mail that lets one choose a password, the first or a new one. The answer is the same for all. */
export async function askForPassword(visit: Visit, { email }: z.output<typeof AskPassword>): Promise<void> {
  await mayAskForMail(visit, email)
  await evenly(ANSWER_AFTER, async () => {
    if (await whoMayProve(email))
      await auth().api.requestPasswordReset({ body: { email }, headers: visit.headers })
  })
}

/** What a password must not contain, for whoever holds this link; null when it holds no more. */
export async function passwordLinkAbout(token: string): Promise<string[] | null> {
  const member = await memberOfToken(token)
  return member && [member.email, member.name]
}

async function memberOfToken(token: string) {
  const { internalAdapter } = await auth().$context
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (!kept || kept.expiresAt <= new Date()) return null
  return db.member.findFirst({
    where: { id: kept.value, status: { in: ['active', 'invited'] } },
    select: { id: true, email: true, name: true, status: true },
  })
}

/** @throws Mistake saying what to mend */
export function requireGoodPassword(password: string, about: string[]): void {
  const { fault } = judgePassword(password, about)
  if (fault) throw new Mistake(`auth.password.fault.${fault}`, { field: 'password' })
}

/**
 * Sets the password of whoever holds the link, ends every session there was, and opens a new one.
 * @throws Mistake the link holds no more, or the password will not do
 */
export async function choosePassword(
  visit: Visit,
  { token, password }: z.output<typeof ChoosePassword>,
): Promise<void> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const member = await memberOfToken(token)
  if (!member) throw new Mistake('auth.mistake.link', { status: 410 })
  requireGoodPassword(password, [member.email, member.name])
  await auth()
    .api.resetPassword({ body: { newPassword: password.normalize('NFC'), token } })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) throw new Mistake('auth.mistake.link', { status: 410 })
      throw error
    })
  if (member.status === 'active') await sendPasswordChanged(member.id)
  await enterAs(visit, member.id, { method: 'password' })
}
