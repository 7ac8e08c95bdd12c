import { partOfPeople, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import { measures, untold, type Counts, type Measure } from './figures'

/** People whom nothing tells apart: the same ministry, the same communities, the same of one skill. */
export interface Alike extends Readonly<Record<Measure, boolean>> {
  /** null: in no ministry. */
  readonly ministryId: string | null
  readonly communityIds: readonly string[]
  readonly people: number
}

type Figure = Wanted & { scope: string; measure: Measure; people: number; rank: number }

/** Whoever is in no ministry, as one place beside the ministries: what is left of the platform otherwise. */
const nowhere = 'ministry/'

/**
 * What may be told of one skill, everywhere at once: the platform, each ministry, each community, as one system
 * (`shownTogether`), whoever reads which part of it, to the last person. Scopes of which nothing may be told are not
 * there. It solves the equations that figures are, in a time that grows with the square of the people: where they are
 * many, communities are left out here, and proved apart (mapping/communities).
 */
export function knownOf(crowd: readonly Alike[], rule: DisclosureRule): Map<string, Counts> {
  if (crowd.reduce((sum, { people }) => sum + people, 0) < rule.minimum) return new Map()
  const figures = [
    ...figuresAt('platform', crowd, () => true),
    ...[...new Set(crowd.map(({ ministryId }) => ministryId))].flatMap((ministryId) =>
      figuresAt(`ministry/${ministryId ?? ''}`, crowd, (who) => who.ministryId === ministryId),
    ),
    ...[...new Set(crowd.flatMap(({ communityIds }) => communityIds))].flatMap((id) =>
      figuresAt(`community/${id}`, crowd, ({ communityIds }) => communityIds.includes(id)),
    ),
  ].sort((one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1))
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    figures,
    rule,
  )
  const known = new Map<string, Counts>()
  for (const { id, scope, measure, people } of figures) {
    // «Nobody» would say that whatever else is hidden is not nobody.
    if (!shown.has(id) || people === 0 || scope === nowhere) continue
    known.set(scope, { ...(known.get(scope) ?? untold), [measure]: people })
  }
  return known
}

const RANKS = { platform: 0, ministry: 10, community: 20 } as const

function figuresAt(scope: string, crowd: readonly Alike[], isHere: (who: Alike) => boolean): Figure[] {
  const kind = scope.split('/')[0] as keyof typeof RANKS
  return measures.map((measure) => {
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
