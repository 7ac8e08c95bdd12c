import { KindSelect } from '@/lib/communities/ui/KindSelect'
import { translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { Field, Select, SubmitButton } from '@/lib/ui/forms'
import { reviewFilters, shownStates, type SleepingAsked } from '../asked'

/** What the list is narrowed to, as a plain form: its address can be kept and sent. */
export async function SleepingFilters({ asked, address }: { asked: SleepingAsked; address: Asked }) {
  const t = await translator('vitality')
  const any = { value: '', label: t('list.any') }
  return (
    <search>
      <form className="os-filters" action="/mesures/sommeil" aria-label={t('list.filters')}>
        {typeof address.tri === 'string' && <input type="hidden" name="tri" value={address.tri} />}
        <div className="os-filters__wide">
          <Field name="q" type="search" label={t('list.search')} defaultValue={asked.q} maxLength={100} />
          <SubmitButton>{t('list.apply')}</SubmitButton>
        </div>
        <Select
          name="etat"
          label={t('list.state')}
          defaultValue={asked.state ?? ''}
          options={[any, ...shownStates.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
        />
        <Select
          name="revue"
          label={t('list.review')}
          defaultValue={asked.review ?? ''}
          options={[
            any,
            ...reviewFilters.map((review) => ({ value: review, label: t(`list.reviews.${review}`) })),
          ]}
        />
        <KindSelect label={t('list.kind')} any={t('list.any')} kind={asked.kind} />
      </form>
    </search>
  )
}
