import { appUrl } from '@/lib/auth/settings'
import type { Transaction } from '@/lib/db'
import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import type { Document } from '../model/document'

interface Published {
  reportId: string
  number: number
  document: Document
}

/** Owes each reader a mail, in their language: the headlines, and where to read the rest. The figures stay on the site. */
export async function tellReaders(tx: Transaction, published: Published): Promise<void> {
  const readers = await tx.scaleReportReader.findMany({
    where: { reportId: published.reportId },
    select: { memberId: true },
  })
  const people = await tx.member.findMany({
    where: { id: { in: readers.map(({ memberId }) => memberId) }, status: 'active' },
    select: { id: true, email: true, locale: true },
  })
  for (const { id, email, locale } of people)
    await queueMail(tx, {
      ...{ recipient: email, memberId: id, kind: 'report' },
      ...letterAbout(published, locale === 'en' ? 'en' : 'fr'),
    })
}

function letterAbout({ reportId, number, document }: Published, locale: Locale) {
  const t = translatorIn(locale, 'reports')
  const format = formattersIn(locale)
  const { title, perimeter, headlines, span } = document
  const subject = t('letter.subject', { title })
  return {
    subject,
    ...compose(locale, {
      kicker: perimeter,
      title: subject,
      paragraphs: [
        t('letter.period', { period: format.period({ start: span.from, end: span.until }) }),
        ...headlines.map(({ sentence }) => sentence),
      ],
      act: {
        label: t('letter.read'),
        href: `${appUrl()}/bilans/${reportId}/versions/${number}`,
      },
      reason: t('letter.why'),
    }),
  }
}
