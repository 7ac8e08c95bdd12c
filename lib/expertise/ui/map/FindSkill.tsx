import { translator } from '@/lib/i18n'
import type { SkillMapViewProps } from './SkillMapView'

/** Finds a skill on the map by its name. */
export async function FindSkill({ map, asked, path }: Pick<SkillMapViewProps, 'map' | 'asked' | 'path'>) {
  const t = await translator('skillMap')
  return (
    <form action={path} className="os-skill-map__find" role="search" aria-label={t('find')}>
      {asked.ministryId && <input type="hidden" name="ministere" value={asked.ministryId} />}
      <label className="fr-label" htmlFor="trouver">
        {t('find')}
      </label>
      <div className="os-searchbox__row">
        <input
          {...{ className: 'fr-input', id: 'trouver', name: 'q', type: 'search', list: 'sur-la-carte' }}
          defaultValue={asked.text}
          autoComplete="off"
        />
        <button className="fr-btn" type="submit">
          {t('findAct')}
        </button>
      </div>
      <datalist id="sur-la-carte">
        {map.skills
          .filter(({ x }) => x !== null)
          .map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
      </datalist>
    </form>
  )
}
