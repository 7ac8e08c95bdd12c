import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ownPath, type Visit } from '@/lib/auth'
import { enterAs } from '../signIn/replace'
import { authorizationUrl, ProConnectRefusal, readAnswer } from './client'
import { settleIdentity } from './identities'
import { proposeIdentity, resumeProposal } from './proposals'
import { removeFrom, sealInto, unseal, type Sealed } from './seal'

/** What was asked, until the answer comes. */
const Asked = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** The mail's link from which ProConnect was asked (see `proposals.ts`). */
  proposal: z.string().optional(),
})
const asked: Sealed<typeof Asked> = {
  name: 'osmose.proconnect',
  path: '/connexion/proconnect',
  seconds: 600,
  shape: Asked,
}

/** Two tabs are two questions: each answer finds its own. */
const suffixOf = (state: string) => `.${createHash('sha256').update(state).digest('hex').slice(0, 12)}`

/** The address without an account, on the page that says how to get one. */
const Unknown = z.object({ email: z.string() })
const unknown: Sealed<typeof Unknown> = {
  name: 'osmose.sans-compte',
  path: '/connexion/sans-compte',
  seconds: 600,
  shape: Unknown,
}

const CLOSED = '/connexion?motif=closed'

/** Where to send the browser so that ProConnect says who it is. */
export async function leaveForProConnect(
  visit: Visit,
  from: { returnTo?: string | null; proposal?: string | null },
): Promise<string> {
  try {
    const { url, question } = await authorizationUrl()
    const answer = new Headers()
    const kept = {
      ...question,
      returnTo: ownPath(from.returnTo),
      ...(from.proposal && { proposal: from.proposal }),
    }
    await sealInto(answer, asked, kept, suffixOf(question.state))
    await visit.keepCookies(answer)
    return url.href
  } catch (error) {
    return refusedBecause(error)
  }
}

/** ProConnect has sent the browser back. Returns where it goes from here; a refusal is a page with its reason. */
export async function returnFromProConnect(visit: Visit, parameters: URLSearchParams): Promise<string> {
  try {
    const suffix = suffixOf(parameters.get('state') ?? '')
    const question = await unseal(visit.headers, asked, suffix)
    if (!question) throw new ProConnectRefusal('proconnect_expired')
    const answer = new Headers()
    // Used up, whatever comes of it.
    removeFrom(answer, asked, suffix)
    await visit.keepCookies(answer)
    return await enter(visit, question, parameters)
  } catch (error) {
    return refusedBecause(error)
  }
}

async function enter(
  visit: Visit,
  question: z.output<typeof Asked>,
  parameters: URLSearchParams,
): Promise<string> {
  const { identity, idToken } = await readAnswer(parameters, question)
  const found = await settleIdentity(identity, new Date())
  switch (found.kind) {
    case 'enter':
    case 'activate':
      return (await enterAs(visit, found.memberId, { method: 'proconnect', idToken }))
        ? question.returnTo
        : CLOSED
    case 'propose': {
      const link = question.proposal
      if (link && (await resumeProposal(visit, link, found.memberId, identity, idToken)))
        return `/connexion/rattachement/${link}`
      await proposeIdentity(visit, found.memberId, identity, idToken)
      return '/connexion/rattachement'
    }
    case 'closed':
      return CLOSED
    default: {
      const answer = new Headers()
      await sealInto(answer, unknown, { email: identity.email })
      await visit.keepCookies(answer)
      return '/connexion/sans-compte'
    }
  }
}

/** The address that ProConnect gave and that has no account here. */
export const emailWithoutAccount = async (received: Headers): Promise<string | null> =>
  (await unseal(received, unknown))?.email ?? null

function refusedBecause(error: unknown): string {
  if (!(error instanceof ProConnectRefusal)) throw error
  if (error.reason === 'proconnect_refused' || error.reason === 'proconnect_unreachable') {
    console.error(`[proconnect] ${error.reason}:`, summary(error.cause))
  }
  return `/connexion?motif=${error.reason}`
}

/** Enough to look for the cause, and no token: those are in the bodies of answers. */
function summary(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const { code, error } = cause as { code?: string; error?: string }
  const below = cause.cause instanceof Error ? cause.cause.message : undefined
  return [cause.name, code, error, cause.message, below].filter(Boolean).join(' · ')
}
