import { momentOf, outcomeOf, type Moment } from '@/lib/practices/model/effect/moment'
import { addProducts, leastSquares, PRODUCTS, TERMS, termsOf } from '@/lib/practices/model/effect/regression'
import { WEEK } from '@/lib/practices/model/effect/rules'
import type { Watched } from '@/lib/practices/model/effect/window'
import { Chance } from '../seed/chance'

/** What of its past one may foresee a community from: which terms of the model are looked at. */
export const pasts: Record<string, readonly number[]> = {
  'niveau, son carré, base': [0, 1, 2, 3],
  '+ carré de la base, produit': [0, 1, 2, 3, 4, 5],
  '+ semaines récentes et d’avant': [0, 1, 2, 3, 4, 5, 6, 7],
}

export interface Miss {
  /** Of all moments: how far from what came, as a deviation. */
  deviation: number
  /** Of moments after a dip: by how much more came than was foreseen, on average. */
  afterDips: number
}

const EVERY_WEEKS = 8
const FOLDS = 5
const DIP = 0.7

/** How well each past foresees communities that taught it nothing (cross-validation by community). */
export function errorsOf(communities: ReadonlyMap<string, Watched>): Map<string, Miss> {
  const chance = new Chance('folds')
  const moments = [...communities.values()].flatMap((watched) => {
    const fold = chance.between(1, FOLDS)
    return momentsIn(watched).map((moment) => ({ moment, fold }))
  })
  return new Map(
    Object.entries(pasts).map(([name, terms]) => {
      const errors = Array.from({ length: FOLDS }, (_, place) => place + 1).flatMap((fold) => {
        const sums = new Float64Array(PRODUCTS)
        for (const each of moments)
          if (each.fold !== fold)
            addProducts(sums, 0, [...looked(each.moment, terms), outcomeOf(each.moment.after), 0])
        const weights = leastSquares(sums).outcome
        return moments
          .filter((each) => each.fold === fold)
          .map(({ moment }) => ({
            moment,
            error:
              outcomeOf(moment.after) -
              looked(moment, terms).reduce((sum, value, term) => sum + value * weights[term]!, 0),
          }))
      })
      const dips = errors.filter(({ moment: { past } }) => past.level < DIP * past.base)
      return [
        name,
        {
          deviation: Math.sqrt(errors.reduce((sum, { error }) => sum + error ** 2, 0) / errors.length),
          afterDips: dips.reduce((sum, { error }) => sum + error, 0) / dips.length,
        },
      ]
    }),
  )
}

/** The terms that are looked at; nothing is seen of the others. */
const looked = ({ past }: Moment, terms: readonly number[]): number[] => {
  const all = termsOf(past)
  return Array.from({ length: TERMS }, (_, term) => (terms.includes(term) ? all[term]! : 0))
}

function momentsIn({ weekly, observedUntil }: Watched): Moment[] {
  const moments: Moment[] = []
  for (let on = weekly.firstOn ?? observedUntil; on < observedUntil; on += WEEK * EVERY_WEEKS) {
    const moment = momentOf(weekly, on, observedUntil)
    if (typeof moment !== 'string') moments.push(moment)
  }
  return moments
}
