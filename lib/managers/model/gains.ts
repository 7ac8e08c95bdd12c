import type { GainFigure } from '@/prisma/client/enums'

/** Changes with the formulas: stored beside every month, so that a score that jumps explains itself. */
export const GAINS_VERSION = 'gains@1'

/** What a unit gains from communities, the most telling first. */
export const FIGURES = ['answered', 'from_elsewhere', 'documents', 'skills'] as const satisfies GainFigure[]

export interface Gain {
  figure: GainFigure
  value: number
  /** How many people stand behind it. */
  people: number
}

/** What may be said of a place, and where it stands above the manager: 0 is their own unit. */
export interface PlaceGains {
  placeId: string
  name: string
  gains: Gain[]
}

/**
 * For each figure, the nearest place that may show it: the unit, else what is above it, up to the administration.
 * Places come from the nearest to the farthest; those with nothing left to say are left out.
 */
export function nearest(places: readonly PlaceGains[]): PlaceGains[] {
  const said = new Set<GainFigure>()
  return places
    .map((place) => ({
      ...place,
      gains: FIGURES.flatMap((figure) => {
        const gain = place.gains.find((each) => each.figure === figure)
        if (!gain || said.has(figure)) return []
        said.add(figure)
        return [gain]
      }),
    }))
    .filter(({ gains }) => gains.length > 0)
}
