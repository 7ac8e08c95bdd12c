import { formatters, translator, type Formatters } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { verdicts } from '../model/state'
import type { CommunityVitality, PastVerdict } from '../queries/community'
import { reasonsFor, saidRisk } from './reasons'

type VitalityDetailsProps = { vitality: CommunityVitality; slug: string }

/** Where a verdict comes from: what it means, its reasons, its probability, and what was said before. */
export async function VitalityDetails({ vitality: { now, past }, slug }: VitalityDetailsProps) {
  const [t, format] = await Promise.all([translator('vitality'), formatters()])
  const { state, risk90, risk365, assessedOn, version } = now
  const isJudged = state !== 'newborn' && state !== 'closed'
  return (
    <details className="os-definition os-vitality">
      <summary>{t('section.why')}</summary>
      <p>{t(`meaning.${state}`, verdicts)}</p>
      {isJudged && (
        <>
          <ul className="os-reasons">
            {/* That its pace changed is said above. */}
            {reasonsFor({ ...now, changedOn: null }, t, format).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {risk90 !== null && risk365 !== null && (
            <p>
              {t('section.risk', { soon: saidRisk(risk90, t, format), later: saidRisk(risk365, t, format) })}
            </p>
          )}
        </>
      )}
      {past.length > 1 && (
        <TrendChart
          headline={t('section.pastHeadline', {
            count: past.length,
            alarms: past.filter((verdict) => verdict.state === 'watch' || verdict.state === 'asleep').length,
          })}
          title={t('section.pastTitle')}
          as="percent"
          pointHeader={t('section.date')}
          series={[{ key: 'risk', label: t('section.series') }]}
          points={past.map((verdict) => pointOf(verdict, format))}
          definition={
            <p>{t('section.pastDefinition', { threshold: format.percent(verdicts.announceFrom) })}</p>
          }
          fileHref={`/communautes/${slug}/tableau-de-bord/export?quoi=verdicts`}
        />
      )}
      <p className="os-meta">
        {t('section.assessed', { day: format.day(addDays(assessedOn, -1)), version })}{' '}
        <a href="/mesures/fiabilite">{t('section.how')}</a>
        <a href="/mesures/sommeil">{t('section.all')}</a>
      </p>
    </details>
  )
}

const pointOf = ({ on, risk90 }: PastVerdict, format: Formatters) => ({
  label: format.day(on),
  short: format.dayShort(on),
  values: { risk: risk90 },
})
