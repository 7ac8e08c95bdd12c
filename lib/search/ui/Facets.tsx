import { formatters, translator } from '@/lib/i18n'
import type { Asked as Parameters } from '@/lib/ui/address'
import { SINCE_DAYS, type Asked, type Since } from '../model/asked'
import type { Results } from '../queries/search'
import { searchWith } from './address'

interface FacetsProps {
  asked: Asked
  results: Results
  parameters: Parameters
}

/** What the results are made of: each line narrows them to it. */
export async function Facets({ asked, results: { texts }, parameters }: FacetsProps) {
  const t = await translator('search')
  const periods = (Object.keys(SINCE_DAYS) as Since[]).map((since) => ({
    id: since,
    name: t(`sinceOf.${since}`),
    count: texts.since[since],
  }))
  return (
    <>
      <h2 className="os-facets__title">{t('filters')}</h2>
      <Facet
        title={t('sort')}
        values={[
          {
            id: 'pertinence',
            name: t('relevance'),
            href: searchWith(parameters, { tri: null }),
            isChosen: !asked.byDate,
          },
          {
            id: 'date',
            name: t('date'),
            href: searchWith(parameters, { tri: 'date' }),
            isChosen: asked.byDate,
          },
        ]}
      />
      {asked.communityId === null && (
        <Facet title={t('community')} values={valuesOf(texts.communities, 'communaute', parameters)} />
      )}
      {asked.authorId === null && (
        <Facet title={t('author')} values={valuesOf(texts.authors, 'auteur', parameters)} />
      )}
      {asked.since === null && <Facet title={t('since')} values={valuesOf(periods, 'depuis', parameters)} />}
    </>
  )
}

interface Value {
  id: string
  name: string
  href: string
  count?: number
  isChosen?: boolean
}

const valuesOf = (
  values: { id: string; name: string | null; count: number }[],
  parameter: string,
  parameters: Parameters,
): Value[] =>
  values
    .filter(({ count }) => count > 0)
    .map(({ id, name, count }) => ({
      id,
      name: name ?? '',
      count,
      href: searchWith(parameters, { [parameter]: id }),
    }))

async function Facet({ title, values }: { title: string; values: Value[] }) {
  if (values.length === 0) return null
  const format = await formatters()
  return (
    <section className="os-facet" aria-label={title}>
      <h3 className="os-facet__title">{title}</h3>
      <ul>
        {values.map(({ id, name, href, count, isChosen }) => (
          <li key={id}>
            <a href={href} aria-current={isChosen ? 'true' : undefined}>
              {name}
            </a>
            {count !== undefined && <span className="os-number">{format.number(count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What narrows the search now, each with its way out. */
export async function ActiveFilters({ asked, results, parameters }: FacetsProps) {
  const t = await translator('search')
  const active = [
    asked.communityId && { name: results.community ?? t('community'), parameter: 'communaute' },
    asked.authorId && { name: results.author ?? t('author'), parameter: 'auteur' },
    asked.since && { name: t(`sinceOf.${asked.since}`), parameter: 'depuis' },
  ].filter((filter) => filter !== null && filter !== '')
  if (active.length === 0) return null
  return (
    <ul className="os-chosen" aria-label={t('active')}>
      {active.map(({ name, parameter }) => (
        <li key={parameter}>
          <a
            className="fr-tag fr-tag--sm fr-tag--dismiss"
            href={searchWith(parameters, { [parameter]: null })}
            aria-label={t('remove', { name })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
