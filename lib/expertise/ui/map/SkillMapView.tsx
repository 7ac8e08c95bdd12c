import type { ReactNode } from 'react'
import { formatters, translator } from '@/lib/i18n'
import type { Asked } from '@/lib/ui/address'
import { Alert, EmptyState } from '@/lib/ui/feedback'
import { NotForPeople } from '@/lib/ui/NotForPeople'
import type { MapAsked } from '../../mapAsked'
import { lackOf } from '../../mapRows'
import type { Chosen } from '../../queries/chosen'
import type { SeenMap } from '../../queries/map'
import { ClusterList } from './ClusterList'
import { Definitions } from './Definitions'
import { drawn } from './drawn'
import { FindSkill } from './FindSkill'
import { SkillCanvas } from './SkillCanvas'
import { SkillPanel } from './SkillPanel'
import { SkillTable } from './SkillTable'

export interface SkillMapViewProps {
  map: SeenMap
  chosen: Chosen
  asked: MapAsked
  address: Asked
  /** Where this map is: `/competences/carte`. */
  path: string
  /** Of whom it speaks, where one may choose. */
  scopes?: ReactNode
}

/** The map of skills, what one looks at beside it, and the same as a table. */
export async function SkillMapView({ map, chosen, asked, address, path, scopes }: SkillMapViewProps) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  const { minimum, people, at } = map
  const noMap = (
    <EmptyState
      icon="fr-icon-compass-3-line"
      title={t('empty.title')}
      act={
        <a className="fr-btn" href="/competences">
          {t('empty.act')}
        </a>
      }
    >
      <p>{t('empty.text', { minimum })}</p>
    </EmptyState>
  )
  if (at === null || (map.skills.length === 0 && map.scope.of === 'platform')) return noMap
  const mapped = map.skills.some(({ x }) => x !== null)
  const lack = lackOf(map)
  return (
    <div className="os-skill-map">
      {mapped && (
        <p className="os-skill-map__how">
          {t('howToRead')} {map.scope.of === 'ministry' && t('ministryPlaces')}{' '}
          <a href="#tableau">{t('toTable')}</a>
        </p>
      )}
      <div className="os-skill-map__tools">
        {scopes}
        {mapped && <FindSkill {...{ map, asked, path }} />}
      </div>
      {chosen.isLost && (
        <Alert tone="warning">{asked.text ? t('notFound', { text: asked.text }) : t('nothingTold')}</Alert>
      )}
      {chosen.skill && chosen.skill.x === null && !map.isStricter && (
        <Alert>{t('notMapped', { label: chosen.skill.label, minimum })}</Alert>
      )}
      {map.isStricter && <Alert>{t('stricter', { minimum })}</Alert>}
      {lack === 'map' && noMap}
      {lack === 'figures' && (
        <EmptyState
          title={t('emptyScope.title')}
          act={<a href="/competences/carte">{t('emptyScope.act')}</a>}
        >
          <p>{t('emptyScope.text')}</p>
        </EmptyState>
      )}
      {mapped && (
        <section className="os-skill-map__both" aria-label={t('mapPart')} id="carte">
          <div>
            <SkillCanvas {...drawn(t, format, { map, address, path, chosenId: chosen.skill?.id ?? null })} />
          </div>
          <div className="os-skill-map__beside">
            {chosen.skill ? (
              <SkillPanel {...{ map, address, path, ...chosen }} skill={chosen.skill} />
            ) : (
              <ClusterList {...{ map, address, path }} />
            )}
          </div>
        </section>
      )}
      <section aria-labelledby="tableau-titre" id="tableau" tabIndex={-1}>
        <h2 id="tableau-titre">{t('tablePart')}</h2>
        <p>
          {people === null
            ? t('countedHidden', { date: format.date(at) })
            : t('counted', { date: format.date(at), people, shown: format.number(people) })}
        </p>
        <SkillTable {...{ map, asked, address, path }} />
      </section>
      <Definitions minimum={minimum} />
      <NotForPeople />
    </div>
  )
}
