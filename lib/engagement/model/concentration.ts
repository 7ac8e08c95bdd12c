import { figure } from './figure'
import { contributionsIn, type Facts, type Window } from './facts'

/** Contributions of each contributor of the window, the least first. */
const sharesOf = ({ people }: Pick<Facts, 'people'>, window: Window): number[] =>
  people
    .map((person) => contributionsIn(person, window))
    .filter((count) => count > 0)
    .sort((one, other) => one - other)

/**
 * G = 2Σk·x₍k₎/(nΣx) − (n+1)/n over contributors (METRICS §2): 0 when all give as much, near 1 when one gives all.
 * @param ascending what each gave, the least first; at least one, all above zero
 */
export function gini(ascending: number[]): number {
  const n = ascending.length
  const total = ascending.reduce((sum, each) => sum + each, 0)
  const weighted = ascending.reduce((sum, each, index) => sum + (index + 1) * each, 0)
  return (2 * weighted) / (n * total) - (n + 1) / n
}

/** Fewest people who together give at least this share of all. */
export function fewestMaking(share: number, ascending: number[]): number {
  const total = ascending.reduce((sum, each) => sum + each, 0)
  let made = 0
  let people = 0
  for (const each of ascending.toReversed()) {
    if (made >= share * total) break
    made += each
    people += 1
  }
  return people
}

export const inequality = figure({
  unit: 'ratio',
  adds: 'middle',
  formula: 'G = 2Σk·x₍k₎ / (nΣx) − (n + 1)/n',
  measure: (facts, window) => {
    const shares = sharesOf(facts, window)
    return shares.length === 0 ? null : gini(shares)
  },
})

/** Fewest people making 50 % of the contributions (METRICS §2, A50). */
export const halfCarriedBy = figure({
  unit: 'people',
  adds: 'middle',
  formula: 'min {k : x₍n₎ + … + x₍n−k+1₎ ≥ {percent} % · Σx}',
  parameters: { percent: 50 },
  measure: (facts, window, _now, { percent }) => {
    const shares = sharesOf(facts, window)
    return shares.length === 0 ? null : fewestMaking(percent / 100, shares)
  },
})

/** The same again without those who run the community today, neither their contributions nor themselves (METRICS §2). */
export const halfCarriedByAlone = figure({
  unit: 'people',
  adds: 'middle',
  formula: 'min {k : x₍n₎ + … + x₍n−k+1₎ ≥ {percent} % · Σx}, x = x(p), p ∉ R',
  needs: 'memberships',
  parameters: { percent: 50 },
  measure: (facts, window, _now, { percent }) => {
    const shares = sharesOf({ people: facts.people.filter(({ animates }) => !animates) }, window)
    return shares.length === 0 ? null : fewestMaking(percent / 100, shares)
  },
})

/** The smallest group making 80 % of the contributions (METRICS §2, core). */
export const core = figure({
  unit: 'people',
  adds: 'middle',
  formula: 'min {k : x₍n₎ + … + x₍n−k+1₎ ≥ {percent} % · Σx}',
  parameters: { percent: 80 },
  measure: (facts, window, _now, { percent }) => {
    const shares = sharesOf(facts, window)
    return shares.length === 0 ? null : fewestMaking(percent / 100, shares)
  },
})
