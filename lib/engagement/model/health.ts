import type { Figures } from './figures'
import { quantileIn, type Norm, type NormKey } from './norms'

/** Raise it when the index is made otherwise. */
export const healthVersion = 'health@1'

/** What a community lives by, in the order it is told: who is there, how steadily, who answers, who stays, who carries, who speaks to whom. */
export const healthFactors = [
  'activeRate',
  'stickiness',
  'replyRate',
  'newcomersBack',
  'halfCarriedBy',
  'reciprocity',
] as const satisfies NormKey[]
export type HealthFactor = (typeof healthFactors)[number]

/** p ≤ 0: below it, one bad factor cannot be averaged away by good ones (METRICS §2). */
export const healthExponent = -1

export interface Factor {
  key: HealthFactor
  value: number | null
  /** Where it stands among the communities of its type and size; null when one of the two is unknown. */
  quantile: number | null
}

/** The index and what it is made of: the one is never shown without the other. */
export interface Health {
  version: string
  factors: Factor[]
  /** Between 0 and 1; 0.5: like the middle of comparable communities. null: a factor is missing. */
  index: number | null
}

export function healthOf(figures: Figures, norms: ReadonlyMap<string, Norm>): Health {
  const factors = healthFactors.map((key): Factor => {
    const [value, norm] = [figures[key], norms.get(key)]
    return { key, value, quantile: value === null || !norm ? null : quantileIn(norm, value) }
  })
  const quantiles = factors.flatMap(({ quantile }) => quantile ?? [])
  const index = quantiles.length < factors.length ? null : generalisedMean(quantiles, healthExponent)
  return { version: healthVersion, factors, index }
}

/** (Σ xᵖ / n)^(1/p), of values above 0. */
const generalisedMean = (values: number[], p: number): number =>
  (values.reduce((sum, each) => sum + each ** p, 0) / values.length) ** (1 / p)
