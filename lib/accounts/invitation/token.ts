import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '@/lib/auth/settings'
import { isId } from '@/lib/db'

/**
 * The address of an invitation: its key, and a signature that only the server can make. It is for one mail address:
 * once that is corrected, whoever had the wrong one opens nothing with it.
 */
export const accountToken = (invitationId: string, email: string): string =>
  `${invitationId}.${createHmac('sha256', secret()).update(`account:${invitationId}:${email}`).digest('base64url')}`

/** Which invitation an address speaks of, whether it is signed (`isSigned`) or not. */
export function invitationIdOf(token: string): string | null {
  const [id = ''] = token.split('.')
  return isId(id) ? id : null
}

export function isSigned(token: string, invitationId: string, email: string): boolean {
  const expected = Buffer.from(accountToken(invitationId, email))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
