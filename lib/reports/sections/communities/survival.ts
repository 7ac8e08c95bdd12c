import { survivalWithin, type Wait } from '@/lib/engagement/schema'
import type { LivesOfAMonth } from '@/lib/vitality'
import type { Table } from '../../model/document'
import type { Words } from '../peopleWords'

/** Days in a month, on average: ages are said in months. */
const MONTH = 365.25 / 12
const MOST_MONTHS = 24

/**
 * What Lecko found in the collaborative spaces of companies: half of them silent after five months, three in ten still
 * alive after a year (METRICS §4).
 */
const REFERENCE: Readonly<Record<number, number>> = { 5: 0.5, 12: 0.3 }

const waitsOf = (lives: readonly LivesOfAMonth[]): Wait[] =>
  lives.flatMap(({ days, isOver, communities }) =>
    Array.from({ length: communities }, () => ({ time: days, happened: isOver })),
  )

/** The share that still lives at each age, with its interval, as far as anybody has lived. */
export function survivalTable(
  lives: readonly LivesOfAMonth[],
  before: readonly LivesOfAMonth[] | null,
  t: Words,
): Table {
  const waits = waitsOf(lives)
  const ages = Array.from({ length: MOST_MONTHS + 1 }, (_, months) => months)
  const days = ages.map((months) => Math.round(months * MONTH))
  const curve = survivalWithin(waits, days)
  const earlier = before && survivalWithin(waitsOf(before), days)
  const last = curve.findLastIndex(({ share }) => share !== null)
  return {
    key: 'communities-survival',
    title: t('communities.tables.survival'),
    columns: [
      { key: 'age', header: t('communities.age'), unit: 'count' },
      { key: 'share', header: t('communities.stillLiving'), unit: 'share' },
      { key: 'low', header: t('columns.low'), unit: 'share' },
      { key: 'high', header: t('columns.high'), unit: 'share' },
      { key: 'atRisk', header: t('communities.atRisk'), unit: 'count' },
      { key: 'reference', header: t('communities.reference'), unit: 'share', isReference: true },
      ...(earlier ? [{ key: 'before', header: t('columns.before'), unit: 'share' } as const] : []),
    ],
    rows: ages.slice(0, last + 1).map((months, place) => {
      const { share, low, high, atRisk } = curve[place]!
      return [
        ...[months, share, low, high, atRisk, REFERENCE[months] ?? null],
        ...(earlier ? [earlier[place]?.share ?? null] : []),
      ]
    }),
  }
}
