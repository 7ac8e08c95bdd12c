import { appUrl } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import { formattersIn } from '@/lib/i18n/formatters'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail } from '@/lib/mail'

type Queue = Pick<Transaction, 'mail' | 'member'>

async function addressee(tx: Queue, memberId: string) {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, givenName: true, locale: true },
  })
  const locale = member.locale === 'en' ? ('en' as const) : ('fr' as const)
  return { ...member, locale, t: translatorIn(locale, 'lifeCycle'), format: formattersIn(locale) }
}

type Addressee = Awaited<ReturnType<typeof addressee>>

const hello = ({ t, givenName }: Addressee) =>
  givenName ? t('mail.helloName', { name: givenName }) : t('mail.hello')

/** To somebody who has not come for a year: what will happen, and the one click that stops it. */
export async function sendIdleWarning(
  tx: Queue,
  memberId: string,
  { isLast, closesAt, months }: { isLast: boolean; closesAt: Date; months: number },
): Promise<void> {
  const to = await addressee(tx, memberId)
  const { t, format, locale } = to
  const date = format.date(closesAt)
  await queueMail(tx, {
    recipient: to.email,
    memberId,
    kind: isLast ? 'idle_last' : 'idle',
    subject: isLast ? t('mail.idleLastSubject', { date }) : t('mail.idleSubject', { months }),
    ...compose(locale, {
      title: t('mail.idleTitle'),
      paragraphs: [hello(to), t('mail.idleText', { months }), t('mail.idleMeans', { date })],
      act: { label: t('mail.idleAct'), href: `${appUrl()}/connexion` },
      after: [t('mail.idleAfter')],
    }),
  })
}

/**
 * The last mail: what was asked is done, and the way back. The account is closed when it leaves, so it is owed to the
 * address, not to the account; none follows.
 */
export async function sendErasureReceipt(
  tx: Queue,
  memberId: string,
  token: string,
  dueAt: Date,
): Promise<void> {
  const to = await addressee(tx, memberId)
  const { t, format, locale } = to
  await queueMail(tx, {
    recipient: to.email,
    kind: 'erasure',
    subject: t('mail.erasureSubject'),
    ...compose(locale, {
      title: t('mail.erasureTitle'),
      paragraphs: [hello(to), t('mail.erasureText', { date: format.date(dueAt) })],
      act: { label: t('mail.erasureAct'), href: `${appUrl()}/compte/retour/${token}` },
      after: [t('mail.erasureAfter')],
    }),
  })
}
