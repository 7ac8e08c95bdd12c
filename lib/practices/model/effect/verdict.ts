import type { Effect } from './effect'

/**
 * What may be said of an effect. Communities chose to adopt: it is never proof, and never said louder than «plutôt».
 * - `favourable`, `unfavourable`: the interval leaves zero out, and chance seldom gives as much;
 * - `entangled`: most of its adopters took up another practice in the same weeks, and it may be due to that one;
 * - `slight`: whatever it is, it is small: the whole interval is within a tenth of weekly authors;
 * - `inconclusive`: one cannot conclude.
 */
export type Verdict = 'favourable' | 'unfavourable' | 'entangled' | 'slight' | 'inconclusive'

export const verdictRules = {
  /** How often chance may give as much, over all practices looked at on the same night. */
  mostChance: 0.05,
  /** Beyond that share of its adopters who took up something else too, an effect is nobody's. */
  mostTogether: 0.5,
  /** In shares of weekly authors. */
  slight: 0.1,
} as const

/** What a verdict looks at. */
export type Judged = Pick<Effect, 'low' | 'high' | 'adopters'> & {
  authors: Pick<Effect['authors'], 'low' | 'high'>
}

/**
 * @param adjustedP its placebo p among those of all practices, as `adjustedPs` gives it
 * @param together how many of these adopters took up another practice in the same weeks, as `alsoAdopting` counts them
 */
export function verdictOf(effect: Judged, adjustedP: number, together: number): Verdict {
  const { low, high, authors, adopters } = effect
  if ((low > 0 || high < 0) && adjustedP < verdictRules.mostChance) {
    if (together > verdictRules.mostTogether * adopters) return 'entangled'
    return low > 0 ? 'favourable' : 'unfavourable'
  }
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
    least = Math.min(least, p * (ps.length / (ps.length - index)))
    adjusted[place] = least
  })
  return adjusted
}
