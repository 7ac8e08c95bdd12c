import { appUrl } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail } from '@/lib/mail'
import type { Person } from '@/lib/policy'

const pageOf = (token: string) => `${appUrl()}/compte/changement/${token}`

/** To the account that asks: is it really you? */
export async function sendOwnProof(
  tx: Transaction,
  viewer: Person,
  token: string,
  other: string,
): Promise<void> {
  const t = translatorIn(viewer.locale, 'lifeCycle')
  await queueMail(tx, {
    recipient: viewer.email,
    memberId: viewer.id,
    kind: 'account_change',
    subject: t('mail.changeSubject'),
    ...compose(viewer.locale, {
      title: t('mail.changeTitle'),
      paragraphs: [t('mail.hello'), t('mail.changeOwn', { email: other })],
      act: { label: t('mail.changeAct'), href: pageOf(token) },
      after: [t('mail.changeAfter'), t('mail.changeNotYou')],
    }),
  })
}

/**
 * To the other address: whoever reads it, account or not, open or closed. It names who asks, and the link proves
 * nothing outside their session.
 */
export async function sendOtherProof(
  tx: Transaction,
  viewer: Person,
  token: string,
  to: string,
): Promise<void> {
  const t = translatorIn(viewer.locale, 'lifeCycle')
  await queueMail(tx, {
    recipient: to,
    kind: 'account_change',
    subject: t('mail.changeSubject'),
    ...compose(viewer.locale, {
      title: t('mail.changeTitle'),
      paragraphs: [t('mail.hello'), t('mail.changeOther', { name: viewer.name, email: viewer.email })],
      act: { label: t('mail.changeAct'), href: pageOf(token) },
      after: [t('mail.changeAfter'), t('mail.changeNotYou')],
    }),
  })
}
