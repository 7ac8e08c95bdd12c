import { db, newId } from '@/lib/db'
import type { Visit } from '@/lib/auth'
import { tokenIn } from '@/lib/auth/session'
import { hashPassword } from 'better-auth/crypto'
import type { MemberStatus } from '@/prisma/client/enums'

/** A browser at the door: it keeps the cookies it is given, and comes from an address of its own. */
export interface Browser extends Visit {
  cookies: Map<string, string>
  /** The session token it holds, when it is one of ours. */
  token(): string | null
}

let addresses = 0

export function browser(
  cookies: Record<string, string> = {},
  address = `192.0.2.${(addresses += 1) % 250}`,
): Browser {
  const jar = new Map(Object.entries(cookies))
  return {
    cookies: jar,
    get headers() {
      const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
      return new Headers({
        'x-forwarded-for': address,
        'user-agent': 'Mozilla/5.0 Firefox/140.0',
        ...(cookie && { cookie }),
      })
    },
    async keepCookies(answer) {
      for (const header of answer.getSetCookie()) {
        const [name = '', value = ''] = header.split(';')[0]!.split(/=(.*)/s)
        if (/max-age=0/i.test(header)) jar.delete(name)
        else jar.set(name, decodeURIComponent(value))
      }
    },
    token: () => tokenIn(jar.get('osmose.session_token')),
  }
}

export const PASSWORD = 'Trois-Cerises-au-Soleil-4'
let hashed: string | undefined

/** Somebody with a password, or without. */
export async function person(
  given: string,
  { status = 'active', password = PASSWORD }: { status?: MemberStatus; password?: string | null } = {},
): Promise<{ id: string; email: string }> {
  const id = newId()
  const email = `${given.toLowerCase()}@culture.gouv.example`
  await db.member.create({
    data: {
      id,
      email,
      name: `${given} Martin`,
      givenName: given,
      usualName: 'Martin',
      status,
      emailVerified: status === 'active',
    },
  })
  if (password !== null) {
    hashed ??= await hashPassword(PASSWORD)
    const kept = password === PASSWORD ? hashed : await hashPassword(password)
    await db.credential.create({
      data: { id: newId(), memberId: id, providerId: 'credential', accountId: id, password: kept },
    })
  }
  return { id, email }
}

/** The secret link in the last mail to somebody. */
export async function linkInMailTo(email: string, page: string): Promise<string> {
  const mail = await db.mail.findFirst({ where: { recipient: email }, orderBy: { id: 'desc' } })
  const found = new RegExp(`${page}/([A-Za-z0-9_-]+)`).exec(mail?.text ?? '')
  if (!found) throw new Error(`no link to ${page} in ${mail?.text ?? 'no mail'}`)
  return found[1]!
}
