import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { correctAccountAction } from '../../actions'
import type { AdministeredOrganisation } from '../../administration/organisations'
import type { AccountSheet } from '../../administration/sheet'

type CorrectFormProps = { account: AccountSheet; organisations: AdministeredOrganisation[] }

const LINES = ['givenName', 'usualName', 'email', 'jobTitle', 'phone', 'departement', 'city'] as const
const TYPES = ['agent', 'public_partner', 'private_partner', 'contractor', 'intern'] as const
const LEVELS = ['agent', 'middle_management', 'direction'] as const

/** What the administrator may put right; what a directory keeps is shown above, and not here. */
export async function CorrectForm({ account, organisations }: CorrectFormProps) {
  const [t, own] = await Promise.all([translator('lifeCycle'), translator('accounts')])
  const may = (attribute: (typeof account.mayCorrect)[number]) => account.mayCorrect.includes(attribute)
  return (
    <details className="os-card os-unfold">
      <summary>{t('correct.title')}</summary>
      <Form action={correctAccountAction} label={t('correct.title')}>
        <input type="hidden" name="memberId" value={account.id} />
        <p>{t('correct.text')}</p>
        {LINES.filter(may).map((name) => (
          <Field
            key={name}
            name={name}
            type={name === 'email' ? 'email' : 'text'}
            label={t(`attribute.${name}`)}
            defaultValue={account[name] ?? ''}
            autoComplete="off"
          />
        ))}
        {may('organisationId') && (
          <Select
            name="organisationId"
            label={t('attribute.organisationId')}
            defaultValue={account.organisationId ?? ''}
            placeholder={account.organisationId === null ? t('sheet.unsaid') : undefined}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {may('type') && (
          <Select
            name="type"
            label={t('attribute.type')}
            defaultValue={account.type}
            options={TYPES.map((type) => ({ value: type, label: own(`types.${type}`) }))}
          />
        )}
        {may('level') && (
          <Select
            name="level"
            label={t('attribute.level')}
            defaultValue={account.level}
            options={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          />
        )}
        <SubmitButton tone="secondary">{t('correct.save')}</SubmitButton>
      </Form>
    </details>
  )
}
