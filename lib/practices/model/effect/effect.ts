import type { DayNumber } from '@/lib/time'
import { compare, type Adoption, type Aside, type Comparison } from './adopters'
import { impute } from './imputation'
import { intervalOf } from './interval'
import { placeboP } from './placebo'
import { effectRules } from './rules'
import { shareOfAuthors } from './share'
import { settledOn, type Watched } from './window'

/** What adopting a practice goes with, as far as the past of communities can say. */
export interface Effect {
  kind: 'estimated'
  /** On the scale of the outcome, log(1 + mean weekly authors over eight weeks). */
  estimate: number
  low: number
  high: number
  /** How often chance alone gives as much to communities that adopted nothing. */
  placeboP: number
  /** The same as shares of weekly authors; null: beyond what a share can say. */
  authors: { share: number | null; low: number | null; high: number | null }
  adopters: number
  /** The names of these adopters. */
  judged: ReadonlySet<string>
  controls: number
  aside: Comparison['aside']
  /** From that day on, nothing that comes changes the estimate. */
  settledOn: DayNumber
}

/** Too few to say anything. */
export interface Withheld {
  kind: 'withheld'
  because: 'few-adopters' | 'few-controls'
  adopters: number
  controls: number
  aside: Partial<Record<Aside, number>>
}

/**
 * The effect of a practice by imputation (METRICS §6): what came to its adopters, beside what their own past foretold,
 * as those who had not adopted teach it.
 * @param adoptions of one practice
 * @param communities all those that are watched, by name
 * @param chance always the same numbers in the same order, for a figure that does not move
 */
export function effectOf(
  adoptions: readonly Adoption[],
  communities: ReadonlyMap<string, Watched>,
  chance: () => number,
): Effect | Withheld {
  const comparison = compare(adoptions, communities, chance)
  const { windows, members, aside } = comparison
  const { controls } = members
  const adopters = comparison.adopters.length
  const withheld = (because: Withheld['because']): Withheld => ({
    kind: 'withheld',
    because,
    adopters,
    controls,
    aside,
  })
  if (adopters + (aside['few-controls'] ?? 0) < effectRules.leastAdopters) return withheld('few-adopters')
  if (adopters < effectRules.leastAdopters || controls < effectRules.leastControls)
    return withheld('few-controls')
  const { gains, estimate } = impute(comparison, new Int32Array(members.kept.length).fill(1))
  const { low, high } = intervalOf(comparison, chance)
  const share = (effect: number) => shareOfAuthors(effect, comparison.adopters)
  return {
    kind: 'estimated',
    estimate,
    low,
    high,
    placeboP: placeboP(comparison, gains, chance),
    authors: { share: share(estimate), low: share(low), high: share(high) },
    adopters,
    judged: new Set(comparison.adopters.map(({ community }) => community)),
    controls,
    aside,
    settledOn: settledOn(Math.max(...windows.map(({ on }) => on))),
  }
}
