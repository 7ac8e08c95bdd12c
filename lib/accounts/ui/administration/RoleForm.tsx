import { translator } from '@/lib/i18n'
import { Radios, Select, SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { giveRoleAction } from '../../actions'
import type { AdministeredOrganisation } from '../../administration/organisations'
import type { AccountSheet } from '../../administration/sheet'

type RoleFormProps = { account: AccountSheet; organisations: AdministeredOrganisation[] }

/** What somebody may do on the platform as a whole. */
export async function RoleForm({ account, organisations }: RoleFormProps) {
  const t = await translator('lifeCycle')
  const ministries = organisations.filter(({ kind }) => kind !== 'public_body')
  return (
    <section aria-labelledby="role">
      <h2 id="role">{t('roles.title')}</h2>
      <details className="os-card os-unfold">
        <summary>{t('roles.now', { role: t(`role.${account.platformRole}`) })}</summary>
        <Form action={giveRoleAction} label={t('roles.title')}>
          <input type="hidden" name="memberId" value={account.id} />
          <Radios
            name="role"
            legend={t('roles.legend')}
            defaultValue={account.platformRole}
            options={account.roles.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              hint: t(`roles.means.${role}`),
            }))}
          />
          {account.roles.includes('ministry_administrator') && (
            <Select
              name="administers"
              label={t('roles.administers')}
              hint={t('roles.administersHint')}
              defaultValue={account.administersOrganisationId ?? ''}
              placeholder={t('roles.choose')}
              options={ministries.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SubmitButton tone="secondary">{t('roles.save')}</SubmitButton>
        </Form>
      </details>
    </section>
  )
}
