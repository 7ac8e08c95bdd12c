import { engagementVersion, type FigureKey } from './figures'

/** Raise it when norms are made otherwise. They also hold only for the formulas of the figures they come from. */
export const normVersion = `norms@1 ${engagementVersion}`

/** Compared with at least twenty communities of the same type, between a third and three times as large. */
export const comparable = { least: 20, timesLarger: 3 }

/** Newborn communities have no habits yet. */
export const leastAgeDays = 60

/** Figures that can be compared at equal size. Counts of acts cannot, and chance has its own band. */
export const normKeys = [
  'active',
  'contributing',
  'activeRate',
  'activeRateAlone',
  'stickiness',
  'activationRate',
  'newcomersAnswered',
  'newcomersBack',
  'newcomersTied',
  'retained',
  'replyRate',
  'replyRateAlone',
  'responseTime',
  'answeredSoon',
  'neverAnswered',
  'halfCarriedBy',
  'halfCarriedByAlone',
  'core',
  'gini',
  'reciprocity',
  'directedReciprocity',
  'density',
  'revised',
] as const satisfies FigureKey[]
export type NormKey = (typeof normKeys)[number]

/** Of one figure, among the communities that can be compared: every fifth percentile, from 0 to 100. */
export interface Norm {
  communities: number
  percentiles: number[]
}

/** A community as norms are made from it: its members, and its figures in the order of `normKeys`. */
export interface Compared {
  members: number
  values: (number | null)[]
}

const step = 5
export const percentilesKept = 100 / step + 1

/** Sizes for which norms are said, each √3 times the one before; others take the nearest. */
export const sizes: readonly number[] = Array.from({ length: 30 }, (_, place) =>
  Math.round(3 ** (place / 2)),
).filter((size, place, all) => size !== all[place - 1])

/** The size whose norms a community takes; null when it has no member. */
export function sizeOf(members: number): number | null {
  if (members < 1) return null
  const away = (size: number) => Math.abs(Math.log(size / members))
  return sizes.reduce((nearest, size) => (away(size) < away(nearest) ? size : nearest))
}

/**
 * Every fifth percentile, straight between the two values it falls between.
 * @param ascending at least one
 */
export function percentilesOf(ascending: ArrayLike<number>): number[] {
  return Array.from({ length: percentilesKept }, (_, place) => {
    const at = (place / (percentilesKept - 1)) * (ascending.length - 1)
    const [low, part] = [Math.floor(at), at % 1]
    const from = ascending[low] as number
    return from + part * ((ascending[Math.min(low + 1, ascending.length - 1)] as number) - from)
  })
}

/** The norms of one type, by size and figure; sizes with too few communities to compare with have none. */
export function normsOf(communities: Compared[]): { size: number; figure: NormKey; norm: Norm }[] {
  const bySize = communities
    .filter(({ members }) => members >= 1)
    .sort((one, other) => one.members - other.members)
  return sizes.flatMap((size) => {
    const from = bySize.findIndex(({ members }) => members * comparable.timesLarger >= size)
    const after = bySize.findLastIndex(({ members }) => members <= size * comparable.timesLarger) + 1
    const near = from < 0 ? [] : bySize.slice(from, after)
    if (near.length < comparable.least) return []
    return normKeys.flatMap((figure, place) => {
      const known = near.flatMap(({ values }) => values[place] ?? [])
      if (known.length < comparable.least) return []
      const percentiles = percentilesOf(Float64Array.from(known).sort())
      return [{ size, figure, norm: { communities: known.length, percentiles } }]
    })
  })
}

/** Half of the communities are between these two. */
export const usualRange = ({ percentiles }: Norm): { low: number; high: number } => ({
  low: percentiles[25 / step] as number,
  high: percentiles[75 / step] as number,
})

/**
 * What share of the communities stands below a value, those level with it counting for half; never wholly 0 nor 1,
 * because nobody knows of a community not seen yet.
 */
export function quantileIn({ percentiles, communities }: Norm, value: number): number {
  const last = percentiles.length - 1
  const place = (isBelow: (each: number) => boolean) => {
    const below = percentiles.filter(isBelow).length
    if (below === 0 || below > last) return below === 0 ? 0 : 1
    const [from, to] = [percentiles[below - 1] as number, percentiles[below] as number]
    return (below - 1 + Math.min(1, (value - from) / (to - from))) / last
  }
  const quantile = (place((each) => each < value) + place((each) => each <= value)) / 2
  const margin = 1 / (2 * communities)
  return Math.min(1 - margin, Math.max(margin, quantile))
}
