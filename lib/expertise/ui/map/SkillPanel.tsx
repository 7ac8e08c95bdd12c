import { formatters, translator } from '@/lib/i18n'
import { addressWith, type Asked } from '@/lib/ui/address'
import { TrendChart } from '@/lib/ui/charts/TrendChart'
import { TooManyPeople } from '@/lib/ui/TooManyPeople'
import { neighboursOf } from '../../mapRows'
import { demandOf, steadinessOf, supplyOf } from '../../model/map/figures'
import type { Chosen } from '../../queries/chosen'
import type { SeenMap } from '../../queries/map'
import type { SeenSkill, SkillMonth } from '../../mapFigures'
import { sayer } from './said'

interface SkillPanelProps {
  map: SeenMap
  skill: SeenSkill
  months: SkillMonth[]
  holders: Chosen['holders']
  address: Asked
  path: string
}

/** One skill: how many have it and want it, where to find them, what goes with it, how it went. */
export async function SkillPanel({ map, skill, months, holders, address, path }: SkillPanelProps) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  const people = sayer(t, format, map)
  const cluster = map.clusters.find(({ id }) => id === skill.clusterId)
  const lookAt = (id: string | null) => `${addressWith(path, address, { competence: id, q: null })}#carte`
  const ministry = map.scope.of === 'ministry' ? map.scope.id : null
  const neighbours = neighboursOf(map, skill.id)
  const [demand, supply] = [demandOf(skill), supplyOf(skill)]
  const gap =
    skill.gap === null || demand === null || supply === null
      ? t('panel.noGap')
      : t(skill.gap > 0 ? 'panel.wanted' : 'panel.covered', {
          ...{ demand, supply: format.number(supply) },
          who: skill.recent === null ? 'holders' : 'recent',
        })
  return (
    <>
      <p className="os-skill-map__back">
        <a className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={lookAt(null)}>
          {t('panel.back')}
        </a>
      </p>
      <h2 className="os-skill-map__title">{skill.label}</h2>
      <p className="os-skill-map__of">
        {cluster ? (
          <>
            <i className={`os-clusters__tone os-map__tone--${cluster.tone}`} aria-hidden="true" />{' '}
            {cluster.name}{' '}
            <span className="os-meta">
              {t(`clusters.steady.${steadinessOf(cluster.steadiness)}`, {
                share: format.percent(cluster.steadiness),
              })}
            </span>
          </>
        ) : (
          skill.x !== null && t('panel.alone')
        )}
      </p>
      <dl className="os-skill-map__figures">
        <Figure name={t('panel.holders')}>{people('holders', skill.holders)}</Figure>
        <Figure name={t('panel.recent')}>{people('recent', skill.recent)}</Figure>
        <Figure name={t('panel.seekers')}>{people('seekers', skill.seekers)}</Figure>
        {skill.questions !== null && (
          <Figure name={t('panel.questions')}>{format.number(skill.questions)}</Figure>
        )}
        {map.may.leaving && <Figure name={t('panel.leaving')}>{people('leaving', skill.leaving)}</Figure>}
      </dl>
      <p>{gap}</p>
      {holders && <Holders {...holders} />}
      <ul className="os-skill-map__ways">
        <li>
          <a href={addressWith('/annuaire', {}, { competence: skill.id, administration: ministry })}>
            {t('panel.find')}
          </a>
        </li>
        <li>
          <a href={`/competences/${skill.id}`}>{t('panel.sheet')}</a>
        </li>
      </ul>
      {neighbours.length > 0 && (
        <>
          <h3 id="voisines">
            {t(map.scope.of === 'platform' ? 'panel.neighbours' : 'panel.neighboursEverywhere')}
          </h3>
          <ul className="os-skill-tags" aria-labelledby="voisines">
            {neighbours.map(({ id, label }) => (
              <li key={id}>
                <a className="fr-tag fr-tag--sm" href={lookAt(id)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Trend {...{ skill, months }} minimum={map.minimum} />
    </>
  )
}

/** A few who let themselves be found; the directory has the others. */
async function Holders({ people, laterIn }: NonNullable<Chosen['holders']>) {
  if (laterIn !== null) return <TooManyPeople seconds={laterIn} />
  if (people.length === 0) return null
  const t = await translator('skillMap')
  return (
    <>
      <h3 id="personnes">{t('panel.shown')}</h3>
      <ul aria-labelledby="personnes">
        {people.map(({ id, name, jobTitle, organisation }) => (
          <li key={id}>
            <a href={`/annuaire/${id}`}>{name}</a>{' '}
            <span className="os-meta">{[jobTitle, organisation].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

async function Trend({
  skill,
  months,
  minimum,
}: Pick<SkillPanelProps, 'skill' | 'months'> & { minimum: number }) {
  const [t, format] = [await translator('skillMap'), await formatters()]
  const said = months.filter(({ holders }) => holders !== null)
  const [first, last] = [said[0], said.at(-1)]
  const headline = () => {
    if (!first || !last?.holders) return t('panel.untold', { minimum })
    const values = { now: format.number(last.holders), month: format.month(first.month) }
    if (first === last) return t('panel.first', values)
    if (first.holders === last.holders) return t('panel.same', values)
    return t('panel.more', { ...values, before: format.number(first.holders ?? 0) })
  }
  if (said.length < 2) return <p className="os-meta">{headline()}</p>
  return (
    <TrendChart
      headline={headline()}
      title={t('panel.trendTitle', { label: skill.label })}
      series={[
        { key: 'holders', label: t('column.holders'), highlight: true },
        { key: 'seekers', label: t('column.seekers') },
      ]}
      pointHeader={t('panel.trendMonth')}
      points={months.map(({ month, holders, seekers }, index) => ({
        label: format.month(month),
        short: format.dayShort(month),
        values: { holders, seekers },
        unfinished: index === months.length - 1,
      }))}
      height={180}
    />
  )
}
