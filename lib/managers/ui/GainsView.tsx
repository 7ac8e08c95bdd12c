import { formatters, translator } from '@/lib/i18n'
import { EmptyState, KeyFigure } from '@/lib/ui/feedback'
import type { Gains } from '../gains'

/** What may be said of one month, place by place, each figure with its definition. */
export async function GainsView({ gains, month }: { gains: Gains | null; month: string }) {
  const [t, format] = await Promise.all([translator('managers'), formatters()])
  if (!gains || gains.places.length === 0)
    return (
      <EmptyState icon="fr-icon-eye-off-line" title={t('gains.noneTitle', { month })}>
        <p>{gains ? t('gains.noneText', { minimum: gains.minimum }) : t('gains.notYet')}</p>
      </EmptyState>
    )
  return gains.places.map(({ placeId, name, gains: figures }) => (
    <section key={placeId} aria-label={name}>
      <h3>{name}</h3>
      <div className="os-figures">
        {figures.map(({ figure, value, people }) => (
          <KeyFigure
            key={figure}
            label={t(`name.${figure}`)}
            value={format.number(value)}
            change={t('gains.by', { people })}
            definition={<p>{t(`definition.${figure}`)}</p>}
            definitionLabel={t('gains.definition')}
          />
        ))}
      </div>
    </section>
  ))
}
