import { z } from 'zod'
import { randomState } from 'openid-client'
import type { Visit } from '@/lib/auth'
import { endSessionUrl, ProConnectRefusal } from './client'
import { removeFrom, sealInto, unseal, type Sealed } from './seal'
import { proConnectSettings } from './settings'

/** What it takes to end ProConnect's session too, for the moment it takes. */
const Ending = z.object({ idToken: z.string(), state: z.string() })
const ending: Sealed<typeof Ending> = {
  name: 'osmose.fin',
  path: '/deconnexion',
  seconds: 300,
  shape: Ending,
}

/** Prepares the end of ProConnect's session; false when there is none to end. */
export async function prepareEnd(answer: Headers, idToken: string | null): Promise<boolean> {
  if (!idToken || !proConnectSettings()) return false
  await sealInto(answer, ending, { idToken, state: randomState() })
  return true
}

/** Where the browser ends ProConnect's session; our own page when that cannot be done. */
export async function endAddress(visit: Visit): Promise<string> {
  const kept = await unseal(visit.headers, ending)
  if (!kept || !proConnectSettings()) return SIGNED_OUT
  try {
    return (await endSessionUrl(kept.idToken, kept.state)).href
  } catch (error) {
    if (error instanceof ProConnectRefusal) return SIGNED_OUT
    throw error
  }
}

export const SIGNED_OUT = '/connexion?motif=signedOut'

/** ProConnect has ended its session, if the answer is to our question. */
export async function endedAtProConnect(visit: Visit, state: string | null): Promise<string> {
  const kept = await unseal(visit.headers, ending)
  const answer = new Headers()
  removeFrom(answer, ending)
  await visit.keepCookies(answer)
  return kept && kept.state === state ? SIGNED_OUT : '/connexion'
}
