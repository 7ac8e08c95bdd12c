import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { addDays, daysBetween } from '@/lib/time'
import type { TableFile } from '@/lib/ui/tableFile'
import type { Engagement } from './queries/dashboard'
import { isActiveHidden } from './list'
import type { MeasuredRow } from './queries/list'
import { chartsOf, type Chart } from './model/charts'
import type { Health } from './model/health'
import { quantileIn, usualRange, type Norm } from './model/norms'
import { healthTable, pathTable, retentionTable, rounded, type Table } from './parts'
import { figureKeys, figures, isKnown, type FigureKey } from './model/figures'
import { definitionOf, denominatorOf, fairnessOf, seriesLabel } from './ui/words'

const lastDay = (end: string) => addDays(end, -1)
/** What a dashboard shows as a file: one of its charts or parts, or every figure of every period (`chiffres`). */
export function dashboardTable(engagement: Engagement, what: string, language: Locale): TableFile | null {
  const table = tableOf(engagement, what, language)
  return table && { name: `${engagement.community.slug}-${what}`, ...table }
}

function tableOf(engagement: Engagement, what: string, language: Locale): Table | null {
  const { dashboard, today, norms, health } = engagement
  const chart = chartsOf(dashboard, today, norms?.activeAt).find(({ key }) => key === what)
  if (chart) return chartTable(chart, language)
  if (what === 'accueil') return pathTable(engagement, language)
  if (what === 'sante') return health && healthTable(health, engagement, language)
  if (what === 'fidelite') return retentionTable(engagement, language)
  return what === 'chiffres' ? figureTable(engagement, language) : null
}

function chartTable({ key: of, series, points, as }: Chart, language: Locale): Table {
  const last = points.at(-1)
  const days = last ? daysBetween(last.start, last.end) : 0
  const hasNorm = points.some(({ norm }) => norm)
  const t = translatorIn(language, 'engagement')
  const unit = as === 'duration' ? 3_600_000 : 1
  return {
    title: t(`chart.${of}.title`, { days }),
    header: [
      t('csv.from'),
      t('csv.to'),
      ...series.map(({ key }) => seriesLabel(key, t)),
      t('csv.unfinished'),
      ...(hasNorm ? [t('csv.usualFrom'), t('csv.usualTo')] : []),
    ],
    rows: points.map(({ start, end, values, unfinished, norm }) => [
      start,
      lastDay(end),
      ...series.map(({ key }) => {
        const value = values[key] ?? null
        // Where nothing is told of readers, they are few; whatever else is missing is not known.
        if (key === 'readers' && value === null) return t('hidden.short')
        return rounded(value === null ? null : value / unit)
      }),
      t(unfinished ? 'csv.yes' : 'csv.no'),
      ...(hasNorm ? [rounded(norm?.low ?? null), rounded(norm?.high ?? null)] : []),
    ]),
  }
}

function denominatorName(key: FigureKey, t: Translate<'engagement'>): string {
  const over = denominatorOf(key)
  return over ? t(`figure.${over}.name`) : ''
}

/** Every figure with its unit, what it is a share of and its meaning; empty where it is unknown. */
function figureTable({ dashboard, norms, health }: Engagement, language: Locale): Table {
  const [t, format] = [translatorIn(language, 'engagement'), formattersIn(language)]
  const { windows, knows } = dashboard
  const last = windows.at(-1)
  const days = last ? daysBetween(last.start, last.end) : 0
  return {
    title: t('figures.title'),
    header: [
      t('csv.figure'),
      t('csv.unit'),
      ...windows.map((window) => format.period(window)),
      t('csv.over'),
      t('csv.usualFrom'),
      t('csv.usualTo'),
      t('csv.compared'),
      t('csv.rank'),
      t('csv.definition'),
      t('csv.fairness'),
    ],
    rows: figureKeys
      .map((key) => [
        t(`figure.${key}.name`),
        isKnown(key, knows) ? t(`csv.units.${figures[key].unit}`) : t('unknown.short'),
        ...windows.map(({ figures: of, hidden }) =>
          hidden?.includes(key) ? t('hidden.short') : rounded(of[key]),
        ),
        denominatorName(key, t),
        ...comparison(norms?.of.get(key), last?.figures[key] ?? null),
        definitionOf(key, days, t),
        fairnessOf(key, t),
      ])
      .concat(health ? [healthLine(health, windows.length, t)] : []),
  }
}

/** What is usual, of how many communities, and where this one stands among them. */
function comparison(norm: Norm | undefined, value: number | null): (number | null)[] {
  if (!norm) return [null, null, null, null]
  const { low, high } = usualRange(norm)
  return [
    rounded(low),
    rounded(high),
    norm.communities,
    value === null ? null : rounded(quantileIn(norm, value)),
  ]
}

/** The index comes after the figures it is made of, never without them. */
const healthLine = ({ index, version }: Health, periods: number, t: Translate<'engagement'>) => [
  t('health.index'),
  t('csv.units.ratio'),
  ...Array<null>(periods - 1).fill(null),
  rounded(index),
  t('health.factorsNamed'),
  ...[null, null, null, null],
  t('health.definition', { version }),
  t('health.fairness'),
]

/** The list of communities as a file: every row that the filters keep. */
export function listTable(rows: MeasuredRow[], language: Locale): TableFile {
  const [t, kinds] = [translatorIn(language, 'engagement'), translatorIn(language, 'communities')]
  const columns = [
    'members',
    'active',
    'contributing',
    'contributions',
    'engaged',
    'new',
    'reactivated',
    'lost',
    'replyRate',
    'responseHours',
    'halfCarriedBy',
    'gini',
    'reciprocity',
  ] as const
  return {
    name: 'mesures',
    title: t('list.title'),
    header: [
      t('list.community'),
      t('csv.slug'),
      t('list.kind'),
      t('list.origin'),
      t('list.ministry'),
      t('csv.from'),
      t('csv.to'),
      ...columns.map((column) => t(`list.columns.${column}`)),
    ],
    rows: rows.map((row) => [
      row.name,
      `/communautes/${row.slug}`,
      kinds(`kind.${row.kind}.name`),
      t(`list.origins.${row.origin}`),
      row.ministry,
      row.start,
      row.end && lastDay(row.end),
      ...columns.map((column) =>
        column === 'active' && isActiveHidden(row) ? t('hidden.short') : rounded(row[column]),
      ),
    ]),
  }
}
