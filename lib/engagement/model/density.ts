import { figure } from './figure'
import { hasContributed, isWithin } from './facts'

/** L/(n(n−1)) over contributors (METRICS §2): of all the answers that could be, one each way per pair, those that are. */
export const density = figure({
  unit: 'ratio',
  adds: 'middle',
  formula: 'L / (n(n − 1))',
  needs: 'ties',
  over: 'contributing',
  measure: ({ people, ties }, window) => {
    const contributes = people.map((person) => hasContributed(person, window))
    const n = contributes.filter(Boolean).length
    if (n < 2) return null
    const directed = new Set<number>()
    for (const { from, to, days } of ties)
      if (from !== to && contributes[from] && contributes[to] && days.some((day) => isWithin(day, window)))
        directed.add(from * people.length + to)
    return directed.size / (n * (n - 1))
  },
})
