import { formatters, translator } from '@/lib/i18n'
import { Badge } from '@/lib/ui/feedback'
import { Radios, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Time } from '@/lib/ui/Time'
import { reviewPracticeAction } from '../actions'
import { waitsForReaders } from '../model/life'
import type { PracticeShown } from '../queries/practice'

/** What those who run other communities say of it, and one's own word. */
export async function Reviews({ practice, now }: { practice: PracticeShown; now: Date }) {
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  const { id, state, reviews, version, sameSince, may, proposedAt, starterKey } = practice
  // Nobody waits for one more word on what others vouch for: the form stays closed until somebody has one.
  const waits = waitsForReaders.some((each) => each === state)
  if (proposedAt === null || (starterKey !== null && reviews.length === 0 && !may.review)) return null
  return (
    <section id="relectures" aria-labelledby="relu">
      <h2 id="relu">{t('page.reviews')}</h2>
      {reviews.length === 0 ? (
        <p className="os-meta">{t('page.noReview')}</p>
      ) : (
        <ul className="os-practice__said">
          {reviews.map(({ reviewerId, reviewer, isReady, words, at, version: of }) => (
            <li key={`${reviewerId} ${of}`}>
              <p>
                <strong>{reviewer}</strong>{' '}
                <Badge tone={of < sameSince ? 'neutral' : isReady ? 'success' : 'warning'}>
                  {t(isReady ? 'page.ready' : 'page.notReady')}
                </Badge>{' '}
                <span className="os-meta">
                  <span>{t(of < sameSince ? 'page.ofFormer' : 'page.ofVersion', { number: of })}</span>
                  <Time at={at} format={format} now={now} />
                </span>
              </p>
              {words && <p className="os-practice__words">{words}</p>}
            </li>
          ))}
        </ul>
      )}
      <p className="fr-hint-text os-reading fr-mt-2w">{t('page.readAgain')}</p>
      {may.review &&
        (waits ? (
          <Review id={id} version={version} />
        ) : (
          <details className="os-details os-no-print">
            <summary>{t('review.title')}</summary>
            <Review id={id} version={version} />
          </details>
        ))}
    </section>
  )
}

async function Review({ id, version }: { id: string; version: number }) {
  const t = await translator('practices')
  return (
    <Form action={reviewPracticeAction} className="os-form os-no-print" label={t('review.title')}>
      <input type="hidden" name="practiceId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Radios
        name="verdict"
        legend={t('review.verdict')}
        hint={t('review.hint')}
        options={(['ready', 'not_ready'] as const).map((each) => ({
          value: each,
          label: t(`review.${each}`),
        }))}
      />
      <TextArea name="words" label={t('review.words')} rows={3} maxLength={1000} />
      <SubmitButton>{t('review.act')}</SubmitButton>
    </Form>
  )
}
