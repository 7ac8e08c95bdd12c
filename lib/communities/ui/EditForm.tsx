import { translator } from '@/lib/i18n'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { changePostingRightsAction, editCommunityAction } from '../actions'
import type { CommunitySettings } from '../queries/settings'
import { KindField, OrganisationField, PostingRightsFields } from './fields'

/** What a community says of itself. */
export async function EditForm({ settings }: { settings: CommunitySettings }) {
  const t = await translator('communities')
  const { slug, name, purpose, kind, description, welcome, organisationId, organisations, may } = settings
  return (
    <section aria-labelledby="identite">
      <h2 id="identite">{t('settings.identity')}</h2>
      <Form action={editCommunityAction} label={t('settings.identity')}>
        <input type="hidden" name="slug" value={slug} />
        <Field
          name="name"
          label={t('form.name')}
          hint={t('settings.nameHint', { slug })}
          defaultValue={name}
          maxLength={80}
          required
        />
        <Field
          name="purpose"
          label={t('form.purpose')}
          hint={t('form.purposeHint')}
          defaultValue={purpose}
          maxLength={200}
          required
        />
        <TextArea
          name="description"
          label={t('form.description')}
          hint={t('form.descriptionHint')}
          defaultValue={description}
          maxLength={4000}
        />
        <TextArea
          name="welcome"
          label={t('form.welcome')}
          hint={t('form.welcomeHint')}
          defaultValue={welcome}
          maxLength={2000}
        />
        <KindField defaultValue={kind} />
        {may.changeAccess && (
          <OrganisationField organisations={organisations} defaultValue={organisationId} />
        )}
        <SubmitButton>{t('settings.save')}</SubmitButton>
      </Form>
    </section>
  )
}

/** Which role may post what. */
export async function RightsForm({ settings }: { settings: CommunitySettings }) {
  const t = await translator('communities')
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{t('form.rights')}</h2>
      <Form action={changePostingRightsAction} label={t('form.rights')}>
        <input type="hidden" name="slug" value={settings.slug} />
        <PostingRightsFields defaults={settings.rights} legendHidden />
        <SubmitButton tone="secondary">{t('settings.saveRights')}</SubmitButton>
      </Form>
    </section>
  )
}
