import { isAPIError } from 'better-auth/api'
import type { z } from 'zod'
import { Mistake, ownPath, type Visit } from '@/lib/auth'
import { auth } from '../betterAuth'
import type { SignIn } from '../schema'
import { replaceSession } from './replace'
import { evenly } from './evenly'
import { askForLink } from './link'
import { tooSoon } from './tooSoon'

/** Longer than a password takes to verify, so that all answers come at the same moment. */
const ANSWER_AFTER = 300

export type SignedIn = { path: string }

/**
 * Signs in with a password, or asks for a link by mail, whichever button was pressed.
 * @throws Mistake the same for an unknown address, a wrong password and a closed account
 */
export async function signIn(visit: Visit, input: z.output<typeof SignIn>): Promise<SignedIn> {
  const path = ownPath(input.returnTo)
  if (input.by === 'link') {
    await askForLink(visit, input.email, path)
    return { path: '/connexion/lien' }
  }
  const answer = await evenly(ANSWER_AFTER, () =>
    auth()
      .api.signInEmail({
        body: { email: input.email, password: input.password },
        headers: visit.headers,
        returnHeaders: true,
      })
      .catch(explained),
  )
  await replaceSession(visit, answer.headers, answer.response.user.id)
  return { path }
}

/** What Better Auth refuses, as a person should hear it. */
function explained(error: unknown): never {
  if (!isAPIError(error)) throw error
  const { code, seconds } = (error.body ?? {}) as { code?: string; seconds?: number }
  if (code === 'TOO_SOON') throw tooSoon(seconds ?? 60)
  if (error.statusCode >= 500) throw error
  throw new Mistake('auth.mistake.wrong', { status: 401 })
}
