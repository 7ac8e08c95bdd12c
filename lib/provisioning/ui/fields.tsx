import { translator } from '@/lib/i18n'
import { Checkbox, Field, Select } from '@/lib/ui/forms'
import { ldapAttributes, NEEDED, SECURITIES, type LdapSettings } from '../model/ldapSettings'
import { EVERY_HOURS } from '../schema'

type CommonProps = { kind: 'scim' | 'ldap'; name?: string; closePercent?: number; invites?: boolean }

/** What every directory has: a name, the floor, and whether it invites. */
export async function CommonFields({ kind, name, closePercent = 10, invites = true }: CommonProps) {
  const t = await translator('provisioning')
  return (
    <>
      <Field
        name="name"
        label={t('field.name')}
        hint={t('field.nameHint')}
        defaultValue={name}
        maxLength={80}
        required
      />
      <Field
        name="closePercent"
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        label={t('field.closePercent')}
        hint={t(`field.closePercentHint.${kind}`)}
        defaultValue={String(closePercent)}
        required
      />
      <Checkbox
        name="invites"
        label={t('field.invites')}
        hint={t('field.invitesHint')}
        defaultChecked={invites}
      />
    </>
  )
}

export async function OrganisationField({
  organisations,
}: {
  organisations: { id: string; name: string }[]
}) {
  const t = await translator('provisioning')
  return (
    <Select
      name="organisationId"
      label={t('field.organisation')}
      placeholder={t('field.organisationChoose')}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
  )
}

/** Where and how an LDAP directory is read, and what is what in it. */
export async function LdapFields({ settings, everyHours }: { settings: LdapSettings; everyHours: number }) {
  const t = await translator('provisioning')
  return (
    <>
      <h2>{t('field.connection')}</h2>
      <Field
        name="url"
        label={t('field.url')}
        hint={t('field.urlHint')}
        defaultValue={settings.url}
        spellCheck={false}
        required
      />
      <Select
        name="security"
        label={t('field.security')}
        defaultValue={settings.security}
        options={SECURITIES.map((each) => ({ value: each, label: t(`security.${each}`) }))}
      />
      <Field
        name="bindDn"
        label={t('field.bindDn')}
        hint={t('field.bindDnHint')}
        defaultValue={settings.bindDn}
        spellCheck={false}
        autoComplete="off"
        required
      />
      <Field
        name="secret"
        label={t('field.secret')}
        hint={t('field.secretHint')}
        defaultValue={settings.secret}
        spellCheck={false}
        autoComplete="off"
        required
      />
      <h2>{t('field.reading')}</h2>
      <Field
        name="base"
        label={t('field.base')}
        hint={t('field.baseHint')}
        defaultValue={settings.base}
        spellCheck={false}
        required
      />
      <Field
        name="filter"
        label={t('field.filter')}
        hint={t('field.filterHint')}
        defaultValue={settings.filter}
        spellCheck={false}
        required
      />
      <Select
        name="everyHours"
        label={t('field.everyHours')}
        defaultValue={String(everyHours)}
        options={EVERY_HOURS.map((hours) => ({ value: String(hours), label: t('field.hours', { hours }) }))}
      />
      <h2>{t('field.attributes')}</h2>
      <p className="fr-hint-text">{t('field.attributesHint')}</p>
      <div className="os-directory-attributes">
        {ldapAttributes.map((attribute) => (
          <Field
            key={attribute}
            name={attribute}
            label={t(`ldapAttribute.${attribute}`)}
            defaultValue={settings.attributes[attribute]}
            spellCheck={false}
            autoComplete="off"
            required={NEEDED.includes(attribute)}
          />
        ))}
      </div>
    </>
  )
}
