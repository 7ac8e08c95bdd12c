import { figure } from './figure'
import { contributionsIn, hasContributed, isWithin, type Facts, type Person, type Window } from './facts'

const isNew = (person: Person, window: Window) =>
  person.firstContribution !== null && isWithin(person.firstContribution, window)

/** People whose first contribution ever to the community falls in the window. */
export const newcomers = figure({
  unit: 'people',
  adds: 'people',
  formula: '|{p : f(p) ∈ W}|',
  measure: ({ people }, window) => people.filter((person) => isNew(person, window)).length,
})

/** Days without a contribution before the first one of the window; null when there is none in it, or none before. */
function silenceBefore(person: Person, window: Window): number | null {
  const first = person.contributions.find(({ day }) => isWithin(day, window))
  if (!first || person.firstContribution === null || person.firstContribution >= window.start) return null
  const before = person.contributions.filter(({ day }) => day < window.start).at(-1)
  // Older than what was loaded, which always holds the days a silence is counted in.
  return before ? first.day - before.day : Infinity
}

/** People who contributed in the window after more than 90 days without (METRICS §2, net active change). */
export const reactivated = figure({
  unit: 'people',
  adds: 'people',
  formula: '|{p : s(p) > {silentDays} d}|',
  parameters: { silentDays: 90 },
  measure: ({ people }, window, _now, { silentDays }) =>
    people.filter((person) => (silenceBefore(person, window) ?? 0) > silentDays).length,
})

/** Regulars who fell silent: ≥ 4 contributions in the 90 days before the window, none in it (METRICS §2). */
export const lost = figure({
  unit: 'people',
  adds: 'people',
  formula: '|{p : x(p, {daysBefore} d < W) ≥ {leastContributions} ∧ x(p) = 0}|',
  parameters: { leastContributions: 4, daysBefore: 90 },
  measure: ({ people }, window, _now, { leastContributions, daysBefore }) => {
    const before = { start: window.start - daysBefore, end: window.start }
    return people.filter(
      (person) => !hasContributed(person, window) && contributionsIn(person, before) >= leastContributions,
    ).length
  },
})

/** New + reactivated − lost regulars (METRICS §2, net active change). */
export const netChange = figure({
  unit: 'people',
  adds: 'people',
  formula: 'new + reactivated − lost',
  measure: (facts: Facts, window: Window, now: Date) =>
    (newcomers.measure(facts, window, now) ?? 0) +
    (reactivated.measure(facts, window, now) ?? 0) -
    (lost.measure(facts, window, now) ?? 0),
})

/** How far before a window they look. */
export const daysBeforeAMovement = Math.max(reactivated.parameters.silentDays, lost.parameters.daysBefore)
