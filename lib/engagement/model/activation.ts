import { figure } from './figure'
import { isWithin, type Facts, type Window } from './facts'

const first = { withinDays: 14 }

/**
 * Each arrival of the window, moved back by the days one waits, and whether it was followed by a reading. Arrivals
 * from before the first day of which reading is kept are left out: nobody knows any more.
 */
function arrivalsOf({ people, readingSince }: Facts, { start, end }: Window): { hasRead: boolean }[] {
  const window = { start: Math.max(start - first.withinDays, readingSince), end: end - first.withinDays }
  return people.flatMap(({ stays, readings }) =>
    stays
      .filter(({ from }) => isWithin(from, window))
      .map(({ from }) => ({
        hasRead: readings.some((day) => isWithin(day, { start: from, end: from + first.withinDays + 1 })),
      })),
  )
}

/** Members who joined at least 14 days ago: the denominator. */
export const arrivals = figure({
  unit: 'people',
  adds: 'sum',
  formula: '|J|, J = {j ∈ W − {withinDays} d}',
  needs: 'memberships',
  parameters: first,
  measure: (facts, window) => arrivalsOf(facts, window).length,
})

/** Members with ≥ 1 READ within 14 days of joining / joined ≥ 14 days ago (METRICS §2). */
export const activationRate = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{j ∈ J : READ ≤ {withinDays} d}| / |J|',
  needs: 'reading',
  over: 'arrivals',
  parameters: first,
  measure: (facts, window) => {
    const all = arrivalsOf(facts, window)
    return all.length === 0 ? null : all.filter(({ hasRead }) => hasRead).length / all.length
  },
})
