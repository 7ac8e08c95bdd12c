import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { ACCURACY, type ServiceMeasured } from '@/lib/platform/schema'
import { addMonths } from '@/lib/time'
import type { Table, Unit, Value } from '../../model/document'
import { monthsOf } from '../../model/span'
import { columnsOf } from '../columns'
import { nothingTold, type Scope, type Told } from '../section'
import { answeredIn, availableIn, daysOver, roundedDown } from './figures'

export interface ServiceFacts {
  /** null: a part of the platform is looked at, which has no service of its own. */
  during: ServiceMeasured | null
  /** null: nothing is compared. */
  before: ServiceMeasured | null
}

type Words = Translate<'reportWork'>
type When = Pick<Scope, 'span' | 'before' | 'today'>

const kinds = ['page', 'file', 'api'] as const
const HOUR_MINUTES = 60
const HOUR_MS = 3_600_000

export function serviceTold({ during, before }: ServiceFacts, when: When, language: Locale): Told {
  const t = translatorIn(language, 'reportWork')
  if (during === null) return nothingTold(t('service.notByPart'))
  const available = availableIn(during, when.span, when.today)
  if (available === null && during.answers.length === 0) return nothingTold(t('service.none'))
  const isTimed = kinds.some((kind) => answeredIn(during.answers, kind, null).answers > 0)
  const mails = answeredIn(during.answers, 'mail', null)
  const headline = headlineOf(during, when, t, language)
  const missing = timesOf(during, when).reduce((sum, { unmeasured }) => sum + unmeasured, 0)
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
      t('service.notes.missing', { days: missing }),
      t('service.notes.mails'),
    ],
  }
}

/** «120 ms», «1,2 s»: no finer than what is known. */
function inWords(ms: number, t: Words, language: Locale): string {
  const format = formattersIn(language)
  const rough = Number(ms.toPrecision(2))
  return rough < 1000
    ? t('service.milliseconds', { count: format.number(rough) })
    : t('service.seconds', { count: format.number(rough / 1000, 1) })
}

function headlineOf(during: ServiceMeasured, { span, today }: When, t: Words, language: Locale): string {
  const format = formattersIn(language)
  const available = availableIn(during, span, today)
  const { median, p95 } = answeredIn(during.answers, 'page', null)
  return t('service.headline', {
    available: available === null ? 'unknown' : available.down > 0 ? 'known' : 'always',
    share: format.percent(roundedDown(available?.share ?? 0), 1),
    down: format.duration(((available?.down ?? 0) / HOUR_MINUTES) * HOUR_MS),
    timed: median === null ? 'no' : 'yes',
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

const availabilityTable = (during: ServiceMeasured, { span, today }: When, t: Words): Table => ({
  key: 'service-availability',
  title: t('service.availability.title'),
  columns: columnsOf(
    (key: 'month' | 'share' | 'watched' | 'down' | 'outages') => t(`service.availability.${key}`),
    [
      ...([
        ['month', 'month'],
        ['share', 'share'],
      ] as const),
      ...([
        ['watched', 'hours'],
        ['down', 'hours'],
        ['outages', 'count'],
      ] as const),
    ],
  ),
  rows: monthsOf(span).map((month) => {
    const told = availableIn(during, { from: month, until: addMonths(month, 1) }, today)
    if (!told) return [month, null, null, null, null]
    const { share, minutes, down, outages } = told
    return [month, roundedDown(share), minutes / HOUR_MINUTES, down / HOUR_MINUTES, outages]
  }),
})

/** How fast pages came, month by month, and on how many days nobody knows. */
const timesOf = (during: ServiceMeasured, { span, today }: When) =>
  monthsOf(span).map((month) => {
    const days = during.days.find((each) => each.month === month)?.days ?? 0
    return {
      month,
      ...answeredIn(during.answers, 'page', month),
      // Of the day that is not over, something may be measured already.
      unmeasured: Math.max(0, daysOver(month, today) - days),
      isMeasured: days > 0,
    }
  })

const timesTable = (during: ServiceMeasured, when: When, t: Words): Table => ({
  key: 'service-times',
  title: t('service.times.title'),
  columns: columnsOf(
    (key: 'month' | 'answers' | 'median' | 'p95' | 'failed' | 'unmeasured') => t(`service.times.${key}`),
    [
      ...([
        ['month', 'month'],
        ['answers', 'count'],
      ] as const),
      ...([
        ['median', 'milliseconds'],
        ['p95', 'milliseconds'],
      ] as const),
      ...([
        ['failed', 'share'],
        ['unmeasured', 'count'],
      ] as const),
    ],
  ),
  rows: timesOf(during, when).map(({ month, answers, median, p95, failed, unmeasured, isMeasured }) => [
    ...[month, isMeasured ? answers : null, rounded(median), rounded(p95), failed, unmeasured],
  ]),
})

const rounded = (ms: number | null): number | null => ms && Math.round(ms)

function kindsTable(during: ServiceMeasured, before: ServiceMeasured | null, t: Words): Table {
  const columns: [KindColumn, Unit][] = [
    ['kind', 'text'],
    ['answers', 'count'],
    ['median', 'milliseconds'],
    ['p95', 'milliseconds'],
    ['failed', 'share'],
    ...(before
      ? ([
          ['medianBefore', 'milliseconds'],
          ['p95Before', 'milliseconds'],
        ] as [KindColumn, Unit][])
      : []),
  ]
  return {
    key: 'service-kinds',
    title: t('service.kinds.title'),
    columns: columnsOf((key: KindColumn) => t(`service.kinds.${key}`), columns),
    rows: kinds.map((kind): Value[] => {
      const { answers, median, p95, failed } = answeredIn(during.answers, kind, null)
      const then = before && answeredIn(before.answers, kind, null)
      return [
        ...[t(`service.kinds.${kind}`), answers, rounded(median), rounded(p95), failed],
        ...(then ? [rounded(then.median), rounded(then.p95)] : []),
      ]
    }),
  }
}
type KindColumn = 'kind' | 'answers' | 'median' | 'p95' | 'failed' | 'medianBefore' | 'p95Before'

const mailsTable = ({ answers }: ServiceMeasured, { span }: When, t: Words): Table => ({
  key: 'service-mails',
  title: t('service.mails.title'),
  columns: columnsOf(
    (key: 'month' | 'sent' | 'failed' | 'share' | 'median' | 'p95') => t(`service.mails.${key}`),
    [
      ...([
        ['month', 'month'],
        ['sent', 'count'],
        ['failed', 'count'],
      ] as const),
      ...([
        ['share', 'share'],
        ['median', 'hours'],
        ['p95', 'hours'],
      ] as const),
    ],
  ),
  rows: monthsOf(span).map((month) => {
    const told = answeredIn(answers, 'mail', month)
    if (told.failed === null) return [month, null, null, null, null, null]
    const hours = (ms: number | null) => ms && ms / HOUR_MS
    return [...[month, told.answers, told.failures, 1 - told.failed, hours(told.median), hours(told.p95)]]
  }),
})
