import { appUrl } from '@/lib/auth/settings'
import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Letter } from '@/lib/mail'
import type { Gains } from './gains'

/**
 * The monthly mail, word for word; the page shows the very same. null when nothing can be said: then no mail leaves.
 */
export function letterAbout(
  gains: Gains | null,
  locale: Locale,
): (Letter & { subject: string; after: string[] }) | null {
  if (!gains || gains.places.length === 0) return null
  const t = translatorIn(locale, 'managers')
  const format = formattersIn(locale)
  const month = format.month(gains.month)
  return {
    subject: t('letter.subject', { month }),
    kicker: t('title'),
    title: t('letter.title', { month }),
    paragraphs: gains.places.map(({ name, gains: of }) =>
      [name, ...of.map(({ figure, value, people }) => `• ${t(`figure.${figure}`, { value, people })}`)].join(
        '\n',
      ),
    ),
    act: { label: t('letter.act'), href: `${appUrl()}/encadrants/bilan` },
    after: [t('letter.leftOut', { minimum: gains.minimum }), t('letter.notFor')],
  }
}
