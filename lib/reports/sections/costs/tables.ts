import type { ReportCostKind } from '@/prisma/client/enums'
import { byKind, type CostOfKind } from '../../entered/costs'
import type { Table, Value } from '../../model/document'
import type { Words } from '../forecast/words'
import type { Spent } from './gather'
import { meanRatio, served, type MonthSpent } from './ratios'

/** Month by month. */
export function monthTable(months: readonly MonthSpent[], { t }: Words): Table {
  return {
    key: 'costs-months',
    title: t('costs.months.table'),
    columns: [
      { key: 'month', header: t('costs.month'), unit: 'month' },
      { key: 'euros', header: t('costs.euros'), unit: 'euros' },
      { key: 'covered', header: t('costs.covered'), unit: 'share' },
      ...served.map((key) => ({ key, header: t(`costs.per.${key}`), unit: 'euros' as const })),
    ],
    rows: months.map(({ month, euros, covered, ratios }): Value[] => [
      ...[month, cents(euros), covered],
      ...served.map((each) => cents(ratios[each])),
    ]),
  }
}

/** What is paid is known to the cent, and what is divided no better. */
const cents = (value: Value): Value => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)

/** Side by side, over comparable months. */
export function ratioTable(
  months: readonly MonthSpent[],
  before: readonly MonthSpent[] | null,
  { t }: Words,
): Table {
  return {
    key: 'costs-ratios',
    title: t('costs.ratios.table'),
    columns: [
      { key: 'person', header: t('costs.ratios.person'), unit: 'text' },
      { key: 'people', header: t('costs.ratios.people'), unit: 'count' },
      { key: 'euros', header: t('costs.ratios.euros'), unit: 'euros' },
      ...(before ? [{ key: 'before', header: t('costs.ratios.before'), unit: 'euros' as const }] : []),
    ],
    rows: served.map((each): Value[] => {
      const mean = meanRatio(months, each)
      return [
        t(`costs.served.${each}`),
        mean.people,
        cents(mean.euros),
        ...(before ? [cents(meanRatio(before, each).euros)] : []),
      ]
    }),
  }
}

/** Every kind that was paid for, in the period or in the one it is compared with. */
export function kindTable(now: Spent, before: Spent | null, { t }: Words): Table {
  const [kinds, kindsBefore] = [byKind(now.costs, now.span), before ? byKind(before.costs, before.span) : []]
  const of = (all: readonly CostOfKind[], wanted: ReportCostKind) => all.find(({ kind }) => kind === wanted)
  const sum = (all: readonly CostOfKind[]) =>
    all.length === 0 ? null : all.reduce((total, { euros }) => total + euros, 0)
  const total = sum(kinds)
  const row = (name: string, euros: number | null, earlier: number | null, sources: readonly string[]) => [
    ...[name, cents(euros), euros === null || total === null ? null : euros / total],
    ...(before ? [cents(earlier)] : []),
    sources.join(' ; '),
  ]
  return {
    key: 'costs-kinds',
    title: t('costs.kinds.table'),
    columns: [
      { key: 'kind', header: t('cost.kind'), unit: 'text' },
      { key: 'euros', header: t('costs.euros'), unit: 'euros' },
      { key: 'share', header: t('costs.kinds.share'), unit: 'share' },
      ...(before ? [{ key: 'before', header: t('costs.kinds.before'), unit: 'euros' as const }] : []),
      { key: 'sources', header: t('costs.kinds.sources'), unit: 'text' },
    ],
    rows: [
      ...[...new Set([...kinds, ...kindsBefore].map(({ kind }) => kind))].map((kind) => {
        const [one, earlier] = [of(kinds, kind), of(kindsBefore, kind)]
        const sources = new Set([...(one?.sources ?? []), ...(earlier?.sources ?? [])])
        return row(t(`kind.${kind}`), one?.euros ?? null, earlier?.euros ?? null, [...sources])
      }),
      row(t('costs.kinds.total'), total, sum(kindsBefore), []),
    ],
  }
}
