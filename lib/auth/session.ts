import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { NotFound, type Person, type Viewer } from '@/lib/policy'
import { isSecure, SESSION_COOKIE, secret } from './settings'
import { nobody, viewerColumns, viewerFrom } from './viewer'

/** The token in a cookie `token.signature`; null when the signature is not ours. */
export function tokenIn(cookie: string | undefined): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (!cookie || dot < 1) return null
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret()).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

export const sessionCookieName = () => (isSecure() ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE)

/** The viewer of a session token, in one query. null: unknown, over, or the account is no longer active. */
export async function viewerOfToken(token: string): Promise<Person | null> {
  const [row] = await select(
    z.unknown(),
    sql`SELECT ${viewerColumns} FROM "session" x JOIN "member" m ON m."id" = x."memberId"
        WHERE x."token" = ${token} AND x."expiresAt" > now() AND m."status" = 'active'
          AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now())`,
  )
  return row === undefined ? null : viewerFrom(row)
}

/** The token that the browser holds, signed by us; whether its session still lives is another question. */
export const currentToken = async (): Promise<string | null> =>
  tokenIn((await cookies()).get(sessionCookieName())?.value)

/** Who is asking, once per request: a person, or nobody. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = await currentToken()
  return (token && (await viewerOfToken(token))) || nobody
})

/** For a page of those who have signed in: the others go to the sign-in page, and come back afterwards. */
export async function requireViewer(): Promise<Person> {
  const viewer = await currentViewer()
  return isPerson(viewer) ? viewer : redirect(await signInHere())
}

/** The sign-in page, which leads back to the page that is asked. */
export async function signInHere(): Promise<string> {
  const asked = await headers()
  const path = `${asked.get('x-path') ?? '/'}${asked.get('x-search') ?? ''}`
  return path === '/' ? '/connexion' : `/connexion?retour=${encodeURIComponent(path)}`
}

/** Nobody has signed in, or no longer. */
export class SignedOut extends NotFound {
  override readonly status = 401
}

/**
 * For what is asked by a form or a program.
 * @throws SignedOut
 */
export async function requirePerson(): Promise<Person> {
  const viewer = await currentViewer()
  if (!isPerson(viewer)) throw new SignedOut()
  return viewer
}

/** For a page open to everybody, on purpose. */
export const openToAll = (): Promise<Viewer> => currentViewer()

export const isPerson = (viewer: Viewer): viewer is Person => viewer.id !== null
