import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { PASSWORD_LINK_MINUTES } from '../model/links'
import type { ChooseFirstPassword } from '../schema'
import { requireGoodPassword } from './choosePassword'

/**
 * Whoever has just come in by their invitation has proven their address as the mail for a password would: they may
 * choose a first one at once. Later, or where there is one, the mail is asked for again.
 */
export async function mayChooseFirstPassword(viewer: Person, now: Date): Promise<boolean> {
  authorizePlatform(viewer, 'platform.use')
  const since = new Date(now.getTime() - PASSWORD_LINK_MINUTES * 60_000)
  const isFresh = await db.accountInvitation.count({ where: { memberId: viewer.id, usedAt: { gt: since } } })
  return isFresh > 0 && !(await hasPassword(viewer.id))
}

const hasPassword = async (memberId: string) =>
  (await db.credential.count({
    where: { memberId, providerId: 'credential', password: { not: null } },
  })) > 0

/** Chooses the first password of an account that was just opened. @throws Mistake saying what to mend */
export async function chooseFirstPassword(
  viewer: Person,
  { password }: z.output<typeof ChooseFirstPassword>,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  if (!(await mayChooseFirstPassword(viewer, new Date())))
    throw new Mistake('invited.mistake.tooLate', { status: 409 })
  requireGoodPassword(password, [viewer.email, viewer.name])
  const hashed = await hashPassword(password.normalize('NFC'))
  await db.$transaction(async (tx) => {
    const kept = await tx.credential.findFirst({
      where: { memberId: viewer.id, providerId: 'credential' },
      select: { id: true, password: true },
    })
    if (kept?.password) throw new Mistake('invited.mistake.tooLate', { status: 409 })
    if (kept) await tx.credential.update({ where: { id: kept.id }, data: { password: hashed } })
    else
      await tx.credential.create({
        data: {
          id: newId(),
          memberId: viewer.id,
          providerId: 'credential',
          accountId: viewer.id,
          password: hashed,
        },
      })
  })
}
