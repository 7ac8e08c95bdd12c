import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import { addMonths } from '@/lib/time'
import type { Span } from '../model/document'

/** «d’avril 2026 à mars 2027», «mars 2026». */
export function spanSayer(language: Locale): (span: Span) => string {
  const [t, format] = [translatorIn(language, 'reports'), formattersIn(language)]
  return ({ from, until }) => {
    const last = addMonths(until, -1)
    if (last <= from) return format.month(from)
    return t('page.fromTo', { from: format.of(format.month(from)), to: format.month(last) })
  }
}
