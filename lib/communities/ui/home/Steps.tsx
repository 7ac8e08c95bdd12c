import { translator } from '@/lib/i18n'
import type { FirstSteps } from '../../queries/mine'

const steps = ['profile', 'joined', 'read', 'wrote', 'chose'] as const
const addresses: Record<(typeof steps)[number], string> = {
  profile: '/compte',
  joined: '/communautes',
  read: '/communautes?miennes=oui',
  wrote: '/communautes?miennes=oui',
  chose: '/notifications/reglages',
}

/** The five first steps of somebody new, ticked as they are taken. */
export async function Steps({ steps: done }: { steps: FirstSteps }) {
  const t = await translator('communities')
  const count = steps.filter((step) => done[step]).length
  return (
    <section className="os-card os-card--quiet os-steps" aria-labelledby="premiers-pas">
      <h2 className="os-card__title" id="premiers-pas">
        {t('steps.title', { count })}
      </h2>
      <ol>
        {steps.map((step) => (
          <li key={step} className={done[step] ? 'os-steps__done' : undefined}>
            <span
              className={`os-steps__mark ${done[step] ? 'fr-icon-checkbox-circle-fill' : 'fr-icon-circle-line'}`}
              aria-hidden="true"
            />
            {done[step] ? (
              <span>
                {t(`steps.${step}`)} <span className="fr-sr-only">{t('steps.done')}</span>
              </span>
            ) : (
              <a href={addresses[step]}>{t(`steps.${step}`)}</a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
