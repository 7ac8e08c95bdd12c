import { translator } from '@/lib/i18n'
import { Radios, Select } from '@/lib/ui/forms'
import { kinds, pairNames } from '../schema'

/** What a community is for, each kind with what it means. */
export async function KindField({ defaultValue }: { defaultValue?: string }) {
  const t = await translator('communities')
  return (
    <Radios
      name="kind"
      rich
      legend={t('form.kind')}
      defaultValue={defaultValue}
      options={kinds.map((kind) => ({
        value: kind,
        label: t(`kind.${kind}.name`),
        hint: t(`kind.${kind}.means`),
      }))}
    />
  )
}

/** Who sees it and how one enters it, chosen together: each of the seven ways says who will see what. */
export async function OpeningField({ defaultValue }: { defaultValue?: string }) {
  const t = await translator('communities')
  return (
    <Radios
      name="opening"
      rich
      legend={t('form.opening')}
      hint={t('form.openingHint')}
      defaultValue={defaultValue}
      options={pairNames.map((pair) => ({
        value: pair,
        label: t(`opening.${pair}.name`),
        hint: t(`opening.${pair}.means`),
      }))}
    />
  )
}

type PostingRightsFieldsProps = {
  defaults?: Record<string, string>
  /** The title just above says it already. */
  legendHidden?: boolean
}

/** Which role may post what. */
export async function PostingRightsFields({ defaults, legendHidden = false }: PostingRightsFieldsProps) {
  const t = await translator('communities')
  const usual: Record<string, string> = {
    thread: 'member',
    news: 'animator',
    file: 'member',
    comment: 'guest',
  }
  return (
    <fieldset className="os-form__row os-plain-fieldset">
      <legend className={legendHidden ? 'fr-sr-only' : undefined}>{t('form.rights')}</legend>
      {(['thread', 'news', 'file', 'comment'] as const).map((what) => (
        <Select
          key={what}
          name={what}
          label={t(`rights.${what}`)}
          defaultValue={defaults?.[what] ?? usual[what]}
          options={[
            ...(what === 'comment' ? (['guest'] as const) : []),
            'member' as const,
            'contributor' as const,
            'animator' as const,
          ].map((role) => ({ value: role, label: t(`rights.from.${role}`) }))}
        />
      ))}
    </fieldset>
  )
}

type OrganisationFieldProps = { organisations: { id: string; name: string }[]; defaultValue?: string | null }

/** The administration a community belongs to; none: between ministries. */
export async function OrganisationField({ organisations, defaultValue }: OrganisationFieldProps) {
  const t = await translator('communities')
  return (
    <Select
      name="organisationId"
      label={t('form.organisation')}
      hint={t('form.organisationHint')}
      defaultValue={defaultValue ?? ''}
      options={[
        { value: '', label: t('form.noOrganisation') },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
