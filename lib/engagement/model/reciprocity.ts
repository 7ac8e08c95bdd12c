import { figure } from './figure'
import { isWithin, type Facts, type Window } from './facts'

/** Pairs of people with a tie in the window, and those where each answered the other. */
function pairsIn({ ties }: Facts, window: Window): { any: number; bothWays: number } {
  const directed = new Set<string>()
  for (const { from, to, days } of ties)
    if (from !== to && days.some((day) => isWithin(day, window))) directed.add(`${from} ${to}`)
  let bothWays = 0
  for (const tie of directed) {
    const [from, to] = tie.split(' ')
    if (Number(from) < Number(to) && directed.has(`${to} ${from}`)) bothWays += 1
  }
  return { any: directed.size - bothWays, bothWays }
}

/** Pairs with ties both ways / pairs with any tie (METRICS §2). */
export const reciprocity = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|E↔| / |E|',
  needs: 'ties',
  over: 'pairs',
  measure: (facts, window) => {
    const { any, bothWays } = pairsIn(facts, window)
    return any === 0 ? null : bothWays / any
  },
})

/** Answers from one person to another that were returned / all: L↔/L (METRICS §2, directed reciprocity). */
export const directedReciprocity = figure({
  unit: 'share',
  adds: 'middle',
  formula: 'L↔ / L',
  needs: 'ties',
  over: 'pairs',
  measure: (facts, window) => {
    const { any, bothWays } = pairsIn(facts, window)
    return any === 0 ? null : (2 * bothWays) / (any + bothWays)
  },
})

/** Pairs of people of whom one at least answered the other: the denominator of reciprocity. */
export const pairs = figure({
  unit: 'pairs',
  adds: 'sum',
  formula: '|E|',
  needs: 'ties',
  measure: (facts, window) => pairsIn(facts, window).any,
})
