import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { giveBack, Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { writeAttributes } from './attributes'
import { auth } from './betterAuth'
import type { ChangePassword, EndOtherSessions, EndSession } from './schema'
import { requireGoodPassword } from './signIn/choosePassword'
import { sendPasswordChanged } from './signIn/letters'
import { endSessions } from './signIn/standing'
import { takeOrSay } from './signIn/tooSoon'

/** Changes the password of the one who asks, and ends the other sessions. */
export async function changePassword(viewer: Person, input: z.output<typeof ChangePassword>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const kept = await db.credential.findFirst({
    where: { memberId: viewer.id, providerId: 'credential', password: { not: null } },
    select: { id: true, password: true },
  })
  if (!kept?.password) throw new Mistake('accounts.mistake.noPassword')
  await takeOrSay('passwordOfAccount', viewer.email)
  if (!(await verifyPassword({ hash: kept.password, password: input.currentPassword }))) {
    throw new Mistake('accounts.mistake.currentPassword', { field: 'currentPassword' })
  }
  await giveBack('passwordOfAccount', viewer.email)
  requireGoodPassword(input.password, [viewer.email, viewer.name])
  const password = await hashPassword(input.password.normalize('NFC'))
  await db.$transaction(async (tx) => {
    await tx.credential.update({ where: { id: kept.id }, data: { password } })
    await endSessions(tx, viewer.id, input.keep)
  })
  await sendPasswordChanged(viewer.id)
}

/** For an account without password: the mail proves who asks, as for a forgotten one. */
export async function askOwnPassword(viewer: Person): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  await takeOrSay('mailToAddress', viewer.email)
  await auth().api.requestPasswordReset({ body: { email: viewer.email } })
}

/** Ends one of one's own sessions, at once. */
export async function endOwnSession(viewer: Person, { session }: z.output<typeof EndSession>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const { count } = await db.session.deleteMany({ where: { id: session, memberId: viewer.id } })
  if (count === 0) throw new NotFound()
}

/** Ends all of one's own sessions but one. */
export async function endOtherSessions(
  viewer: Person,
  { keep }: z.output<typeof EndOtherSessions>,
): Promise<number> {
  authorizePlatform(viewer, 'platform.use')
  return endSessions(db, viewer.id, keep)
}

/** The language that mails are written in: the one chosen for the pages. */
export async function keepOwnLanguage(viewer: Person, locale: Locale): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  // Said again, it is theirs as well: no list writes another over it.
  await db.$transaction((tx) => writeAttributes(tx, viewer.id, 'self', { locale }))
}
