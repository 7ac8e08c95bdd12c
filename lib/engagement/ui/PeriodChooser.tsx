import { formatters, translator } from '@/lib/i18n'
import { addDays, parisDay, usualLengths, type Day, type Period } from '@/lib/time'
import { addressWith, type Asked } from '@/lib/ui/address'
import type { AskedPeriod } from '../asked'

type PeriodChooserProps = {
  path: string
  address: Asked
  asked: AskedPeriod
  /** The period shown, if there is one for all. */
  period?: Period
  /** The last day that can be asked for: of communities, yesterday; of oneself, today. */
  last?: Day
}

/** The usual periods as links, and dates of one's own; the address says which, so that it can be kept and sent. */
export async function PeriodChooser({
  path,
  address,
  asked,
  period,
  last = addDays(parisDay(new Date()), -1),
}: PeriodChooserProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const kept = Object.entries(address).filter(([name]) => !['jours', 'du', 'au', 'page'].includes(name))
  return (
    <nav className="os-period" aria-label={t('period.label')}>
      <ul className="fr-tags-group">
        {usualLengths.map((days) => (
          <li key={days}>
            <a
              className="fr-tag"
              href={addressWith(path, address, { jours: days, du: null, au: null, page: null })}
              aria-current={asked.usual === days ? 'true' : undefined}
            >
              {t('period.days', { days: format.number(days) })}
            </a>
          </li>
        ))}
      </ul>
      <details className="os-period__free" open={asked.free !== null}>
        <summary>{t('period.free')}</summary>
        <form action={path} className="os-period__dates">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={String(value)} />
          ))}
          <label className="fr-label" htmlFor="du">
            {t('period.from')}
          </label>
          <input
            className="fr-input"
            type="date"
            id="du"
            name="du"
            required
            max={last}
            defaultValue={period?.start}
          />
          <label className="fr-label" htmlFor="au">
            {t('period.to')}
          </label>
          <input
            className="fr-input"
            type="date"
            id="au"
            name="au"
            required
            max={last}
            defaultValue={period && addDays(period.end, -1)}
          />
          <button type="submit" className="fr-btn fr-btn--secondary">
            {t('period.show')}
          </button>
        </form>
      </details>
    </nav>
  )
}
