import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { addDays, daysBetween } from '@/lib/time'
import { csv } from '@/lib/ui/csv'
import type { Engagement } from './queries/dashboard'
import type { MeasuredRow } from './queries/list'
import { chartsOf, type Chart } from './model/charts'
import { figureKeys, figures, isKnown, type FigureKey } from './model/figures'
import { definitionOf, denominatorOf, fairnessOf, seriesLabel } from './ui/words'

const lastDay = (end: string) => addDays(end, -1)
/** Enough digits to compute on, few enough to read. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(6))

/** What a dashboard shows as a file: one of its charts, or every figure of every period (`chiffres`). */
export function dashboardCsv(engagement: Engagement, what: string, language: Locale): string | null {
  const chart = chartsOf(engagement.dashboard, engagement.today).find(({ key }) => key === what)
  if (chart) return chartCsv(chart, language)
  return what === 'chiffres' ? figuresCsv(engagement, language) : null
}

function chartCsv({ series, points, as }: Chart, language: Locale): string {
  const t = translatorIn(language, 'engagement')
  const unit = as === 'duration' ? 3_600_000 : 1
  return csv(
    [t('csv.from'), t('csv.to'), ...series.map(({ key }) => seriesLabel(key, t)), t('csv.unfinished')],
    points.map(({ start, end, values, unfinished }) => [
      start,
      lastDay(end),
      ...series.map(({ key }) => {
        const value = values[key] ?? null
        return rounded(value === null ? null : value / unit)
      }),
      t(unfinished ? 'csv.yes' : 'csv.no'),
    ]),
  )
}

function denominatorName(key: FigureKey, t: Translate<'engagement'>): string {
  const over = denominatorOf(key)
  return over ? t(`figure.${over}.name`) : ''
}

/** Every figure with its unit, what it is a share of and its meaning; empty where it is unknown. */
function figuresCsv({ dashboard }: Engagement, language: Locale): string {
  const [t, format] = [translatorIn(language, 'engagement'), formattersIn(language)]
  const { windows, knows } = dashboard
  const last = windows.at(-1)
  const days = last ? daysBetween(last.start, last.end) : 0
  return csv(
    [
      t('csv.figure'),
      t('csv.unit'),
      ...windows.map((window) => format.period(window)),
      t('csv.over'),
      t('csv.definition'),
      t('csv.fairness'),
    ],
    figureKeys.map((key) => [
      t(`figure.${key}.name`),
      isKnown(key, knows) ? t(`csv.units.${figures[key].unit}`) : t('unknown.short'),
      ...windows.map((window) => rounded(window.figures[key])),
      denominatorName(key, t),
      definitionOf(key, days, t),
      fairnessOf(key, t),
    ]),
  )
}

/** The list of communities as a file: every row that the filters keep. */
export function listCsv(rows: MeasuredRow[], language: Locale): string {
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
  return csv(
    [
      t('list.community'),
      t('csv.slug'),
      t('list.kind'),
      t('list.origin'),
      t('list.ministry'),
      t('csv.from'),
      t('csv.to'),
      ...columns.map((column) => t(`list.columns.${column}`)),
    ],
    rows.map((row) => [
      row.name,
      `/communautes/${row.slug}`,
      kinds(`kind.${row.kind}.name`),
      t(`list.origins.${row.origin}`),
      row.ministry,
      row.start,
      row.end && lastDay(row.end),
      ...columns.map((column) => rounded(row[column])),
    ]),
  )
}
