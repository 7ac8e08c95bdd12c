import { translator } from '@/lib/i18n'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import {
  archiveCommunityAction,
  deleteCommunityAction,
  lockCommunityAction,
  reopenCommunityAction,
} from '../actions'
import { restoreWithinDays } from '../limits'
import type { CommunitySettings } from '../queries/settings'
import { LessonField } from './LessonField'

/** Lock, archive and delete are three things: each says what it does, and how one comes back. */
export async function ClosingForms({ settings }: { settings: CommunitySettings }) {
  const t = await translator('communities')
  const { slug, name, status, may } = settings
  const here = <input type="hidden" name="slug" value={slug} />
  const reason = (
    <TextArea
      name="reason"
      label={t('settings.reason')}
      hint={t('settings.reasonHint')}
      rows={2}
      maxLength={500}
    />
  )
  return (
    <section aria-labelledby="fermeture">
      <h2 id="fermeture">{t('settings.closing')}</h2>
      <div className="os-stack">
        {status !== 'active' && (
          <div className="os-card">
            <h3 className="os-card__title">{t('settings.reopen')}</h3>
            <Form action={reopenCommunityAction} label={t('settings.reopen')}>
              {here}
              <p>{t('settings.reopenText')}</p>
              <SubmitButton tone="secondary">{t('settings.reopen')}</SubmitButton>
            </Form>
          </div>
        )}
        {status !== 'locked' && (
          <div className="os-card">
            <h3 className="os-card__title">{t('settings.lock')}</h3>
            <Form action={lockCommunityAction} label={t('settings.lock')}>
              {here}
              <p>{t('settings.lockText')}</p>
              {reason}
              <SubmitButton tone="secondary">{t('settings.lock')}</SubmitButton>
            </Form>
          </div>
        )}
        {status !== 'archived' && (
          <div className="os-card">
            <h3 className="os-card__title">{t('settings.archive')}</h3>
            <Form action={archiveCommunityAction} label={t('settings.archive')}>
              {here}
              <p>{t('settings.archiveText')}</p>
              {reason}
              <LessonField isOptional />
              <SubmitButton tone="secondary">{t('settings.archive')}</SubmitButton>
            </Form>
          </div>
        )}
        {may.delete && (
          <div className="os-card">
            <h3 className="os-card__title">{t('settings.delete')}</h3>
            <Form action={deleteCommunityAction} label={t('settings.delete')}>
              {here}
              <p>{t('settings.deleteText', { days: restoreWithinDays })}</p>
              <Field
                name="confirmation"
                label={t('settings.typeName', { name })}
                autoComplete="off"
                required
              />
              {reason}
              <SubmitButton tone="danger">{t('settings.delete')}</SubmitButton>
            </Form>
          </div>
        )}
      </div>
    </section>
  )
}
