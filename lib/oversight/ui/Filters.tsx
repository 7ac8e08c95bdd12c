import { KindSelect } from '@/lib/communities/ui/KindSelect'
import { formatters, translator } from '@/lib/i18n'
import { addDays, usualLengths } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import { Field, SubmitButton } from '@/lib/ui/forms'
import type { OversightAsked } from '../asked'

/** How long, when, and which type: all of it in the address. */
export async function Filters({
  path,
  asked,
  address,
}: {
  path: string
  asked: OversightAsked
  address: Asked
}) {
  const [t, measured, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    formatters(),
  ])
  return (
    <>
      <nav className="os-period" aria-label={measured('period.label')}>
        <ul className="fr-tags-group">
          {usualLengths.map((days) => (
            <li key={days}>
              <a
                className="fr-tag"
                href={addressWith(path, address, { jours: days })}
                aria-current={asked.days === days ? 'true' : undefined}
              >
                {measured('period.days', { days: format.number(days) })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form className="os-filters" action={path} aria-label={t('filters.label')}>
          <input type="hidden" name="jours" value={asked.days} />
          <KindSelect label={t('filters.kind')} any={t('filters.any')} kind={asked.kind} />
          <Field name="du" type="date" label={t('filters.from')} defaultValue={asked.from ?? undefined} />
          <Field
            name="au"
            type="date"
            label={t('filters.until')}
            defaultValue={asked.until ? addDays(asked.until, -1) : undefined}
          />
          <SubmitButton>{t('filters.apply')}</SubmitButton>
        </form>
      </search>
    </>
  )
}
