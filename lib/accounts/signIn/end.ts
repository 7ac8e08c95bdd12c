import type { Visit } from '@/lib/auth'
import { sessionCookieName } from '@/lib/auth/session'
import { isSecure } from '@/lib/auth/settings'
import { db } from '@/lib/db'
import { prepareEnd, SIGNED_OUT } from '../proconnect/end'
import { tokenOf } from './replace'

/**
 * Signs out: the session is gone from the database, the cookie from the browser. Whoever came with ProConnect leaves
 * it too: on a shared desk, the next person must not come in as them. Returns where to go.
 */
export async function signOut(visit: Visit): Promise<string> {
  const token = tokenOf(visit.headers)
  const session =
    token && (await db.session.findUnique({ where: { token }, select: { id: true, idToken: true } }))
  if (session) await db.session.deleteMany({ where: { id: session.id } })
  const answer = new Headers()
  answer.append(
    'set-cookie',
    `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`,
  )
  const goesOn = await prepareEnd(answer, session ? session.idToken : null)
  await visit.keepCookies(answer)
  return goesOn ? '/deconnexion/proconnect' : SIGNED_OUT
}
