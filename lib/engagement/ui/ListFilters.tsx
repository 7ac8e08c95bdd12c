import { KindSelect } from '@/lib/communities/ui/KindSelect'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { CommunityOrigin } from '@/prisma/client/enums'
import type { ListAsked } from '../list'

type ListFiltersProps = {
  asked: ListAsked
  address: Asked
  choices: { sources: string[]; ministries: { id: string; name: string }[] }
}

/** What the list is narrowed to, as a plain form: its address can be kept and sent. */
export async function ListFilters({ asked, address, choices }: ListFiltersProps) {
  const t = await translator('engagement')
  const kept = Object.entries(address).filter(([name]) => ['jours', 'du', 'au', 'tri'].includes(name))
  const any = { value: '', label: t('list.any') }
  const anyFeminine = { value: '', label: t('list.anyFeminine') }
  return (
    <search>
      <form className="os-filters" action="/mesures" aria-label={t('list.filters')}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
        <div className="os-filters__wide">
          <Field name="q" type="search" label={t('list.search')} defaultValue={asked.q} maxLength={100} />
          <SubmitButton>{t('list.apply')}</SubmitButton>
        </div>
        <KindSelect label={t('list.kind')} any={t('list.any')} kind={asked.kind} />
        <Select
          name="origine"
          label={t('list.origin')}
          defaultValue={asked.origin ?? ''}
          options={[
            anyFeminine,
            ...Object.values(CommunityOrigin).map((origin) => ({
              value: origin,
              label: t(`list.origins.${origin}`),
            })),
          ]}
        />
        {choices.sources.length > 0 && (
          <Select
            name="source"
            label={t('list.source')}
            defaultValue={asked.from ?? ''}
            options={[anyFeminine, ...choices.sources.map((source) => ({ value: source, label: source }))]}
          />
        )}
        {choices.ministries.length > 0 && (
          <Select
            name="ministere"
            label={t('list.ministry')}
            defaultValue={asked.ministry ?? ''}
            options={[any, ...choices.ministries.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
      </form>
    </search>
  )
}
