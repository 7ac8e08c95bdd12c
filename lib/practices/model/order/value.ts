/** One time practices were proposed: which could have been, which were, how likely that was, and what came of it. */
export interface Occasion {
  candidates: readonly string[]
  proposals: readonly { practice: string; propensity: number; wasAdopted: boolean }[]
}

/** Another way of proposing: how likely each candidate would have been put forward. */
export type Policy = (candidates: readonly string[]) => ReadonlyMap<string, number>

/** Adoptions an occasion brings, under a policy. */
export interface Value {
  value: number
  low: number
  high: number
  occasions: number
}

const Z975 = 1.96

/**
 * What another way of proposing would have brought, without ever trying it: each adoption counts for as much more as
 * that way would have shown the practice more often (inverse propensity scoring). It holds when being shown is what
 * makes one adopt, whatever else is shown beside it.
 * @returns null when nothing was proposed yet
 */
export function valueOf(occasions: readonly Occasion[], policy: Policy): Value | null {
  if (occasions.length === 0) return null
  const brought = occasions.map((occasion) => broughtBy(occasion, policy))
  const { value, half } = meanOf(brought)
  return { value, low: Math.max(0, value - half), high: value + half, occasions: brought.length }
}

function broughtBy({ candidates, proposals }: Occasion, policy: Policy): number {
  const likely = policy(candidates)
  return proposals.reduce(
    (sum, { practice, propensity, wasAdopted }) =>
      sum + (wasAdopted ? (likely.get(practice) ?? 0) / propensity : 0),
    0,
  )
}

/** The mean, and how far on each side it may lie. */
function meanOf(values: readonly number[]): { value: number; half: number } {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / Math.max(1, values.length - 1)
  return { value, half: Z975 * Math.sqrt(variance / values.length) }
}

/** Those first in a list, always. */
export const alwaysFirst =
  (ranked: readonly string[], most: number): Policy =>
  (candidates) =>
    new Map(
      ranked
        .filter((practice) => candidates.includes(practice))
        .slice(0, most)
        .map((practice) => [practice, 1]),
    )

/** Any of them, each as often. */
export const anyOrder =
  (most: number): Policy =>
  (candidates) =>
    new Map(candidates.map((practice) => [practice, Math.min(1, most / candidates.length)]))

/** The first ones, in the order in which each occasion had them. */
export const firstGiven =
  (most: number): Policy =>
  (candidates) =>
    new Map(candidates.slice(0, most).map((practice) => [practice, 1]))

const seen = ({ proposals }: Occasion): number => proposals.filter(({ wasAdopted }) => wasAdopted).length

/** What an occasion brought, in fact. */
export function valueSeen(occasions: readonly Occasion[]): Value | null {
  if (occasions.length === 0) return null
  const { value, half } = meanOf(occasions.map(seen))
  return { value, low: Math.max(0, value - half), high: value + half, occasions: occasions.length }
}

/** How much more an occasion brought than it would have under a policy, occasion by occasion: it may be less. */
export function gainOver(occasions: readonly Occasion[], policy: Policy): Value | null {
  if (occasions.length === 0) return null
  const { value, half } = meanOf(occasions.map((occasion) => seen(occasion) - broughtBy(occasion, policy)))
  return { value, low: value - half, high: value + half, occasions: occasions.length }
}
