import type { Translate } from '@/lib/i18n'
import type { ServiceMeasured } from '@/lib/platform/schema'
import { addMonths } from '@/lib/time'
import type { Table, Unit, Value } from '../../model/document'
import { monthsOf } from '../../model/span'
import { columnsOf } from '../columns'
import type { Scope } from '../section'
import { answeredIn, availableIn, daysOver, roundedDown } from './figures'

type Words = Translate<'reportWork'>
export type When = Pick<Scope, 'span' | 'today'>

export const kinds = ['page', 'file', 'api'] as const
export const HOUR_MINUTES = 60
export const HOUR_MS = 3_600_000

export const availabilityTable = (during: ServiceMeasured, { span, today }: When, t: Words): Table => ({
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
export const timesOf = (during: ServiceMeasured, { span, today }: When) =>
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

export const timesTable = (during: ServiceMeasured, when: When, t: Words): Table => ({
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

export function kindsTable(during: ServiceMeasured, before: ServiceMeasured | null, t: Words): Table {
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

export const mailsTable = ({ answers }: ServiceMeasured, { span }: When, t: Words): Table => ({
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
