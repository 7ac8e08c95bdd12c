import type { ReactNode } from 'react'
import { offerOwnershipAction } from '@/lib/communities/actions'
import type { Candidate } from '@/lib/accounts'
import { Candidates } from '@/lib/accounts/ui/orphans/Candidates'
import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { takeMergeBackAction } from '../../actions'
import type { ReviewPage } from '../../queries/review'
import { AnswerForm } from './AnswerForm'
import { reviewSaid } from './reviewWords'
import { Standing } from './Standing'

type ReviewViewProps = {
  page: ReviewPage
  successors: Candidate[]
  /** What others learnt, read before one answers. */
  children?: ReactNode
}

/** Why the question is asked, what was answered, what comes next, and the three ways. */
export async function ReviewView({ page, successors, children }: ReviewViewProps) {
  const [t, format] = await Promise.all([translator('vitality'), formatters()])
  const { community, vitality, review, may, undoUntil } = page
  return (
    <div className="os-reading os-review">
      {review ? (
        <Notice icon="fr-icon-moon-line">
          <p>{reviewSaid(review, new Date(), t, format)}</p>
          {review.intoSlug && (
            <p>
              <a href={`/communautes/${review.intoSlug}`}>{review.intoName}</a>
            </p>
          )}
          {review.answeredBy && (
            <p className="os-meta">{t('review.answeredBy', { name: review.answeredBy })}</p>
          )}
        </Notice>
      ) : (
        !may.relaunch && <p>{t('review.nothing')}</p>
      )}
      {review?.help && review.state === 'relaunching' && (
        <blockquote className="os-review__words">{review.help}</blockquote>
      )}
      {review?.lesson && <blockquote className="os-review__words">{review.lesson}</blockquote>}
      {page.ownLessonId && (
        <p>
          <a
            className="fr-btn fr-btn--secondary"
            href={`/pratiques/nouvelle?communaute=${community.id}&lecon=${page.ownLessonId}`}
          >
            {t('review.draw')}
          </a>
        </p>
      )}
      {undoUntil && (
        <Form action={takeMergeBackAction} label={t('review.undo')}>
          <input type="hidden" name="slug" value={community.slug} />
          <p>{t('review.undoText', { until: format.dateTime(undoUntil) })}</p>
          <SubmitButton tone="secondary">{t('review.undo')}</SubmitButton>
        </Form>
      )}
      {vitality && (
        <section aria-labelledby="pourquoi">
          <h2 id="pourquoi">{t(review || may.relaunch ? 'review.why' : 'section.title')}</h2>
          <Standing now={vitality} t={t} format={format} />
        </section>
      )}
      {children}
      {may.relaunch && (
        <section aria-labelledby="reponse">
          <h2 id="reponse">{t(review?.state === 'relaunching' ? 'review.otherwise' : 'review.yours')}</h2>
          <AnswerForm page={page} format={format} />
        </section>
      )}
      {may.relaunch && successors.length > 0 && (
        <section aria-labelledby="relais">
          <h2 id="relais">{t('review.successor')}</h2>
          <p>{t('review.successorText')}</p>
          <Candidates community={community} candidates={successors} offer={offerOwnershipAction} />
        </section>
      )}
      {may.conduct && (
        <p className="os-review__timeline">
          <a href={`/mesures/sommeil/${community.slug}`}>{t('review.timeline')}</a>
        </p>
      )}
    </div>
  )
}
