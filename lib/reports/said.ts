import { formattersIn, translatorIn, type Formatters, type Locale } from '@/lib/i18n'
import { isHidden, type Unit, type Value } from './model/document'

const HOUR = 3_600_000

/**
 * How many of so many, as a sentence rounds it: «62 sur 100». None and all are said of none and all only; `few`: some, but
 * less than one.
 */
export function outOf(part: number, whole: number, of: number = 100): number | 'few' {
  const rounded = Math.round((of * part) / whole)
  if (rounded === 0 && part > 0) return 'few'
  return part < whole ? Math.min(of - 1, rounded) : rounded
}

/** «62 %» in a sentence: all of them is said of all only. */
export const percentSaid = (share: number, format: Formatters): string =>
  format.percent(share < 1 ? Math.min(0.99, share) : share, share < 0.01 ? 1 : 0)

/** A value as a reader of that language says it: «3 012», «38 %», «12 400 €», «mars 2026», «n.d.», «masqué». */
export function sayer(language: Locale): (value: Value | undefined, unit: Unit) => string {
  const [t, format] = [translatorIn(language, 'reports'), formattersIn(language)]
  const euros = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 2 },
    trailingZeroDisplay: 'stripIfInteger',
  })
  const numbers: Record<Exclude<Unit, 'day' | 'month' | 'text'>, (value: number) => string> = {
    count: (value) => format.number(value, Number.isInteger(value) ? 0 : 1),
    share: (value) => format.percent(value, 1),
    ratio: (value) => format.number(value, 2),
    euros: (value) => euros.format(value),
    days: (value) => t('units.days', { count: format.number(value, value < 10 ? 1 : 0) }),
    hours: (value) => format.duration(value * HOUR),
    milliseconds: (value) => t('units.milliseconds', { count: format.number(value) }),
    bytes: (value) => format.bytes(value),
  }
  return (value, unit) => {
    if (value === null || value === undefined) return t('notKnown')
    if (isHidden(value)) return t('hidden')
    if (unit === 'text') return String(value)
    if (unit === 'day') return format.day(String(value))
    if (unit === 'month') return format.month(String(value))
    return typeof value === 'number' ? numbers[unit](value).replace('-', '−') : value
  }
}
