import { formatters, translator, type Formatters } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { Notice } from '@/lib/ui/feedback'
import { verdicts } from '../model/state'
import type { PastVerdict } from '../queries/community'
import type { VitalityNow } from '../queries/sleeping'
import { reasonsFor, saidRisk } from './reasons'
import { VitalityBadge } from './VitalityBadge'

type VitalitySectionProps = {
  slug: string
  vitality: { now: VitalityNow; past: PastVerdict[]; isAsked: boolean } | null
}

/** How a community stands, in a sentence with its reasons, and what was said of it before. */
export async function VitalitySection({ slug, vitality }: VitalitySectionProps) {
  const [t, format] = await Promise.all([translator('vitality'), formatters()])
  if (!vitality) return <p className="os-meta">{t('section.none')}</p>
  const { now, past, isAsked } = vitality
  const { state, risk90, risk365, assessedOn, version } = now
  const isJudged = state !== 'newborn' && state !== 'closed'
  return (
    <section className="os-vitality" aria-labelledby="vitalite">
      <h2 id="vitalite">
        {t('section.title')} <VitalityBadge state={state} />
      </h2>
      <p>
        <strong>{t('section.sentence', { state: t(`state.${state}`), since: format.day(now.since) })}</strong>{' '}
        {t(`meaning.${state}`, verdicts)}
      </p>
      {isJudged && (
        <>
          <ul className="os-reasons">
            {reasonsFor(now, t, format).map((reason) => (
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
      {isAsked && (
        <Notice icon="fr-icon-moon-line">
          <p>
            {t('review.asked')} <a href={`/communautes/${slug}/sommeil`}>{t('review.open')}</a>
          </p>
        </Notice>
      )}
      {past.length > 1 && (
        <details className="os-definition">
          <summary>{t('section.past')}</summary>
          <TrendChart
            headline={t('section.pastHeadline', {
              count: past.length,
              alarms: past.filter((verdict) => verdict.state === 'watch' || verdict.state === 'asleep')
                .length,
            })}
            title={t('section.pastTitle')}
            as="percent"
            pointHeader={t('section.date')}
            series={[{ key: 'risk', label: t('section.series') }]}
            points={past.map((verdict) => pointOf(verdict, format))}
            definition={
              <p>{t('section.pastDefinition', { threshold: format.percent(verdicts.announceFrom) })}</p>
            }
          />
        </details>
      )}
      <p className="os-meta">
        {t('section.assessed', { day: format.day(addDays(assessedOn, -1)), version })}{' '}
        <a href="/mesures/fiabilite">{t('section.how')}</a>
        <a href="/mesures/sommeil">{t('section.all')}</a>
      </p>
    </section>
  )
}

const pointOf = ({ on, risk90 }: PastVerdict, format: Formatters) => ({
  label: format.day(on),
  short: format.dayShort(on),
  values: { risk: risk90 },
})
