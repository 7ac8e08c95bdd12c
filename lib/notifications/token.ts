import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '@/lib/auth/settings'
import { isKind, type Kind } from './model/kinds'

/** What a link at the foot of a mail stops, for whom. It asks for no sign-in, holds for ever, and opens nothing else. */
export type Stop = { memberId: string } & (
  { what: 'thread'; communityId: string; threadId: string } | { what: 'kind'; kind: Kind } | { what: 'all' }
)

const LETTERS = { thread: 't', kind: 'k', all: 'a' } as const
const SIGNATURE = 16

const bytes = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuid = (from: Buffer) =>
  from.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')

const signature = (payload: Buffer) =>
  createHmac('sha256', secret()).update('unsubscribe').update(payload).digest().subarray(0, SIGNATURE)

export function stopToken(stop: Stop): string {
  const rest =
    stop.what === 'thread'
      ? [bytes(stop.communityId), bytes(stop.threadId)]
      : [Buffer.from(stop.what === 'kind' ? stop.kind : '')]
  const payload = Buffer.concat([Buffer.from(LETTERS[stop.what]), bytes(stop.memberId), ...rest])
  return Buffer.concat([signature(payload), payload]).toString('base64url')
}

/** What the link says; null when it is not one of ours, or was cut on its way. */
export function stopOf(token: string): Stop | null {
  const whole = Buffer.from(token, 'base64url')
  const payload = whole.subarray(SIGNATURE)
  if (payload.length < 17 || !timingSafeEqual(whole.subarray(0, SIGNATURE), signature(payload))) return null
  const memberId = uuid(payload.subarray(1, 17))
  const rest = payload.subarray(17)
  const letter = String.fromCharCode(payload[0]!)
  if (letter === LETTERS.all) return { memberId, what: 'all' }
  if (letter === LETTERS.thread && rest.length === 32)
    return {
      memberId,
      what: 'thread',
      communityId: uuid(rest.subarray(0, 16)),
      threadId: uuid(rest.subarray(16)),
    }
  const kind = rest.toString()
  return letter === LETTERS.kind && isKind(kind) ? { memberId, what: 'kind', kind } : null
}
