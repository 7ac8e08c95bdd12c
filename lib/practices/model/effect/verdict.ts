import type { Effect } from './effect'

/**
 * What may be said of an effect. Communities chose to adopt: it is never proof, and never said louder than «plutôt».
 * - `favourable`, `unfavourable`: the interval leaves zero out, and chance seldom gives as much;
 * - `slight`: whatever it is, it is small: the whole interval is within a tenth of weekly authors;
 * - `inconclusive`: one cannot conclude.
 */
export type Verdict = 'favourable' | 'unfavourable' | 'slight' | 'inconclusive'

export const verdictRules = {
  /** How often chance may give as much, over all practices looked at on the same night. */
  mostChance: 0.05,
  /** In shares of weekly authors. */
  slight: 0.1,
} as const

/**
 * @param adjustedP its placebo p among those of all practices, as `adjustedPs` gives it
 */
export function verdictOf({ low, high, authors }: Effect, adjustedP: number): Verdict {
  const isRare = adjustedP < verdictRules.mostChance
  if (low > 0 && isRare) return 'favourable'
  if (high < 0 && isRare) return 'unfavourable'
  const isWithin = (share: number | null) => share !== null && Math.abs(share) <= verdictRules.slight
  return isWithin(authors.low) && isWithin(authors.high) ? 'slight' : 'inconclusive'
}

/**
 * Of twenty practices that do nothing, one looks as if it did. These p-values say instead how many of those one would
 * call effective at that level are expected to be nothing (Benjamini and Hochberg, 1995).
 */
export function adjustedPs(ps: readonly number[]): number[] {
  const falling = ps.map((p, place) => ({ p, place })).toSorted((one, other) => other.p - one.p)
  const adjusted = new Array<number>(ps.length)
  let least = 1
  falling.forEach(({ p, place }, index) => {
    least = Math.min(least, (p * ps.length) / (ps.length - index))
    adjusted[place] = least
  })
  return adjusted
}
