import type { Chart, Table, Value } from '../../model/document'
import { byKind } from '../../entered/costs'
import { nothingTold, type Scope, type Told } from '../section'
import type { Words } from '../forecast/words'
import type { Spent } from './gather'
import { meanRatio, monthsSpent, served, type MonthSpent } from './ratios'

/** What the platform cost, by whom it served: registered, active in the month, contributing. */
export function tell(
  { now, before }: { now: Spent; before: Spent | null },
  scope: Scope,
  euros: (value: number) => string,
  words: Words,
): Told {
  const { t } = words
  if (now.costs.length === 0) return nothingTold(`${t('costs.none')} ${t('costs.where')}`)
  const [months, monthsBefore] = [monthsSpent(now), before ? monthsSpent(before) : null]
  const means = served.map((each) => meanRatio(months, each).euros)
  const [perMember, , perContributor] = means
  const headline =
    typeof perMember !== 'number'
      ? null
      : typeof perContributor === 'number'
        ? t('costs.headline', { member: euros(perMember), contributor: euros(perContributor) })
        : t('costs.headlineMember', { member: euros(perMember) })
  const ratios = ratioTable(months, monthsBefore, words)
  return {
    headline,
    charts: [monthChart(words, headline), ratioChart(ratios, monthsBefore !== null, words, headline)],
    tables: [monthTable(months, words), ratios, kindTable(now, before, words)],
    notes: [
      ...(headline === null ? [t('costs.noMean')] : []),
      ...coverage(months, words),
      ...(scope.ministry || scope.kind ? [t('costs.platform')] : []),
      ...(['what', 'entered', 'reading'] as const).map((note) => t(`costs.notes.${note}`)),
    ],
    leading:
      headline === null ? null : { sentence: headline, spark: { table: 'costs-months', column: 'active' } },
  }
}

function monthTable(months: readonly MonthSpent[], { t }: Words): Table {
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

function ratioTable(months: MonthSpent[], before: MonthSpent[] | null, { t }: Words): Table {
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
        mean.people === null ? null : Math.round(mean.people),
        cents(mean.euros),
        ...(before ? [cents(meanRatio(before, each).euros)] : []),
      ]
    }),
  }
}

function kindTable(now: Spent, before: Spent | null, { t }: Words): Table {
  const kinds = byKind(now.costs, now.span)
  const earlier = before && new Map(byKind(before.costs, before.span).map(({ kind, euros }) => [kind, euros]))
  const total = kinds.reduce((sum, { euros }) => sum + euros, 0)
  const totalBefore =
    before && before.costs.length > 0 ? [...earlier!.values()].reduce((sum, each) => sum + each, 0) : null
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
      ...kinds.map(({ kind, euros, sources }): Value[] => [
        ...[t(`kind.${kind}`), cents(euros), euros / total],
        ...(earlier ? [cents(earlier.get(kind) ?? null)] : []),
        sources.join(' ; '),
      ]),
      [t('costs.kinds.total'), cents(total), 1, ...(before ? [cents(totalBefore)] : []), ''],
    ],
  }
}

const monthChart = ({ t }: Words, headline: string | null): Chart => ({
  ...{
    key: 'costs-months',
    title: t('costs.months.chart'),
    table: 'costs-months',
    kind: 'lines',
    x: 'month',
  },
  ...{ series: [...served], band: null, goal: null },
  alt: [t('costs.months.alt'), headline].filter(Boolean).join(' '),
})

const ratioChart = (table: Table, isCompared: boolean, { t }: Words, headline: string | null): Chart => ({
  ...{ key: 'costs-ratios', title: t('costs.ratios.chart'), table: table.key, kind: 'bars', x: 'person' },
  ...{ series: isCompared ? ['euros', 'before'] : ['euros'], stacked: false },
  alt: [t('costs.ratios.alt'), headline].filter(Boolean).join(' '),
})

/** Months for which nothing was entered, or not for all of their days. */
function coverage(months: readonly MonthSpent[], { t, format }: Words): string[] {
  const said = (key: 'costs.empty' | 'costs.partly', of: readonly MonthSpent[]) =>
    of.length === 0
      ? []
      : [t(key, { count: of.length, months: format.list(of.map(({ month }) => format.month(month))) })]
  return [
    ...said(
      'costs.empty',
      months.filter(({ covered }) => covered === 0),
    ),
    ...said(
      'costs.partly',
      months.filter(({ covered }) => covered > 0 && covered < 1),
    ),
  ]
}
