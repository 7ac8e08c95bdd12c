import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { hashOfToken, Mistake, networkOf, type Visit } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { closeAccount, reopenAccount } from '../closing'
import type { AskErasure, KeepAccount } from '../schema'
import { takeOrSay } from '../signIn/tooSoon'
import { sendErasureReceipt } from '../lifeCycle/letters'

/** Long enough to come back from a holiday, and think again. */
export const REGRET_DAYS = 30

export const inRegretDays = (now: Date) => new Date(now.getTime() + REGRET_DAYS * 86_400_000)

/** Erases oneself: closed at once; the one mail that follows holds the only way back, until it is for good. */
export async function askErasure(
  viewer: Person,
  { confirmation }: z.output<typeof AskErasure>,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  if (confirmation !== viewer.email)
    throw new Mistake('lifeCycle.mistake.confirmAddress', { field: 'confirmation' })
  const now = new Date()
  const [token, dueAt] = [randomBytes(24).toString('base64url'), inRegretDays(now)]
  await db.$transaction(async (tx) => {
    await sendErasureReceipt(tx, viewer.id, token, dueAt)
    const asked = { askedAt: now, dueAt, tokenHash: hashOfToken(token), doneAt: null }
    await tx.erasure.upsert({
      where: { memberId: viewer.id },
      create: { memberId: viewer.id, ...asked },
      update: asked,
    })
    const why = { actorId: viewer.id, reason: 'Effacement demandé par la personne', now }
    if (!(await closeAccount(tx, viewer.id, 'left', why)))
      throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
  })
}

const waiting = (token: string, now: Date) =>
  db.erasure.findFirst({
    where: { tokenHash: hashOfToken(token), doneAt: null, dueAt: { gt: now } },
    select: { memberId: true, dueAt: true },
  })

/** What the page of the way back shows; looking changes nothing. */
export async function erasureWaiting(token: string, now: Date): Promise<{ dueAt: Date } | null> {
  const erasure = await waiting(token, now)
  return erasure && { dueAt: erasure.dueAt }
}

/** Changes one's mind: the account is open again, as it was. */
export async function keepAccount(visit: Visit, { token }: z.output<typeof KeepAccount>): Promise<void> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const now = new Date()
  const erasure = await waiting(token, now)
  if (!erasure) throw new Mistake('auth.mistake.link', { status: 410 })
  const { memberId } = erasure
  await db.$transaction((tx) =>
    reopenAccount(tx, memberId, { actorId: memberId, reason: 'Effacement annulé par la personne', now }),
  )
}
