import { student975 } from '../effect/student'

/** One time practices were proposed in a community: which could have been, which were, how likely that was, and what came of it. */
export interface Occasion {
  /** Where: what it does one day it may well do the next. */
  community: string
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
  communities: number
}

/**
 * What another way of proposing would have brought, without ever trying it: each adoption counts for as much more as
 * that way would have shown the practice more often (inverse propensity scoring). It holds when being shown is what
 * makes one adopt, whatever else is shown beside it.
 * @returns null when nothing was proposed yet, or in a single community
 */
export function valueOf(occasions: readonly Occasion[], policy: Policy): Value | null {
  const found = meanOf(occasions, (occasion) => broughtBy(occasion, policy))
  return found && { ...found, low: Math.max(0, found.low) }
}

function broughtBy({ candidates, proposals }: Occasion, policy: Policy): number {
  const likely = policy(candidates)
  return proposals.reduce(
    (sum, { practice, propensity, wasAdopted }) =>
      sum + (wasAdopted ? (likely.get(practice) ?? 0) / propensity : 0),
    0,
  )
}

/**
 * A mean over occasions, and the interval around it. Occasions of one community go together, so that it is communities
 * that are counted, not occasions (Liang and Zeger, 1986, with G − 1 degrees of freedom): twice the days of the same
 * ones tell nothing more.
 */
function meanOf(occasions: readonly Occasion[], worth: (occasion: Occasion) => number): Value | null {
  const whole = Map.groupBy(occasions, ({ community }) => community)
  const communities = whole.size
  if (communities < 2) return null
  const worths = new Map([...whole].map(([community, own]) => [community, own.map(worth)]))
  const value = sum([...worths.values()].flat()) / occasions.length
  const apart = sum([...worths.values()].map((own) => sum(own.map((each) => each - value)) ** 2))
  const error = Math.sqrt((communities / (communities - 1)) * apart) / occasions.length
  const half = student975(communities - 1) * error
  return { value, low: value - half, high: value + half, occasions: occasions.length, communities }
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

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
  const found = meanOf(occasions, seen)
  return found && { ...found, low: Math.max(0, found.low) }
}

/** How much more an occasion brought than it would have under a policy, occasion by occasion: it may be less. */
export const gainOver = (occasions: readonly Occasion[], policy: Policy): Value | null =>
  meanOf(occasions, (occasion) => seen(occasion) - broughtBy(occasion, policy))
