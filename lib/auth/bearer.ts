import { createHash, randomBytes } from 'node:crypto'
import { take, TooSoon } from './attempts'
import { networkOf } from './visit'

/** A token for a program. Its prefix is recognised at sight where it should not lie: in a log, in a repository. */
export const newBearer = (prefix: string): string => prefix + randomBytes(32).toString('base64url')

/** What is kept of a token: it holds 256 bits of chance, so that a plain hash is enough, and nobody can try them all. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The token of that prefix that `Authorization: Bearer …` shows. */
function bearerIn(headers: Headers, prefix: string): string | null {
  const token = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return token?.startsWith(prefix) ? token : null
}

/**
 * Whose token a program shows, found by its hash; null: nobody's. Tokens cannot be guessed; whoever tries is slowed down
 * all the same.
 * @throws TooSoon when too many were tried from there
 */
export async function bearerOf<Holder>(
  headers: Headers,
  prefix: string,
  find: (hash: string) => Promise<Holder | null>,
): Promise<Holder | null> {
  const token = bearerIn(headers, prefix)
  const holder = token && (await find(hashOfToken(token)))
  if (holder) return holder
  try {
    await take('tokenFromNetwork', `${prefix} ${networkOf(headers)}`)
  } catch (error) {
    // Nothing was shown, so nothing was tried.
    if (!(error instanceof TooSoon) || headers.has('authorization')) throw error
  }
  return null
}
