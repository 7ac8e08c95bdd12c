import { createHmac, randomBytes } from 'node:crypto'
import { db, newId } from '@/lib/db'

/** A session of this member as the sign-in page makes it, in the form its cookie has. One hour. */
export async function signedSession(who: { email: string } | { id: string }): Promise<string> {
  const member = await db.member.findUniqueOrThrow({ where: who, select: { id: true } })
  const token = randomBytes(24).toString('base64url')
  await db.session.create({
    data: { id: newId(), token, memberId: member.id, expiresAt: new Date(Date.now() + 3_600_000) },
  })
  const signature = createHmac('sha256', process.env.BETTER_AUTH_SECRET ?? '')
    .update(token)
    .digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}
