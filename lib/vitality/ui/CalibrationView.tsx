import { MeasuresTabs } from '@/lib/engagement/ui/MeasuresTabs'
import { formatters, translator, type Formatters, type Translate } from '@/lib/i18n'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { EmptyState } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import { Page } from '@/lib/ui/Page'
import type { Calibration } from '../model/calibration'
import type { ReliabilityBin } from '../model/judging'
import { shipped } from '../model/shipped'
import { signs } from '../model/signs'
import { verdicts } from '../model/state'

type CalibrationViewProps = { judged: { on: string; version: string; report: Calibration } | null }

/** How often the verdicts of the past were right, and how one is made. */
export async function CalibrationView({ judged }: CalibrationViewProps) {
  const [t, measures, format] = await Promise.all([
    translator('vitality'),
    translator('engagement'),
    formatters(),
  ])
  return (
    <Page
      title={t('calibration.title')}
      lead={t('calibration.lead')}
      trail={[
        { label: measures('list.title'), href: '/mesures' },
        { label: t('list.title'), href: '/mesures/sommeil' },
      ]}
    >
      <MeasuresTabs current="reliability" />
      {judged ? (
        <Judged report={judged.report} t={t} format={format} />
      ) : (
        <EmptyState title={t('calibration.none')} act={<a href="/mesures/sommeil">{t('section.all')}</a>}>
          <p>{t('calibration.noneText')}</p>
        </EmptyState>
      )}
      <section aria-labelledby="comment">
        <h2 id="comment">{t('calibration.how')}</h2>
        <p>
          {t('calibration.howText', {
            halfLife: signs.halfLife,
            authorsOver: signs.authorsOver,
            decisions: format.number(shipped[90].decisions),
          })}
        </p>
        <p>
          {t('calibration.states', {
            threshold: format.percent(verdicts.announceFrom),
            openDays: verdicts.sleepAfterOpenDays,
            youngestDays: verdicts.youngestDays,
          })}{' '}
          {t('calibration.fixed')} <a href="/mesures/formules#vitalite">{t('calibration.formulas')}</a>
        </p>
      </section>
      <NotForPeople>
        {judged && (
          <span className="os-meta">
            {t('calibration.version', {
              version: format.list(judged.report.versions ?? [judged.version]),
              day: format.day(judged.on),
            })}
          </span>
        )}
      </NotForPeople>
    </Page>
  )
}

/** Said and come this near, on the whole, is as good as said. */
const CLOSE = 0.05

function Judged({
  report,
  t,
  format,
}: {
  report: Calibration
  t: Translate<'vitality'>
  format: Formatters
}) {
  const { alarms, right, missed, silences, lead, brier, bins, verdicts: count } = report
  const median = lead[1] ?? null
  const rate = silences / count
  const distance =
    bins.reduce((sum, bin) => sum + bin.verdicts * Math.abs(bin.said - bin.came), 0) / Math.max(1, count)
  return (
    <>
      <section className="os-dashboard__headlines">
        <p>{t('calibration.headline', { alarms, right })}</p>
        {silences > 0 && <p>{t('calibration.missed', { missed, silences })}</p>}
        {silences > 0 && (
          <p>
            {median === null
              ? t('calibration.leadNone')
              : t(median >= 0 ? 'calibration.leadEarly' : 'calibration.leadLate', { days: Math.abs(median) })}
          </p>
        )}
        <p>{t('calibration.falseAlarms', { rate: format.number(report.falseAlarmsPerYear, 2) })}</p>
      </section>
      <TrendChart
        level="h2"
        headline={t('calibration.diagramHeadline', { good: String(distance <= CLOSE) })}
        title={t('calibration.diagramTitle')}
        kind="bar"
        as="percent"
        pointHeader={t('calibration.bin')}
        series={[
          { key: 'said', label: t('calibration.said') },
          { key: 'came', label: t('calibration.came'), highlight: true },
        ]}
        points={bins.map((bin) => pointOf(bin, t, format))}
        definition={<p>{t('calibration.reads')}</p>}
      />
      <p>
        {t('calibration.period', {
          from: format.day(report.from),
          to: format.day(report.to),
          verdicts: format.number(count),
          communities: format.number(report.communities),
          replayed: report.replayed,
        })}{' '}
        {t('calibration.brier', {
          brier: format.number(brier, 3),
          constant: format.number(rate * (1 - rate), 3),
        })}
      </p>
    </>
  )
}

const pointOf = (
  { from, to, said, came, verdicts: count }: ReliabilityBin,
  t: Translate<'vitality'>,
  format: Formatters,
) => ({
  label: `${t('calibration.binRange', { from: format.percent(from), to: format.percent(to) })} (${format.number(count)})`,
  short: `${Math.round(100 * from)}–${format.percent(to)}`,
  values: { said, came },
})
