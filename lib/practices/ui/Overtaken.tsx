import { formatters, translator } from '@/lib/i18n'
import { Alert } from '@/lib/ui/feedback'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { discardDraftAction } from '../actions'
import type { PracticeDraft } from '../drafting'

/** It was written since one typed: the draft waits beside the present text, to go on with or to throw away. */
export async function Overtaken({ draft: { practiceId, overtaken, isProposed } }: { draft: PracticeDraft }) {
  if (!overtaken || !practiceId) return null
  const [t, format] = await Promise.all([translator('practices'), formatters()])
  if (overtaken.isShown)
    return (
      <Alert tone="warning" title={t('overtaken.title')}>
        <p>
          {t(isProposed ? 'overtaken.shown' : 'overtaken.shownIdea')}{' '}
          <a href={`/pratiques/${practiceId}`}>{t('overtaken.present')}</a>
        </p>
      </Alert>
    )
  return (
    <Alert tone="warning" title={t('overtaken.title')}>
      <p>{t('overtaken.waits', { when: format.said(overtaken.savedAt, new Date()) })}</p>
      <p>
        <a href={`/pratiques/${practiceId}/modifier?brouillon=oui`}>{t('overtaken.goOn')}</a>
      </p>
      <Form action={discardDraftAction} label={t('overtaken.discard')}>
        <input type="hidden" name="draftId" value={practiceId} />
        <SubmitButton tone="tertiary" size="sm">
          {t('overtaken.discard')}
        </SubmitButton>
      </Form>
    </Alert>
  )
}
