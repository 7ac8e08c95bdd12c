import type { ReactNode } from 'react'
import type { FigureKey } from '@/lib/engagement/schema'
import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { definitionOf, saidFigure } from '@/lib/engagement/ui/words'
import { formatters, translator } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { capital } from '@/lib/ui/capital'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { Alert, EmptyState, Notice } from '@/lib/ui/feedback'
import { LookAgain } from '@/lib/ui/LookAgain'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page, type Crumb } from '@/lib/ui/Page'
import { oversightParameters, type OversightAsked } from '../asked'
import { bandIn, charts, chartsTold, drawn, numberIn, valueIn, type ChartKey } from '../model/charts'
import { oversightVersion } from '../model/report'
import type { Oversight } from '../queries'
import { AllFigures } from './AllFigures'
import { Filters } from './Filters'
import { HealthOfMany } from './HealthOfMany'
import { Parts } from './Parts'
import { headlines } from './sentences'
import { WholesTable } from './WholesTable'

type OversightViewProps = {
  oversight: Oversight
  asked: OversightAsked
  address: Asked
  /** What another room has to say of the same communities; refused with the rest. */
  children?: ReactNode
}

/** What communities add up to, for the platform or for a ministry: sentences, charts, comparisons, every figure. */
export async function OversightView({ oversight, asked, address, children: more }: OversightViewProps) {
  const [t, format] = await Promise.all([translator('oversight'), formatters()])
  const { ministry, windows, days } = oversight
  const path = ministry ? `/mesures/ministeres/${ministry.id}` : '/mesures/plateforme'
  const current = windows.at(-1)
  if (!current)
    return frame(oversight.isCounting ? <Counting /> : <NothingCounted asked={asked} path={path} />)
  if (oversight.isRefused)
    return frame(
      <Alert tone="warning" title={t('refused.title')}>
        <p>{t('refused.text', { count: oversight.minimum })}</p>
        <p>
          <a href={addressWith(path, address, { type: null })}>{t('refused.act')}</a>
        </p>
      </Alert>,
    )
  const { report } = current
  if (!report)
    return frame(
      <EmptyState title={t('nobody.title')}>
        <p>{t('nobody.text')}</p>
      </EmptyState>,
    )
  const fileHref = (quoi: string) =>
    addressWith(`${path}/export`, {}, { ...oversightParameters(asked), quoi })
  return frame(
    <>
      <section className="os-dashboard__headlines" aria-labelledby="en-bref">
        <h2 id="en-bref">
          {capital(format.period({ start: addDays(current.end, -days), end: current.end }))}
        </h2>
        {headlines(oversight, t, format).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      {oversight.isCounting && <Counting hasSome />}
      {hidesSome(oversight) && (
        <Notice>
          <p>{t('why', { count: oversight.minimum })}</p>
        </Notice>
      )}
      <div className="os-dashboard__charts">
        {chartsTold(windows).map((chart) => (
          <Chart key={chart} chart={chart} oversight={oversight} fileHref={fileHref(chart)} />
        ))}
      </div>
      {more}
      <WholesTable
        id="types"
        isOfMinistry={ministry !== null}
        rows={oversight.types.map(({ kind, report: of }) => ({ kind, report: of }))}
        fileHref={fileHref('types')}
        href={(kind) => addressWith(path, address, { type: kind })}
      />
      {!ministry && (
        <WholesTable id="ministries" rows={oversight.ministries} fileHref={fileHref('ministeres')} />
      )}
      {oversight.parts && <Parts parts={oversight.parts} days={days} fileHref={fileHref('repartition')} />}
      <HealthOfMany health={report.health} days={days} />
      <AllFigures oversight={oversight} fileHref={fileHref('chiffres')} />
    </>,
  )

  async function frame(children: ReactNode) {
    const measured = await translator('engagement')
    const trail: Crumb[] = [
      { label: measured('list.title'), href: '/mesures' },
      ...(ministry ? [{ label: t('rooms.ministries'), href: '/mesures/ministeres' }] : []),
    ]
    return (
      <Page
        title={ministry ? ministry.name : t('platform.title')}
        kicker={ministry ? t('ministry.kicker') : undefined}
        lead={t(ministry ? 'ministry.lead' : 'platform.lead')}
        width="wide"
        trail={trail}
      >
        <MeasuresTabs current={ministry ? 'ministries' : 'platform'} />
        <Filters path={path} asked={asked} address={address} />
        {children}
        <NotForPeople>
          <span className="os-meta">
            {t('foot', { version: oversightVersion })}{' '}
            <a href="/mesures/formules#ensembles">{t('howAdded')}</a>
          </span>
        </NotForPeople>
      </Page>
    )
  }
}

/** Right after the opening of a platform: said, and looked at again, so that nobody has to ask. */
async function Counting({ hasSome = false }: { hasSome?: boolean }) {
  const t = await translator('oversight')
  return (
    <div role="status">
      <Notice icon="fr-icon-time-line">
        <p>{t(hasSome ? 'counting.past' : 'counting.first')}</p>
      </Notice>
      <LookAgain everyMs={5_000} />
    </div>
  )
}

async function NothingCounted({ asked, path }: { asked: OversightAsked; path: string }) {
  const t = await translator('oversight')
  const hasDates = asked.from !== null || asked.until !== null
  return (
    <EmptyState
      title={t(hasDates ? 'nothing.inDates' : 'nothing.yet')}
      act={
        <a href={hasDates ? path : '/mesures'}>{t(hasDates ? 'nothing.allDates' : 'nothing.communities')}</a>
      }
    >
      <p>{t(hasDates ? 'nothing.inDatesText' : 'nothing.yetText')}</p>
    </EmptyState>
  )
}

const hidesSome = ({ windows, ministries, types, parts }: Oversight): boolean =>
  parts !== null ||
  [...windows, ...ministries, ...types].some(({ report }) => (report?.hidden.length ?? 0) > 0)

async function Chart({
  chart,
  oversight: { windows, days },
  fileHref,
}: {
  chart: ChartKey
  oversight: Oversight
  fileHref: string
}) {
  const [t, measured, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    formatters(),
  ])
  const { as, kind, highlight } = charts[chart]
  const series = charts[chart].series.filter((key: FigureKey) =>
    windows.some(({ report }) => numberIn(report, key) !== null),
  )
  const last = windows.at(-1)?.report ?? null
  const value = numberIn(last, highlight)
  const said = value === null ? '' : saidFigure(highlight, value, measured, format)
  return (
    <TrendChart
      level="h2"
      headline={
        valueIn(last, highlight) === 'hidden'
          ? t('chartHidden')
          : value === null
            ? t(`chart.${chart}.none`)
            : t(`chart.${chart}.headline`, { count: value, said })
      }
      title={t(`chart.${chart}.title`, { days })}
      kind={kind}
      as={as}
      pointHeader={measured('point.window')}
      series={series.map((key) => ({
        key,
        label: t(`short.${key}`),
        highlight: series.length > 1 && key === highlight,
      }))}
      points={windows.map(({ end, report }) => ({
        label: format.period({ start: addDays(end, -days), end }),
        short: days > 200 ? end.slice(0, 4) : format.dayShort(addDays(end, -days)),
        values: Object.fromEntries(series.map((key) => [key, drawn(as, numberIn(report, key))])),
        norm: bandIn(report, chart),
      }))}
      normLabel={t('band')}
      fileHref={fileHref}
      definition={
        <details className="os-definition">
          <summary>{measured('definitions')}</summary>
          <dl>
            {series.map((key) => (
              <div key={key}>
                <dt>
                  <a href={`/mesures/formules#${key}`}>{measured(`figure.${key}.name`)}</a>
                </dt>
                <dd>{definitionOf(key, days, measured)}</dd>
              </div>
            ))}
          </dl>
        </details>
      }
    />
  )
}
