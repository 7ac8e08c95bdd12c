import { appUrl } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { compose, queueMail, type Letter } from '@/lib/mail'
import { can, type Person } from '@/lib/policy'
import { choose } from './choosing'
import type { LetterKind } from './model/kinds'
import { EVERYTHING, PLATFORM, wanted } from './model/wanted'
import { stopAddress } from './newsMail'

/** Asks for a letter that comes by the calendar, or no longer. */
export const wishForLetter = (tx: Transaction, memberId: string, kind: LetterKind, byMail: boolean) =>
  choose(tx, memberId, PLATFORM, kind, { byMail })

/** Did this person ask for it, and do they still receive mails at all? */
export async function wantsLetter({ id }: Pick<Person, 'id'>, kind: LetterKind): Promise<boolean> {
  const where = { memberId: id, scope: PLATFORM, kind: { in: [kind, EVERYTHING] } }
  return wanted(kind, null, await db.notificationChoice.findMany({ where })).byMail
}

/** Does the platform know this person as one who leads others? */
export async function isManager(viewer: Person): Promise<boolean> {
  const member = await db.member.findUnique({ where: { id: viewer.id }, select: { id: true, level: true } })
  return can(viewer, 'gains.receive', member)
}

/** Owes somebody a letter, with the one click that stops it. It is asked about again when it leaves. */
export async function queueLetter(
  tx: Transaction,
  viewer: Person,
  kind: LetterKind,
  { subject, ...letter }: Letter & { subject: string },
): Promise<void> {
  const t = translatorIn(viewer.locale, 'notifications')
  const stop = stopAddress({ memberId: viewer.id, what: 'kind', kind })
  const links = [
    { label: t('mail.stopKind'), href: stop },
    { label: t('mail.settings'), href: `${appUrl()}/notifications/reglages` },
  ]
  await queueMail(tx, {
    recipient: viewer.email,
    memberId: viewer.id,
    kind,
    subject,
    ...compose(viewer.locale, { ...letter, reason: t(`mail.${kind}.reason`), links }),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    about: { communityId: null, subjectKind: 'member', subjectId: viewer.id, threadId: null },
  })
}
