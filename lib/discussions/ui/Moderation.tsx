import { ActionForm, Field, SubmitButton, type FormAction, type FormWords } from '@/lib/ui/forms'
import { lockThreadAction, pinThreadAction, unlockThreadAction, unpinThreadAction } from '../actions'
import type { ThreadPage } from '../queries/threadPage'
import type { Words } from './words'
import type { ReactNode } from 'react'

type ModerationProps = {
  thread: Pick<ThreadPage, 'community' | 'id' | 'pinnedUntil' | 'lock'>
  t: Words
  formWords: FormWords
}

/** What those who run the community may do to the thread; each act is then shown in it. */
export function Moderation({ thread, t, formWords }: ModerationProps) {
  const act = (action: FormAction, label: string, fields: ReactNode = null) => (
    <ActionForm action={action} words={formWords} label={label} className="os-form os-form--inline">
      <input type="hidden" name="communityId" value={thread.community.id} />
      <input type="hidden" name="threadId" value={thread.id} />
      {fields}
      <SubmitButton size="sm" tone="secondary">
        {label}
      </SubmitButton>
    </ActionForm>
  )
  return (
    <details className="os-details os-thread__menu">
      <summary>{t('moderate.title')}</summary>
      {thread.pinnedUntil
        ? act(unpinThreadAction, t('moderate.unpin'))
        : act(
            pinThreadAction,
            t('moderate.pin'),
            <Field name="until" type="date" label={t('moderate.pinUntil')} required />,
          )}
      {thread.lock
        ? act(unlockThreadAction, t('moderate.unlock'))
        : act(
            lockThreadAction,
            t('moderate.lock'),
            <Field name="reason" label={t('moderate.lockReason')} required maxLength={500} />,
          )}
    </details>
  )
}
