import { formatters, translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { discardDraftAction } from '../actions'
import type { practicesBegun } from '../queries/begun'

export type Begun = Awaited<ReturnType<typeof practicesBegun>>

/** What one was typing, to go on with, and lessons one left when a community closed. */
export async function BegunList({ begun: { drafts, lessons } }: { begun: Begun }) {
  if (drafts.length === 0 && lessons.length === 0) return null
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  return (
    <section className="os-card" aria-labelledby="commencees">
      <h2 className="os-card__title" id="commencees">
        {t('begun.title')}
      </h2>
      <ul className="os-practice__tried">
        {drafts.map(({ id, title, href, updatedAt }) => (
          <li key={id} className="os-begun">
            <div>
              <a href={href}>{title || t('begun.untitled')}</a>{' '}
              <span className="os-meta">
                <span>{t('begun.saved', { when: format.said(updatedAt, new Date()) })}</span>
              </span>
            </div>
            <Form action={discardDraftAction} className="os-no-print" label={t('begun.discardOf', { title })}>
              <input type="hidden" name="draftId" value={id} />
              <SubmitButton tone="quiet" size="sm">
                {t('begun.discard')} <span className="fr-sr-only">{t('begun.discardOf', { title })}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
        {lessons.map(({ id, communityId, lesson }) => (
          <li key={id}>
            <p className="os-practice__words">{lesson}</p>
            <a href={`/pratiques/nouvelle?communaute=${communityId}&lecon=${id}`}>{t('begun.fromLesson')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
