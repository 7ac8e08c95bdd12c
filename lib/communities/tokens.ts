import { createHash, createHmac } from 'node:crypto'
import { secret } from '@/lib/auth/settings'

/**
 * The secret half of an invitation's address. Made from the invitation itself and a key that never leaves the
 * server: a link can be shown again to those who may invite, and a mail sent twice carries the same address; the
 * database alone opens nothing.
 */
export const invitationToken = (invitationId: string): string =>
  createHmac('sha256', secret()).update(`invitation:${invitationId}`).digest('base64url')

/** What the database keeps of it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
