import type { Formatters, Translate } from '@/lib/i18n'
import { verdicts } from '../../model/state'
import type { VitalityNow } from '../../queries/sleeping'
import { reasonsFor } from '../reasons'
import { VitalityBadge } from '../VitalityBadge'

type StandingProps = { now: VitalityNow; t: Translate<'vitality'>; format: Formatters }

/** How a community stands: a sentence, and the numbers that say so. */
export function Standing({ now, t, format }: StandingProps) {
  const { state, since } = now
  const isJudged = state !== 'newborn' && state !== 'closed'
  return (
    <>
      <p>
        <VitalityBadge state={state} />{' '}
        <strong>{t('section.sentence', { state: t(`state.${state}`), since: format.day(since) })}</strong>{' '}
        {t(`meaning.${state}`, verdicts)}
      </p>
      {isJudged && (
        <ul className="os-reasons">
          {reasonsFor(now, t, format).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  )
}
