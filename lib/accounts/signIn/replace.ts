import { db } from '@/lib/db'
import type { Visit } from '@/lib/auth'
import { sessionCookieName, tokenIn } from '@/lib/auth/session'

/**
 * Gives the browser its new session, and ends the one it came with: nobody keeps two, and a token planted before
 * (session fixation) is worth nothing after.
 */
export async function replaceSession(visit: Visit, answer: Headers): Promise<void> {
  const before = tokenOf(visit.headers)
  if (before) await db.session.deleteMany({ where: { token: before } })
  await visit.keepCookies(answer)
}

/** The token that a browser sends, when we signed it. */
export function tokenOf(headers: Headers): string | null {
  const name = sessionCookieName()
  const pair = (headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`))
  return tokenIn(pair && decodeURIComponent(pair.slice(name.length + 1)))
}
