import type { Chart, Table } from '../../model/document'
import { byKind } from '../../entered/costs'
import { nothingTold, type Scope, type Told } from '../section'
import type { Words } from '../forecast/words'
import type { Spent } from './gather'
import { comparable, meanRatio, monthsSpent, served, type MonthSpent } from './ratios'
import { kindTable, monthTable, ratioTable } from './tables'

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
  const compared = comparable(months)
  const [perMember, perContributor] = (['members', 'contributing'] as const).map(
    (each) => meanRatio(compared, each).euros,
  )
  const total = euros(Math.round(byKind(now.costs, now.span).reduce((sum, kind) => sum + kind.euros, 0)))
  const spent = spentSaid(months, total, words)
  // Of all months, the mean is that of the period.
  const over = compared.length < months.length ? compared.length : 0
  const headline =
    typeof perMember !== 'number'
      ? t('costs.headlineTotal', { spent })
      : typeof perContributor === 'number'
        ? t('costs.headline', { spent, over, member: euros(perMember), contributor: euros(perContributor) })
        : t('costs.headlineMember', { spent, over, member: euros(perMember) })
  const ratios = ratioTable(compared, monthsBefore && comparable(monthsBefore), words)
  return {
    headline,
    charts: [monthChart(words, headline), ratioChart(ratios, monthsBefore !== null, words, headline)],
    tables: [monthTable(months, words), ratios, kindTable(now, before, words)],
    notes: [
      compared.length === 0 ? t('costs.noMean') : t('costs.mean', { count: compared.length }),
      ...coverage(months, words),
      ...forgotten(months, words),
      ...(scope.ministry || scope.kind ? [t('costs.platform')] : []),
      ...(['what', 'entered', 'reading'] as const).map((note) => t(`costs.notes.${note}`)),
    ],
    leading: { sentence: headline, spark: { table: 'costs-months', column: 'members' } },
  }
}

/** What a period cost, if all of its days are paid for; what was entered for some of them, otherwise. */
function spentSaid(months: readonly MonthSpent[], total: string, { t }: Words): string {
  const partly = months.filter(({ covered }) => covered > 0 && covered < 1).length
  const covered = months.filter((month) => month.covered > 0).length
  const isWhole = String(partly === 0 && covered === months.length)
  return t('costs.spent', { isWhole, total, partly, covered, months: months.length })
}

const monthChart = ({ t }: Words, headline: string): Chart => ({
  ...{
    key: 'costs-months',
    title: t('costs.months.chart'),
    table: 'costs-months',
    kind: 'lines',
    x: 'month',
  },
  ...{ series: [...served], band: null, goal: null },
  alt: `${t('costs.months.alt')} ${headline}`,
})

const ratioChart = (table: Table, isCompared: boolean, { t }: Words, headline: string): Chart => ({
  ...{ key: 'costs-ratios', title: t('costs.ratios.chart'), table: table.key, kind: 'bars', x: 'person' },
  ...{ series: isCompared ? ['euros', 'before'] : ['euros'], stacked: false },
  alt: `${t('costs.ratios.alt')} ${headline}`,
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

/** Who read is not known for ever: of older months, who was active is forgotten. */
const forgotten = (months: readonly MonthSpent[], { t }: Words): string[] =>
  months.some(({ people }) => people.active === null && people.members !== null) ? [t('costs.forgotten')] : []
