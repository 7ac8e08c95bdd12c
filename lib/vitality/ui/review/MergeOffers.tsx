import { formatters, translator } from '@/lib/i18n'
import { EmptyState } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { decideMergeAction } from '../../actions'
import { reviewDelays } from '../../model/review'
import type { MergeOffer } from '../../queries/review'

/** The sleeping communities that want to join this one: who would come, and the two answers. */
export async function MergeOffers({ offers }: { offers: MergeOffer[] }) {
  const [t, format] = await Promise.all([translator('vitality'), formatters()])
  if (offers.length === 0)
    return (
      <EmptyState icon="fr-icon-team-line" title={t('offers.none')}>
        <p>{t('offers.noneText')}</p>
      </EmptyState>
    )
  return (
    <div className="os-reading os-stack">
      {offers.map(({ reviewId, name, purpose, askedBy, stateAt, dueAt, coming }) => (
        <section key={reviewId} className="os-card" aria-labelledby={`fusion-${reviewId}`}>
          <h2 className="os-card__title" id={`fusion-${reviewId}`}>
            {name}
          </h2>
          {purpose && <p>{purpose}</p>}
          <p className="os-meta">
            {askedBy && <span>{t('offers.askedBy', { name: askedBy })}</span>}
            <span>{t('offers.on', { on: format.date(stateAt), due: format.date(dueAt) })}</span>
          </p>
          <p>{t('offers.coming', { count: coming })}</p>
          <p>{t('review.mergeUndo', { days: reviewDelays.undoMergeDays })}</p>
          <Form action={decideMergeAction} label={t('offers.decide', { name })}>
            <input type="hidden" name="reviewId" value={reviewId} />
            <div className="os-acts">
              <SubmitButton name="decision" value="accept">
                {t('offers.accept')}
              </SubmitButton>
              <SubmitButton name="decision" value="refuse" tone="secondary">
                {t('offers.refuse')}
              </SubmitButton>
            </div>
          </Form>
        </section>
      ))}
    </div>
  )
}
