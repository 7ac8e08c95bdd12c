import { addDays, daysBetween, parisClock, parisDay, type Day } from '@/lib/time'
import type { Locale } from './catalogues'
import { translatorIn } from './translate'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const regions = { fr: 'fr-FR', en: 'en-GB' } as const

function make(locale: Locale) {
  const region = regions[locale]
  const t = translatorIn(locale, 'time')
  const inParis = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(region, { timeZone: 'Europe/Paris', ...options })
    // French says «1er mars», which the standard does not know. A day stays beside its month.
    return (at: Date) => {
      const said = written.format(at)
      const day = locale === 'fr' ? said.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : said
      return day.replace(/(\d(?:er)?) (?=\p{L})/gu, '$1\u00a0')
    }
  }
  const longDate = inParis({ day: 'numeric', month: 'long', year: 'numeric' })
  const fullDate = inParis({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const dayAndMonth = inParis({ day: 'numeric', month: 'long' })
  const shortDay = inParis({ day: 'numeric', month: 'short' })
  const monthAndYear = inParis({ month: 'long', year: 'numeric' })
  const weekdayName = inParis({ weekday: 'long' })
  const whole = new Intl.NumberFormat(region, { maximumFractionDigits: 0 })
  const decimals = [1, 2, 3].map((digits) => new Intl.NumberFormat(region, { maximumFractionDigits: digits }))
  const percents = [0, 1].map(
    (digits) => new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: digits }),
  )
  const change = new Intl.NumberFormat(region, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const conjunction = new Intl.ListFormat(region, { type: 'conjunction' })
  /** «d’Odile», «de Sami»; in English the words around it say it. */
  const of = (name: string) => {
    if (locale !== 'fr') return name
    const letters = name.normalize('NFD')
    return /^([aeiouhœæ]|y[\u0300-\u036f]*[^aeiou])/i.test(letters) ? `d’${name}` : `de ${name}`
  }
  const noon = (of: Day) => new Date(`${of}T12:00:00Z`)

  const number = (value: number, digits: 0 | 1 | 2 | 3 = 0) =>
    (digits === 0 ? whole : decimals[digits - 1]!).format(value)

  /** «14 h 02», «14 h» */
  function clock(at: Date): string {
    const [hours, minutes] = parisClock(at).split(':') as [string, string]
    if (locale === 'en') return `${Number(hours)}:${minutes}`
    return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
  }

  /** «hier à 14 h», «lundi à 9 h 30», «5 mars», «5 mars 2025»: how a colleague would say it. */
  function said(at: Date, now: Date): string {
    const elapsed = now.getTime() - at.getTime()
    if (elapsed >= 0 && elapsed < minute) return t('justNow')
    if (elapsed >= 0 && elapsed < hour) return t('minutesAgo', { count: Math.floor(elapsed / minute) })
    const days = daysBetween(parisDay(at), parisDay(now))
    if (days === 0) return t('today', { clock: clock(at) })
    if (days === 1) return t('yesterday', { clock: clock(at) })
    if (days === -1) return t('tomorrow', { clock: clock(at) })
    if (days > 1 && days < 7) return t('weekday', { weekday: weekdayName(at), clock: clock(at) })
    const sameYear = parisDay(at).slice(0, 4) === parisDay(now).slice(0, 4)
    return (sameYear ? dayAndMonth : longDate)(at)
  }

  /** «2 j», «3 h», «12 min»: the largest unit that says something; negative spans read as zero. */
  function duration(milliseconds: number): string {
    const span = Math.max(0, milliseconds)
    if (span >= 2 * day) return t('days', { count: number(Math.round(span / day)) })
    if (span >= 10 * hour) return t('hours', { count: number(Math.round(span / hour)) })
    if (span >= hour) return t('hours', { count: number(span / hour, 1) })
    return t('minutes', { count: number(Math.ceil(span / minute)) })
  }

  /** «1,2 Mo»: thousands, as the units say (Mo, not Mio). */
  function bytes(count: number): string {
    const rank = count < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(count) / 3))
    const value = count / 1000 ** rank
    const unit = (['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const)[rank]!
    return t(unit, {
      count: rank > 0 && value < 10 ? number(value, 1) : number(value),
      exact: Math.round(value),
    })
  }

  return {
    locale,
    /** «3 012»; figures are never shown without their thin space. */
    number,
    /** `0.382` → «38 %» */
    percent: (ratio: number, digits: 0 | 1 = 0) => percents[digits]!.format(ratio),
    /** `0.12` → «+12 %», `-0.03` → «−3 %»; what rounds to nothing has no sign */
    change: (ratio: number) => change.format(ratio).replace('-', '−'),
    /** «5 mars 2026» */
    date: (at: Date) => longDate(at),
    /** «5 mars 2026 à 14 h 02» */
    dateTime: (at: Date) => t('dateAndClock', { date: longDate(at), clock: clock(at) }),
    /** «jeudi 5 mars 2026 à 14 h 02» */
    full: (at: Date) => t('dateAndClock', { date: fullDate(at), clock: clock(at) }),
    clock,
    said,
    duration,
    bytes,
    /** A calendar day, «5 mars 2026» */
    day: (of: Day) => longDate(noon(of)),
    /** «5 mars», for an axis */
    dayShort: (of: Day) => shortDay(noon(of)),
    /** «mars 2026» */
    month: (of: Day) => monthAndYear(noon(`${of.slice(0, 7)}-15`)),
    /** «du 5 mars au 1 avril 2026», the end left out of the period but said as its last day */
    period: ({ start, end }: { start: Day; end: Day }) =>
      t('fromTo', { from: longDate(noon(start)), to: longDate(noon(addDays(end, -1))) }),
    /** «Ann, Bob et Eve» */
    list: (items: string[]) => conjunction.format(items),
    of,
  }
}

export type Formatters = ReturnType<typeof make>

const made: Partial<Record<Locale, Formatters>> = {}

/** Dates, figures and sizes for a known language, for mails and jobs; a page takes `await formatters()`. */
export const formattersIn = (locale: Locale): Formatters => (made[locale] ??= make(locale))
