import { appUrl } from '@/lib/auth/settings'
import type { Transaction } from '@/lib/db'
import { formattersIn } from '@/lib/i18n/formatters'
import { translatorIn } from '@/lib/i18n/translate'
import { compose, queueMail, type MailAbout } from '@/lib/mail'
import type { Person } from '@/lib/policy'
import { rulingPath } from './model/address'
import type { Key } from './model/key'
import type { Ruling } from './model/ruling'
import { stopAddress } from './newsMail'
import { rulingWords } from './rulingWords'

/** Owes somebody the mail of a decision about them, with its reason and its end. */
export async function queueRulingMail(
  tx: Transaction,
  viewer: Person,
  ruling: Ruling,
  { about, key }: { about: MailAbout; key: Key },
): Promise<void> {
  const { kind, community, reason } = ruling
  const t = translatorIn(viewer.locale, 'notifications')
  const { sentence, meaning } = rulingWords(t, formattersIn(viewer.locale), ruling, about.subjectKind)
  const stop = stopAddress({ memberId: viewer.id, what: 'kind', kind })
  await queueMail(tx, {
    recipient: viewer.email,
    memberId: viewer.id,
    kind,
    subject: `[${community}] ${sentence}`,
    ...compose(viewer.locale, {
      kicker: community,
      title: sentence,
      paragraphs: [meaning, ...(reason ? [t('ruling.reasonGiven')] : [])],
      ...(reason && { quote: { text: reason } }),
      act: { label: t('ruling.open'), href: appUrl() + rulingPath(key) },
      reason: t('ruling.why'),
      links: [
        { label: t('mail.stopKind'), href: stop },
        { label: t('mail.settings'), href: `${appUrl()}/notifications/reglages` },
      ],
    }),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    about,
  })
}
