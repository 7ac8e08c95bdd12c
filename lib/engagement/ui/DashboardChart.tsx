import { formatters, translator } from '@/lib/i18n'
import { daysBetween } from '@/lib/time'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { mainFigureOf, type Chart } from '../model/charts'
import type { FigureKey } from '../model/figures'
import type { Engagement } from '../queries/dashboard'
import { FigureNotes } from './FigureNotes'
import { chartHeadline } from './sentences'
import { definitionOf, pointLabel, pointShort, seriesLabel } from './words'

type DashboardChartProps = { chart: Chart; engagement: Engagement; fileHref: string }

/** One chart of a community: its sentence, its drawing, how it went, what is usual, what it means, its table and files. */
export async function DashboardChart({ chart, engagement, fileHref }: DashboardChartProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const { dashboard, norms, period } = engagement
  const days = daysBetween(period.start, period.end)
  const figure = mainFigureOf(chart)
  return (
    <TrendChart
      level="h3"
      headline={chartHeadline(chart, t, format)}
      title={t(`chart.${chart.key}.title`, { days })}
      kind={chart.kind}
      as={chart.as}
      pointHeader={t(`point.${chart.point}`)}
      series={chart.series.map(({ key, highlight }) => ({ key, highlight, label: seriesLabel(key, t) }))}
      points={chart.points.map((point) => ({
        label: pointLabel(point, chart.point, t, format),
        short: pointShort(point, chart.point, format),
        values: point.values,
        unfinished: point.unfinished,
        norm: point.norm,
      }))}
      normLabel={t('norm.active')}
      notes={
        chart.key !== 'presence' &&
        figure && <FigureNotes figure={figure} chart={chart.key} dashboard={dashboard} norms={norms} />
      }
      definition={
        figure === null ? (
          <p>{t('chart.presence.definition', { most: engagement.minimum - 1 })}</p>
        ) : (
          <details className="os-definition">
            <summary>{t('definitions')}</summary>
            <dl>
              {chart.series.map(({ key }) => (
                <div key={key}>
                  <dt>{t(`figure.${key as FigureKey}.name`)}</dt>
                  <dd>{definitionOf(key as FigureKey, days, t)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )
      }
      fileHref={fileHref}
    />
  )
}
