import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { declineRequestAction } from '../actions'
import type { AskingOn } from '../queries/asking'

/** Above a thread, for somebody whose answer is asked: answer, decline, or pass it on. */
export async function Asked({ asking: { mine, slug, communityId, threadId } }: { asking: AskingOn }) {
  if (!mine) return null
  const t = await translator('expertise')
  return (
    <section
      className="fr-container os-asked"
      id="demande"
      aria-label={t('thread.mineBy', { who: mine.askedBy ?? t('thread.someone') })}
    >
      <div className="os-card os-asked__card">
        <p className="os-asked__words">{t('thread.mineBy', { who: mine.askedBy ?? t('thread.someone') })}</p>
        <div className="os-acts">
          <a className="fr-btn fr-btn--sm" href="#repondre">
            {t('thread.answer')}
          </a>
          <a
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            href={`/communautes/${slug}/fils/${threadId}/demander`}
          >
            {t('thread.pass')}
          </a>
          <Form action={declineRequestAction} className="os-entry">
            <input type="hidden" name="communityId" value={communityId} />
            <input type="hidden" name="threadId" value={threadId} />
            <SubmitButton size="sm" tone="quiet">
              {t('thread.decline')}
            </SubmitButton>
          </Form>
        </div>
      </div>
    </section>
  )
}
