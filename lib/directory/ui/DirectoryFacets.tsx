import { formatters, translator } from '@/lib/i18n'
import type { Asked as Parameters } from '@/lib/ui/address'
import type { DirectoryAsked } from '../model/asked'
import type { FacetName, Facets, FacetValue } from '../model/tally'
import { directoryWith } from './address'
import { departementName, languageName } from './words'

/** As written in addresses. */
const PARAMETERS: Record<FacetName, string> = {
  level: 'niveau',
  canHelp: 'aide',
  organisation: 'administration',
  unit: 'service',
  departement: 'departement',
  language: 'langue',
}

const chosen = (asked: DirectoryAsked): Record<FacetName, string | null> => ({
  level: asked.level === null ? null : String(asked.level),
  canHelp: asked.canHelp ? 'oui' : null,
  organisation: asked.organisationId,
  unit: asked.unitId,
  departement: asked.departement,
  language: asked.language,
})

const ORDER = ['level', 'canHelp', 'organisation', 'unit', 'departement', 'language'] as const

async function namer() {
  const [t, { locale }] = [await translator('directory'), await formatters()]
  return (facet: FacetName, { id, name }: Pick<FacetValue, 'id' | 'name'>): string => {
    if (facet === 'level') return t('level', { level: id })
    if (facet === 'canHelp') return t('canHelp')
    if (facet === 'departement') return departementName(id)
    return facet === 'language' ? languageName(id, locale) : (name ?? '')
  }
}

/** Where they are on the page. */
export const FACETS = 'preciser'

/** What can still narrow the list. */
export const openFacets = (asked: DirectoryAsked, facets: Facets) =>
  ORDER.filter((facet) => chosen(asked)[facet] === null && facets[facet].length > 0)

interface FacetsProps {
  asked: DirectoryAsked
  facets: Facets
  /** Counted among so many first ones, when there are more; else null. */
  among: number | null
  parameters: Parameters
}

/** What the people found are made of: each line narrows the list to it. */
export async function DirectoryFacets({ asked, facets, among, parameters }: FacetsProps) {
  const [t, format, nameOf] = [await translator('directory'), await formatters(), await namer()]
  const open = openFacets(asked, facets)
  if (open.length === 0) return null
  return (
    <>
      <h2 className="os-facets__title" id={FACETS}>
        {t('narrow')}
      </h2>
      {among !== null && <p className="fr-hint-text">{t('among', { count: among })}</p>}
      {open.map((facet) => (
        <section className="os-facet" aria-label={t(`facet.${facet}`)} key={facet}>
          <h3 className="os-facet__title">{t(`facet.${facet}`)}</h3>
          <ul>
            {facets[facet].map((value) => (
              <li key={value.id}>
                <a href={directoryWith(parameters, { [PARAMETERS[facet]]: value.id })}>
                  {nameOf(facet, value)}
                </a>
                <span className="os-number">{format.number(value.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface ChosenProps {
  asked: DirectoryAsked
  names: Map<string, string>
  /** The skill one looks for, which goes with what was said of it. */
  skill: string | null
  parameters: Parameters
}

/** What narrows the list now, each with its way out. */
export async function ChosenFacets({ asked, names, skill, parameters }: ChosenProps) {
  const [t, nameOf] = [await translator('directory'), await namer()]
  const narrowed = ORDER.flatMap((facet) => {
    const id = chosen(asked)[facet]
    return id === null
      ? []
      : [{ facet, name: nameOf(facet, { id, name: names.get(id) ?? t('unknownPlace') }) }]
  })
  const lines = [
    ...(skill ? [{ name: skill, without: { competence: null, niveau: null, aide: null } }] : []),
    ...(asked.city ? [{ name: asked.city, without: { ville: null } }] : []),
    ...narrowed.map(({ facet, name }) => ({ name, without: { [PARAMETERS[facet]]: null } })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="os-chosen" aria-label={t('chosen')}>
      {lines.map(({ name, without }) => (
        <li key={name}>
          <a
            className="fr-tag fr-tag--sm fr-tag--dismiss"
            href={directoryWith(parameters, without)}
            aria-label={t('remove', { name })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
