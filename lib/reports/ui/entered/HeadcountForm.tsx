import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { changeHeadcountAction, enterHeadcountAction } from '../../actions'
import type { headcountToChange } from '../../entered/queries'

type Headcount = Awaited<ReturnType<typeof headcountToChange>>['headcount']
type HeadcountFormProps = { ministries: { id: string; name: string }[] } & (
  { newId: string; headcount?: undefined } | { headcount: Headcount; newId?: undefined }
)

/** How many agents a ministry has, and who says so. */
export async function HeadcountForm({ newId, headcount, ministries }: HeadcountFormProps) {
  const t = await translator('reportAhead')
  const title = t(headcount ? 'headcount.change' : 'headcount.new')
  return (
    <Page
      title={title}
      lead={t('headcount.formLead')}
      width="reading"
      trail={[
        { label: t('reports'), href: '/bilans' },
        { label: t('entered.title'), href: '/bilans/donnees' },
      ]}
    >
      <Form
        action={headcount ? changeHeadcountAction : enterHeadcountAction}
        className="os-form"
        label={title}
      >
        {headcount ? (
          <input type="hidden" name="headcountId" value={headcount.id} />
        ) : (
          <input type="hidden" name="newId" value={newId} />
        )}
        <Select
          name="ministryId"
          label={t('headcount.ministry')}
          defaultValue={headcount?.ministryId}
          placeholder={t('headcount.chooseMinistry')}
          options={ministries.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Field
          name="people"
          label={t('headcount.people')}
          hint={t('headcount.peopleHint')}
          defaultValue={headcount && String(headcount.people)}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <Field
          name="countedOn"
          type="date"
          label={t('headcount.countedOn')}
          hint={t('headcount.countedOnHint')}
          defaultValue={headcount?.countedOn}
          required
        />
        <Field
          name="source"
          label={t('source')}
          hint={t('headcount.sourceHint')}
          defaultValue={headcount?.source}
          maxLength={300}
          required
        />
        <SubmitButton>{t(headcount ? 'save' : 'headcount.enter')}</SubmitButton>
      </Form>
    </Page>
  )
}
