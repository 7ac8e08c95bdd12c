import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton, TextArea } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { openProgrammeAction } from '../actions'

interface ProgrammeFormProps {
  newId: string
  practices: { id: string; title: string }[]
}

/** What a programme says of itself before anybody asks: all of it, the draw included, is fixed when it opens. */
export async function ProgrammeForm({ newId, practices }: ProgrammeFormProps) {
  const [t, library] = await Promise.all([translator('programmes'), translator('practices')])
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      width="reading"
      trail={[
        { label: library('title'), href: '/pratiques' },
        { label: t('title'), href: '/pratiques/programmes' },
      ]}
    >
      <Form action={openProgrammeAction} className="os-form" label={t('form.title')}>
        <input type="hidden" name="newId" value={newId} />
        <Field name="name" label={t('form.name')} hint={t('form.nameHint')} maxLength={120} required />
        <TextArea
          name="purpose"
          label={t('form.purpose')}
          hint={t('form.purposeHint')}
          rows={4}
          maxLength={2000}
        />
        <Select
          name="practiceId"
          label={t('form.practice')}
          defaultValue=""
          options={[
            { value: '', label: t('form.noPractice') },
            ...practices.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Field name="places" type="number" min={1} max={1000} label={t('form.places')} required />
        <Field
          name="closesOn"
          type="date"
          label={t('form.closesOn')}
          hint={t('form.closesOnHint')}
          required
        />
        <Field name="laterOn" type="date" label={t('form.laterOn')} hint={t('form.laterOnHint')} required />
        <SubmitButton>{t('form.act')}</SubmitButton>
      </Form>
    </Page>
  )
}
