/** What narrows a list: each kind with its values, and how many of the people found have it. */
export type FacetName = 'level' | 'canHelp' | 'organisation' | 'unit' | 'departement' | 'language'

export interface FacetValue {
  id: string
  name: string | null
  count: number
}
export type Facets = Record<FacetName, FacetValue[]>

/** What facets count of one of the people found; null is what they have not said, or do not show. */
export interface Traits {
  organisationId: string | null
  unitId: string | null
  departement: string | null
  languages: string[]
  /** Of the skill one looks for. */
  level: number | null
  canHelp: boolean | null
}

/** More lines than that help nobody to choose. */
const MOST_VALUES = 8

/** How many of these people have each value, the commonest first. `names`: of administrations and services. */
export function tallied(people: Traits[], names: Map<string, string>): Facets {
  const helpers = people.filter(({ canHelp }) => canHelp).length
  return {
    level: levels(people),
    canHelp: helpers === 0 ? [] : [{ id: 'oui', name: null, count: helpers }],
    organisation: commonest(
      people.map(({ organisationId }) => organisationId),
      names,
    ),
    unit: commonest(
      people.map(({ unitId }) => unitId),
      names,
    ),
    departement: commonest(people.map(({ departement }) => departement)),
    language: commonest(people.flatMap(({ languages }) => languages)),
  }
}

/** At least each level: as many as choosing it will find. */
function levels(people: Traits[]): FacetValue[] {
  const all = people.flatMap(({ level }) => (level === null ? [] : [level]))
  return [...new Set(all)]
    .toSorted((one, other) => other - one)
    .map((least) => ({
      id: String(least),
      name: null,
      count: all.filter((level) => level >= least).length,
    }))
}

const order = new Intl.Collator('fr')

const isBefore = (one: FacetValue, other: FacetValue) => {
  const byName = one.name && other.name ? order.compare(one.name, other.name) : 0
  return (other.count - one.count || byName || (one.id < other.id ? -1 : 1)) < 0
}

function commonest(ids: (string | null)[], names?: Map<string, string>): FacetValue[] {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  const first: FacetValue[] = []
  // A hundred services of one person each: to compare names costs more than to count.
  for (const [id, count] of counts) {
    const value = { id, name: names?.get(id) ?? null, count }
    const last = first[MOST_VALUES - 1]
    if (last && isBefore(last, value)) continue
    const place = first.findIndex((other) => isBefore(value, other))
    first.splice(place === -1 ? first.length : place, 0, value)
    first.length = Math.min(first.length, MOST_VALUES)
  }
  return first
}
