import type { ReactNode } from 'react'
import { appUrl } from '@/lib/auth/settings'
import { translator } from '@/lib/i18n'
import { Field, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { createCommunityAction } from '../actions'
import { KindField, OpeningField, OrganisationField, PostingRightsFields } from './fields'
import { NameField } from './NameField'

interface CreateFormProps {
  organisations: { id: string; name: string }[]
  /** What is said of the type that is chosen. */
  afterKind?: ReactNode
}

/** The type that is chosen as long as nobody chose another. */
export const usualKind = 'practice' as const

/** One page to open a community: what it is, who it is for, who writes; all can be changed afterwards. */
export async function CreateForm({ organisations, afterKind }: CreateFormProps) {
  const t = await translator('communities')
  return (
    <Form action={createCommunityAction}>
      <h2>{t('form.what')}</h2>
      <NameField
        label={t('form.name')}
        hint={t('form.nameHint')}
        words={{ address: t('form.address'), host: new URL(appUrl()).host }}
      />
      <Field name="purpose" label={t('form.purpose')} hint={t('form.purposeHint')} maxLength={200} required />
      <KindField defaultValue={usualKind} />
      {afterKind}
      <h2>{t('form.who')}</h2>
      <OpeningField defaultValue="private-request" />
      <OrganisationField organisations={organisations} defaultValue={organisations.at(-1)?.id} />
      <h2>{t('form.life')}</h2>
      <TextArea
        name="description"
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        maxLength={4000}
      />
      <TextArea name="welcome" label={t('form.welcome')} hint={t('form.welcomeHint')} maxLength={2000} />
      <details className="os-details">
        <summary>{t('form.rightsMore')}</summary>
        <PostingRightsFields />
      </details>
      <div className="os-form__acts">
        <SubmitButton>{t('form.create')}</SubmitButton>
        <a className="fr-btn fr-btn--tertiary" href="/communautes">
          {t('form.cancel')}
        </a>
      </div>
    </Form>
  )
}
