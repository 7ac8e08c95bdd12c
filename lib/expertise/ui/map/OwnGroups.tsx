import { formatters, translator } from '@/lib/i18n'
import type { SeenMap } from '../../queries/map'

/** Where the viewer belongs, softly, by what they can do: seen by themselves alone. */
export async function OwnGroups({ clusters, own }: Pick<SeenMap, 'clusters' | 'own'>) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  const groups = own.flatMap(({ clusterId, share }) =>
    clusters.filter(({ id }) => id === clusterId).map((cluster) => ({ ...cluster, share })),
  )
  return (
    <section className="os-own-groups" aria-labelledby="mes-groupes">
      <h3 id="mes-groupes">{t('own.title')}</h3>
      {groups.length === 0 ? (
        <p>
          {t('own.none')} <a href="/competences">{t('own.act')}</a>
        </p>
      ) : (
        <>
          <ul>
            {groups.map(({ id, name, tone, share }) => (
              <li key={id}>
                <i className={`os-clusters__tone os-map__tone--${tone}`} aria-hidden="true" />{' '}
                {name.split(' · ')[0]} <strong>{format.percent(share)}</strong>
              </li>
            ))}
          </ul>
          <p className="os-meta">{t('own.text')}</p>
        </>
      )}
    </section>
  )
}
