import { isAPIError } from 'better-auth/api'
import type { z } from 'zod'
import { Mistake, networkOf, ownPath, type Visit } from '@/lib/auth'
import { db } from '@/lib/db'
import { auth } from '../betterAuth'
import type { UseLink } from '../schema'
import { evenly } from './evenly'
import { sendSignInLink } from './letters'
import { replaceSession } from './replace'
import { activateInvited } from './standing'
import { takeOrSay } from './tooSoon'

/** Longer than writing a token and a mail takes. */
const ANSWER_AFTER = 400

/** Those who may prove their address: who is one of us, and who was invited and has not come yet. */
export const whoMayProve = (email: string) =>
  db.member.findFirst({
    where: {
      email,
      status: { in: ['active', 'invited'] },
      OR: [{ accountEndsAt: null }, { accountEndsAt: { gt: new Date() } }],
    },
    select: { id: true, email: true },
  })

/** Asks for a mail that signs in. Nothing in the answer says whether the account exists. */
export async function askForLink(visit: Visit, email: string, returnTo: string): Promise<void> {
  await mayAskForMail(visit, email)
  await evenly(ANSWER_AFTER, async () => {
    const member = await whoMayProve(email)
    if (member) await makeLink(member, (token) => sendSignInLink(member.id, token, returnTo), visit.headers)
  })
}

/** @throws Mistake too many mails asked for this address, or from this network */
export async function mayAskForMail(visit: Visit, email: string): Promise<void> {
  await takeOrSay('mailFromNetwork', networkOf(visit.headers))
  await takeOrSay('mailToAddress', email)
}

/** Makes a single-use token that signs this person in, and has it delivered. */
export async function makeLink(
  member: { email: string },
  deliver: (token: string) => Promise<void>,
  headers = new Headers(),
): Promise<void> {
  await auth().api.signInMagicLink({ body: { email: member.email, metadata: { deliver } }, headers })
}

/** Does the link still hold? Looks without using it up: mail scanners open links too. */
export async function linkHolds(token: string): Promise<boolean> {
  return (await memberOfLink(token)) !== null
}

async function memberOfLink(token: string) {
  const { internalAdapter } = await auth().$context
  const kept = await internalAdapter.findVerificationValue(`magic-link:${token}`)
  if (!kept || kept.expiresAt <= new Date()) return null
  return whoMayProve((JSON.parse(kept.value) as { email: string }).email)
}

/**
 * Signs in with a link, once. Whoever was invited is one of us from now on.
 * @throws Mistake the link was used, is too old, or was never ours
 */
export async function signInWithLink(
  visit: Visit,
  input: z.output<typeof UseLink>,
): Promise<{ path: string }> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const member = await memberOfLink(input.token)
  if (!member) throw new Mistake('auth.mistake.link', { status: 410 })
  await activateInvited(member.id)
  const answer = await auth()
    .api.magicLinkVerify({ query: { token: input.token }, headers: visit.headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) throw new Mistake('auth.mistake.link', { status: 410 })
      throw error
    })
  await replaceSession(visit, answer.headers, member.id)
  return { path: ownPath(input.returnTo) }
}
