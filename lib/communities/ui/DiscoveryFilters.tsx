import { translator } from '@/lib/i18n'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import type { DiscoveryAsked } from '../discoveryAsked'
import { KindSelect } from './KindSelect'

type DiscoveryFiltersProps = {
  asked: DiscoveryAsked
  ministries: { id: string; name: string }[]
}

/** What to look for, as a plain form: its address can be kept and sent. */
export async function DiscoveryFilters({ asked, ministries }: DiscoveryFiltersProps) {
  const t = await translator('communities')
  const any = { value: '', label: t('discover.any') }
  const options = (group: 'access' | 'joining', names: readonly string[]) => [
    any,
    ...names.map((name) => ({ value: name, label: t(`${group}.${name}.name` as 'access.public.name') })),
  ]
  return (
    <search>
      <form className="os-filters" action="/communautes" aria-label={t('discover.filters')}>
        <div className="os-filters__wide">
          <Field
            name="q"
            type="search"
            label={t('discover.search')}
            hint={t('discover.searchHint')}
            defaultValue={asked.q}
            maxLength={200}
          />
          <SubmitButton>{t('discover.apply')}</SubmitButton>
        </div>
        <KindSelect label={t('discover.kind')} any={t('discover.any')} kind={asked.kind} />
        <Select
          name="acces"
          label={t('discover.access')}
          defaultValue={asked.access}
          options={options('access', ['public', 'private', 'secret'])}
        />
        <Select
          name="entree"
          label={t('discover.joining')}
          defaultValue={asked.joining}
          options={options('joining', ['free', 'request', 'managed'])}
        />
        {ministries.length > 0 && (
          <Select
            name="ministere"
            label={t('discover.ministry')}
            defaultValue={asked.ministry}
            options={[any, ...ministries.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Select
          name="miennes"
          label={t('discover.whose')}
          defaultValue={asked.mine ? 'oui' : ''}
          options={[
            { value: '', label: t('discover.everybody') },
            { value: 'oui', label: t('discover.mine') },
          ]}
        />
        <Select
          name="tri"
          label={t('discover.sort')}
          defaultValue={asked.sort ?? ''}
          options={[
            { value: '', label: asked.q ? t('discover.sorts.relevance') : t('discover.sorts.usual') },
            { value: 'active', label: t('discover.sorts.active') },
            { value: 'name', label: t('discover.sorts.name') },
            { value: 'new', label: t('discover.sorts.new') },
          ]}
        />
      </form>
    </search>
  )
}
