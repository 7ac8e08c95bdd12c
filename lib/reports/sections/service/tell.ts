import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { ACCURACY, type ServiceMeasured } from '@/lib/platform/schema'
import { startOfDay } from '@/lib/time'
import { nothingTold, type Told } from '../section'
import { answeredIn, availableIn, roundedDown } from './figures'
import {
  availabilityTable,
  HOUR_MINUTES,
  HOUR_MS,
  kinds,
  kindsTable,
  mailsTable,
  timesOf,
  timesTable,
  type When,
} from './tables'

export interface ServiceFacts {
  /** null: a part of the platform is looked at, which has no service of its own. */
  during: ServiceMeasured | null
  /** null: nothing is compared. */
  before: ServiceMeasured | null
}

type Words = Translate<'reportWork'>

export function serviceTold({ during, before }: ServiceFacts, when: When, language: Locale): Told {
  const t = translatorIn(language, 'reportWork')
  if (during === null) return nothingTold(t('service.notByPart'))
  const available = availableIn(during, when.span, when.today)
  if (available === null && during.answers.length === 0) return nothingTold(t('service.none'))
  const isTimed = kinds.some((kind) => answeredIn(during.answers, kind, null).answers > 0)
  const mails = answeredIn(during.answers, 'mail', null)
  const headline = headlineOf(during, when, t, language)
  return {
    headline,
    leading: { sentence: headline, spark: isTimed ? { table: 'service-times', column: 'median' } : null },
    charts: isTimed ? [timesChart(during, t, language)] : [],
    tables: [
      ...(available ? [availabilityTable(during, when, t)] : []),
      ...(isTimed ? [timesTable(during, when, t), kindsTable(during, before, t)] : []),
      ...(mails.answers + mails.failures > 0 ? [mailsTable(during, when, t)] : []),
    ],
    notes: [
      t('service.notes.available', {
        since: during.watched ? formattersIn(language).date(during.watched) : '',
        known: String(during.watched !== null),
      }),
      t('service.notes.times', { accuracy: formattersIn(language).percent(ACCURACY) }),
      t('service.notes.missing', { days: unmeasuredIn(during, when) }),
      t('service.notes.mails'),
    ],
  }
}

/** Days that are over and of which nobody knows how fast pages came. */
const unmeasuredIn = (during: ServiceMeasured, when: When): number =>
  timesOf(during, when).reduce((sum, { unmeasured }) => sum + unmeasured, 0)

/** «120 ms», «1,2 s»: no finer than what is known. */
function inWords(ms: number, t: Words, language: Locale): string {
  const format = formattersIn(language)
  const rough = Number(ms.toPrecision(2))
  return rough < 1000
    ? t('service.milliseconds', { count: format.number(rough) })
    : t('service.seconds', { count: format.number(rough / 1000, 1) })
}

function headlineOf(during: ServiceMeasured, when: When, t: Words, language: Locale): string {
  const format = formattersIn(language)
  const { watched } = during
  const available = availableIn(during, when.span, when.today)
  const isLate = watched !== null && watched > startOfDay(when.span.from)
  const { median, p95 } = answeredIn(during.answers, 'page', null)
  return t('service.headline', {
    available: available === null ? 'unknown' : available.down > 0 ? 'known' : 'always',
    share: format.percent(roundedDown(available?.share ?? 0), 1),
    down: format.duration(((available?.down ?? 0) / HOUR_MINUTES) * HOUR_MS),
    since: isLate ? t('service.since', { day: format.date(watched) }) : '',
    timed: median === null ? 'no' : 'yes',
    days: unmeasuredIn(during, when) > 0 ? during.days.reduce((sum, { days }) => sum + days, 0) : 0,
    median: inWords(median ?? 0, t, language),
    p95: inWords(p95 ?? 0, t, language),
  })
}

function timesChart(during: ServiceMeasured, t: Words, language: Locale): Told['charts'][number] {
  const { median, p95 } = answeredIn(during.answers, 'page', null)
  return {
    ...{ key: 'service-times', kind: 'lines', table: 'service-times', x: 'month' },
    ...{ series: ['median', 'p95'], band: null, goal: null },
    title: t('service.times.title'),
    alt: t('service.times.alt', {
      median: inWords(median ?? 0, t, language),
      p95: inWords(p95 ?? 0, t, language),
    }),
  }
}
