import { ActionForm, Radios, SubmitButton, type FormWords } from '@/lib/ui/forms'
import { followThreadAction } from '../actions'
import { followLevels } from '../schema'
import type { ThreadPage } from '../queries/threadPage'
import type { Words } from './words'

type FollowMenuProps = {
  thread: Pick<ThreadPage, 'community' | 'id' | 'level'>
  t: Words
  formWords: FormWords
}

/** How closely one follows the thread; what each level means stands beside it. */
export function FollowMenu({ thread, t, formWords }: FollowMenuProps) {
  return (
    <details className="os-details os-thread__menu">
      <summary>{t('follow.current', { level: t(`follow.${thread.level}`) })}</summary>
      <ActionForm action={followThreadAction} words={formWords} label={t('follow.title')}>
        <input type="hidden" name="communityId" value={thread.community.id} />
        <input type="hidden" name="threadId" value={thread.id} />
        <Radios
          name="level"
          legend={t('follow.title')}
          defaultValue={thread.level}
          options={followLevels.map((level) => ({
            value: level,
            label: t(`follow.${level}`),
            hint: t(`follow.${level}Means`),
          }))}
        />
        <SubmitButton size="sm" tone="secondary">
          {t('follow.save')}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
