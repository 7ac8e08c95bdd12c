import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Page } from '@/lib/ui/Page'
import { changeLdapDirectoryAction, changeScimDirectoryAction } from '../actions'
import type { AdministeredDirectory } from '../queries'
import { CommonFields, LdapFields } from './fields'
import { directoriesTrail } from './trail'

export async function SettingsPage({ directory }: { directory: AdministeredDirectory }) {
  const t = await translator('provisioning')
  const { id, kind, name, closePercent, invites, ldap, everyHours } = directory
  return (
    <Page title={t('settings.title')} trail={await directoriesTrail(directory)} width="reading">
      <Form action={kind === 'scim' ? changeScimDirectoryAction : changeLdapDirectoryAction}>
        <input type="hidden" name="directoryId" value={id} />
        <CommonFields kind={kind} name={name} closePercent={closePercent} invites={invites} />
        {ldap && <LdapFields settings={ldap} everyHours={everyHours} />}
        <SubmitButton>{t('settings.save')}</SubmitButton>
      </Form>
    </Page>
  )
}
