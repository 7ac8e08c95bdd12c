import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '@/lib/auth/settings'
import { isId } from '@/lib/db'

/** The address of an invitation: its key, and a signature that only the server can make. */
export const accountToken = (invitationId: string): string =>
  `${invitationId}.${createHmac('sha256', secret()).update(`account:${invitationId}`).digest('base64url')}`

export function invitationIdOf(token: string): string | null {
  const [id = ''] = token.split('.')
  const expected = Buffer.from(accountToken(id))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given) && isId(id) ? id : null
}
