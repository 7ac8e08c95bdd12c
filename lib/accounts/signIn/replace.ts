import { isAPIError } from 'better-auth/api'
import { languageCookie } from '@/lib/i18n'
import { db } from '@/lib/db'
import type { Visit } from '@/lib/auth'
import { sessionCookieName, tokenIn } from '@/lib/auth/session'
import { auth } from '../betterAuth'
import { cookieIn } from './cookie'

/**
 * Gives the browser its new session, and ends the one it came with: nobody keeps two, and a token planted before
 * (session fixation) is worth nothing after. A browser without a language takes its owner's.
 */
export async function replaceSession(visit: Visit, answer: Headers, memberId: string): Promise<void> {
  const before = tokenOf(visit.headers)
  if (before) await db.session.deleteMany({ where: { token: before } })
  if (!cookieIn(visit.headers, languageCookie)) {
    const { locale } = await db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: { locale: true },
    })
    answer.append(
      'set-cookie',
      `${languageCookie}=${locale}; Path=/; Max-Age=${365 * 24 * 3600}; HttpOnly; SameSite=Lax`,
    )
  }
  await visit.keepCookies(answer)
}

/**
 * Opens a session for somebody proven by other means than Better Auth's own. `more`: cookies that go with it.
 * Returns false when the account is no longer open.
 */
export async function enterAs(
  visit: Visit,
  memberId: string,
  how: { method: 'password' | 'magic_link' | 'proconnect'; idToken?: string },
  more?: (answer: Headers) => void,
): Promise<boolean> {
  try {
    const answer = await auth().api.openSession({
      body: { memberId, ...how },
      headers: visit.headers,
      returnHeaders: true,
    })
    more?.(answer.headers)
    await replaceSession(visit, answer.headers, memberId)
    return true
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return false
    throw error
  }
}

/** The token that a browser sends, when we signed it. */
export const tokenOf = (headers: Headers): string | null => tokenIn(cookieIn(headers, sessionCookieName()))
