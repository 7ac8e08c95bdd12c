import type { Adoption } from './adopters'
import { effectRules, WEEK } from './rules'

/**
 * How many communities took up another practice in the same weeks: of what came to them, nobody can say to which of the
 * two it goes.
 * @param adoptions of the practice
 * @param others of all other practices
 */
export function alsoAdopting(adoptions: readonly Adoption[], others: readonly Adoption[]): number {
  const near = WEEK * effectRules.outcomeWeeks
  const byCommunity = Map.groupBy(others, ({ community }) => community)
  const together = adoptions.filter(({ community, on }) =>
    byCommunity.get(community)?.some((other) => Math.abs(other.on - on) <= near),
  )
  return new Set(together.map(({ community }) => community)).size
}
