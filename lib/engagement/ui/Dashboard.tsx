import { formatters, translator } from '@/lib/i18n'
import { addDays, daysBetween } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { Notice } from '@/lib/ui/feedback'
import { periodParameters, type AskedPeriod } from '../asked'
import type { Engagement } from '../queries/dashboard'
import { chartsOf, type Chart } from '../model/charts'
import { figureKeys, isKnown, type FigureKey } from '../model/figures'
import { FigureTable } from './FigureTable'
import { HealthFactors } from './HealthFactors'
import { PeriodChooser } from './PeriodChooser'
import { RetentionTable } from './RetentionTable'
import { chartHeadline, headlines } from './sentences'
import { definitionOf, pointLabel, pointShort, seriesLabel } from './words'

type DashboardProps = { engagement: Engagement; asked: AskedPeriod; address: Asked }

/** How a community lives: three sentences, its charts, every figure with its meaning. Totals only, never a person. */
export async function Dashboard({ engagement, asked, address }: DashboardProps) {
  const { community, period, dashboard, norms, health, today } = engagement
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const path = `/communautes/${community.slug}/tableau-de-bord`
  const days = daysBetween(period.start, period.end)
  const fileHref = (what: string) =>
    addressWith(`${path}/export`, {}, { ...periodParameters(asked, (end) => addDays(end, -1)), quoi: what })
  const charts = chartsOf(dashboard, today, norms?.activeAt)
  return (
    <div className="os-dashboard">
      <PeriodChooser path={path} address={address} asked={asked} period={period} />
      <section className="os-dashboard__headlines" aria-labelledby="en-bref">
        <h2 id="en-bref" className="fr-sr-only">
          {t('headline.title')}
        </h2>
        {headlines(dashboard, t, format).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {today && (
          <p className="os-meta">
            {t('today', {
              contributions: today.contributions,
              people: today.contributors + today.reactors + today.readers,
            })}
          </p>
        )}
      </section>
      {community.origin === 'imported' && (
        <Notice>
          <p>
            {t('unknown.long', {
              list: format.list(
                figureKeys
                  .filter((key) => !isKnown(key, dashboard.knows))
                  .map((key) => t(`figure.${key}.name`)),
              ),
            })}
          </p>
        </Notice>
      )}
      <div className="os-dashboard__charts">
        {charts.map((chart) => (
          <TrendChart
            key={chart.key}
            level="h2"
            headline={chartHeadline(chart, t, format)}
            title={t(`chart.${chart.key}.title`, { days })}
            kind={chart.kind}
            as={chart.as}
            pointHeader={t(`point.${chart.point}`)}
            series={chart.series.map(({ key, highlight }) => ({
              key,
              highlight,
              label: seriesLabel(key, t),
            }))}
            points={chart.points.map((point) => ({
              label: pointLabel(point, chart.point, t, format),
              short: pointShort(point, chart.point, format),
              values: point.values,
              unfinished: point.unfinished,
              norm: point.norm,
            }))}
            normLabel={t('norm.active')}
            definition={definitions(chart, days, t)}
            fileHref={fileHref(chart.key)}
          />
        ))}
      </div>
      {dashboard.knows.memberships && <HealthFactors health={health} norms={norms} days={days} />}
      <RetentionTable retention={dashboard.retention} />
      <section className="os-dashboard__part" aria-labelledby="chiffres">
        <h2 id="chiffres">{t('figures.title')}</h2>
        <FigureTable dashboard={dashboard} norms={norms} fileHref={fileHref('chiffres')} />
      </section>
      <p className="os-dashboard__foot">
        {t('notForPeople')}{' '}
        <span className="os-meta">
          {t('computed', { at: format.dateTime(new Date(dashboard.computedAt)), version: dashboard.version })}
        </span>
      </p>
    </div>
  )
}

type T = Awaited<ReturnType<typeof translator<'engagement'>>>

const definitions = (chart: Chart, days: number, t: T) =>
  chart.key === 'presence' ? (
    <p>{t('chart.presence.definition')}</p>
  ) : (
    <details className="os-definition">
      <summary>{t('definitions')}</summary>
      <dl>
        {chart.series.map(({ key }) => (
          <div key={key}>
            <dt>{seriesLabel(key, t)}</dt>
            <dd>{definitionOf(key as FigureKey, days, t)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
