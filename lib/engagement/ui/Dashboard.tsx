import { formatters, translator } from '@/lib/i18n'
import { addDays, daysBetween } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Notice } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { periodParameters, type AskedPeriod } from '../asked'
import type { Engagement } from '../queries/dashboard'
import { chartsOf, firstCharts } from '../model/charts'
import { figureKeys, isKnown } from '../model/figures'
import { DashboardChart } from './DashboardChart'
import { FigureTable } from './FigureTable'
import { HealthFactors } from './HealthFactors'
import { NewcomersPath } from './NewcomersPath'
import { PeriodChooser } from './PeriodChooser'
import { RetentionTable } from './RetentionTable'

type DashboardProps = { engagement: Engagement; asked: AskedPeriod; address: Asked }

/** How a community lives, after its three sentences: four charts, then every figure with its meaning. Totals only, never a person. */
export async function Dashboard({ engagement, asked, address }: DashboardProps) {
  const { community, period, dashboard, norms, health, today } = engagement
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const path = `/communautes/${community.slug}/tableau-de-bord`
  const days = daysBetween(period.start, period.end)
  const fileHref = (what: string) =>
    addressWith(`${path}/export`, {}, { ...periodParameters(asked, (end) => addDays(end, -1)), quoi: what })
  const hidden = dashboard.windows.at(-1)?.hidden ?? []
  const charts = chartsOf(dashboard, today, norms?.activeAt)
  const drawn = (of: typeof charts) =>
    of.map((chart) => (
      <DashboardChart key={chart.key} chart={chart} engagement={engagement} fileHref={fileHref(chart.key)} />
    ))
  const first = charts.filter(({ key }) => firstCharts.includes(key))
  const others = charts.filter(({ key }) => !firstCharts.includes(key))
  return (
    <div className="os-dashboard">
      <section aria-labelledby="essentiel">
        <h2 id="essentiel">{t('essential', { period: format.period(period) })}</h2>
        <PeriodChooser path={path} address={address} asked={asked} period={period} />
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
        {hidden.length > 0 && (
          <Notice icon="fr-icon-lock-line">
            <p>
              {engagement.usualDays === null
                ? t('hidden.dates')
                : t('hidden.few', { count: engagement.minimum })}
            </p>
          </Notice>
        )}
        <div className="os-dashboard__charts">
          {drawn(first.slice(0, -1))}
          <NewcomersPath dashboard={dashboard} norms={norms} fileHref={fileHref('accueil')} />
          {drawn(first.slice(-1))}
        </div>
      </section>
      <details className="os-dashboard__all">
        <summary>
          <h2>{t('figures.title')}</h2>
        </summary>
        {today && (
          <p className="os-meta">
            {t('today', {
              contributions: today.contributions,
              people: today.contributors + today.reactors,
            })}
          </p>
        )}
        <div className="os-dashboard__charts">{drawn(others)}</div>
        {dashboard.knows.memberships && (
          <HealthFactors {...{ health, norms, hidden, days }} fileHref={fileHref('sante')} />
        )}
        <RetentionTable retention={dashboard.retention} fileHref={fileHref('fidelite')} />
        <section className="os-dashboard__part" aria-labelledby="chiffres">
          <h3 id="chiffres">{t('figures.each')}</h3>
          <FigureTable dashboard={dashboard} norms={norms} fileHref={fileHref('chiffres')} />
        </section>
      </details>
      <NotForPeople>
        <span className="os-meta">
          {t('computed', { at: format.dateTime(new Date(dashboard.computedAt)), version: dashboard.version })}
        </span>
      </NotForPeople>
    </div>
  )
}
