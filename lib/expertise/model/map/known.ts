import { partOfPeople, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import { measures, told, type Counts, type Measure } from './figures'

/** People whom nothing tells apart: the same ministry, the same communities, the same of one skill. */
export interface Alike extends Readonly<Record<Measure, boolean>> {
  /** null: in no administration. */
  readonly ministryId: string | null
  readonly communityIds: readonly string[]
  readonly people: number
}

/** Beyond, communities are not told of: nobody could say within a night what their figures give away. */
const MOST_ALIKE = 4000

type Figure = Wanted & { scope: string; measure: Measure; people: number; rank: number }

/** Whoever is in no administration, as one place beside the ministries: what is left of the platform otherwise. */
const nowhere = 'ministry/'

/** Of a community one says who has it and who wants it; who leaves is the business of those who answer for accounts. */
const ofCommunity: readonly Measure[] = ['holders', 'seekers', 'recent']

/**
 * What may be told of one skill, everywhere at once: the platform, each ministry, each community, as one system
 * (`shownTogether`), whoever reads which part of it. Scopes of which nothing may be told are not there.
 */
export function knownOf(crowd: readonly Alike[], rule: DisclosureRule): Map<string, Counts> {
  const alike = crowd.length > MOST_ALIKE ? withoutCommunities(crowd) : crowd
  const figures = [
    ...figuresAt('platform', alike, measures, () => true),
    ...[...new Set(alike.map(({ ministryId }) => ministryId))].flatMap((ministryId) =>
      figuresAt(`ministry/${ministryId ?? ''}`, alike, measures, (who) => who.ministryId === ministryId),
    ),
    ...[...new Set(alike.flatMap(({ communityIds }) => communityIds))].flatMap((id) =>
      figuresAt(`community/${id}`, alike, ofCommunity, ({ communityIds }) => communityIds.includes(id)),
    ),
  ].sort((one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1))
  const shown = shownTogether(
    alike.map(({ people }) => partOfPeople(people)),
    figures,
    rule,
  )
  const known = new Map<string, Counts>()
  for (const { id, scope, measure, people } of figures) {
    // «Nobody» would say that whatever else is hidden is not nobody.
    if (!shown.has(id) || people === 0 || scope === nowhere) continue
    const counts = known.get(scope) ?? { holders: null, seekers: null, recent: null, leaving: null }
    known.set(scope, { ...counts, [measure]: told(people, rule.minimum) })
  }
  return known
}

function withoutCommunities(crowd: readonly Alike[]): Alike[] {
  const key = ({ ministryId, ...who }: Alike) =>
    `${ministryId ?? ''} ${measures.map((each) => who[each]).join()}`
  return [...Map.groupBy(crowd, key).values()].map((group) => ({
    ...(group[0] as Alike),
    communityIds: [],
    people: group.reduce((sum, { people }) => sum + people, 0),
  }))
}

const RANKS = { platform: 0, ministry: 10, community: 20 } as const

function figuresAt(
  scope: string,
  crowd: readonly Alike[],
  asked: readonly Measure[],
  isHere: (who: Alike) => boolean,
): Figure[] {
  const kind = scope.split('/')[0] as keyof typeof RANKS
  return asked.map((measure) => {
    const pieces = [...crowd.keys()].filter((index) => {
      const who = crowd[index] as Alike
      return isHere(who) && who[measure]
    })
    return {
      ...{ id: `${scope} ${measure}`, scope, measure, pieces },
      people: pieces.reduce((sum, index) => sum + (crowd[index] as Alike).people, 0),
      rank: RANKS[kind] + measures.indexOf(measure),
      within: [
        // Ministries share nobody, communities do: each is a part of the platform by itself.
        ...(kind === 'platform'
          ? []
          : [{ figure: `platform ${measure}`, by: kind === 'ministry' ? 'ministry' : scope }]),
        ...(measure === 'recent' || measure === 'leaving'
          ? [{ figure: `${scope} holders`, by: measure }]
          : []),
      ],
    }
  })
}
