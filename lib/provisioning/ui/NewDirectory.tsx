import { translator } from '@/lib/i18n'
import { SubmitButton } from '@/lib/ui/forms'
import { Form } from '@/lib/ui/forms/Form'
import { Tabs } from '@/lib/ui/navigation'
import { Page } from '@/lib/ui/Page'
import { createLdapDirectoryAction, createScimDirectoryAction } from '../actions'
import { usualReading } from '../schema'
import { CommonFields, LdapFields, OrganisationField } from './fields'
import { directoriesTrail } from './trail'

type NewDirectoryProps = { kind: 'scim' | 'ldap'; organisations: { id: string; name: string }[] }

const KINDS = ['scim', 'ldap'] as const

export async function NewDirectory({ kind, organisations }: NewDirectoryProps) {
  const t = await translator('provisioning')
  return (
    <Page title={t('new.title')} lead={t('new.lead')} trail={await directoriesTrail()} width="reading">
      <Tabs
        label={t('new.how')}
        tabs={KINDS.map((each) => ({
          label: t(`kind.${each}`),
          href: `/administration/annuaires/nouveau${each === 'ldap' ? '?genre=ldap' : ''}`,
          current: each === kind,
        }))}
      />
      <p>{t(`kindHint.${kind}`)}</p>
      <Form action={kind === 'scim' ? createScimDirectoryAction : createLdapDirectoryAction}>
        <OrganisationField organisations={organisations} />
        <CommonFields kind={kind} />
        {kind === 'ldap' && <LdapFields settings={usualReading} everyHours={24} />}
        <SubmitButton>{t('new.open')}</SubmitButton>
      </Form>
    </Page>
  )
}
