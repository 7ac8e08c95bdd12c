import { addDays, dayNumber, dayOf, mondayOf, type Day } from '@/lib/time'
import { figure } from './figure'
import { isWithin, type Facts, type Window } from './facts'
import { survivalAt, type Wait } from './survival'

/** Who came in the year before the end of the window; gone after 90 days of silence; still there after 13 weeks. */
const staying = { cohortDays: 365, silentDays: 90, weeks: 13 }

/**
 * How long each person who first contributed in that year kept contributing: from their first contribution to their
 * last one, when silence has followed for more than 90 days; otherwise they are still there, for all we know.
 */
function staysOf({ people }: Facts, end: number): Wait[] {
  const year = { start: end - staying.cohortDays, end }
  return people.flatMap(({ firstContribution: first, contributions }): Wait[] => {
    if (first === null || !isWithin(first, year)) return []
    const last = contributions.findLast(({ day }) => day < end)?.day ?? first
    return end - last > staying.silentDays
      ? [{ time: last - first, happened: true }]
      : [{ time: end - 1 - first, happened: false }]
  })
}

/** People who first contributed in the year that ends with the window: the denominator. */
export const newInAYear = figure({
  unit: 'people',
  adds: 'sum',
  formula: '|Y|, Y = {p : f(p) ∈ {cohortDays} d}',
  parameters: staying,
  measure: (facts, { end }) => staysOf(facts, end).length,
})

/** Kaplan–Meier: the share of them who still contribute 13 weeks after their first contribution (METRICS §2). */
export const retained = figure({
  unit: 'share',
  adds: 'middle',
  formula: 'S({weeks} × 7 d | Y, s > {silentDays} d)',
  over: 'newInAYear',
  parameters: staying,
  measure: (facts, { end }) => survivalAt(staysOf(facts, end), [staying.weeks * 7])[0] ?? null,
})

/** How far before a window it looks. */
export const daysBeforeRetention = staying.cohortDays

/** Those who first contributed in a week, and how many of them contributed in each week after. */
export interface Cohort {
  week: Day
  people: number
  /** By weeks since the first, which is all of them; null: the week is not over, so nobody can know. */
  contributing: (number | null)[]
}

export interface Retention {
  /** People the curve is about. */
  people: number
  /** Kaplan–Meier: the share that still contributes so many weeks after; null beyond what was seen. */
  curve: (number | null)[]
  cohorts: Cohort[]
}

const WEEKS = staying.weeks

/** Weekly cohorts by true first contribution, and their curve, as they stand at the end of the window. */
export function retentionOf(facts: Facts, window: Window): Retention {
  const { end } = window
  const waits = staysOf(facts, end)
  const thisWeek = mondayOf(dayOf(end))
  const cohorts = Array.from({ length: WEEKS }, (_, index) =>
    cohortOf(facts, addDays(thisWeek, (index - WEEKS) * 7), end),
  )
  const weeks = Array.from({ length: WEEKS + 1 }, (_, week) => week * 7)
  return { people: waits.length, curve: survivalAt(waits, weeks), cohorts }
}

function cohortOf({ people }: Facts, week: Day, end: number): Cohort {
  const start = dayNumber(week)
  const weekAfter = (after: number): Window => ({ start: start + after * 7, end: start + (after + 1) * 7 })
  const cohort = people.filter(
    ({ firstContribution }) => firstContribution !== null && isWithin(firstContribution, weekAfter(0)),
  )
  const contributing = Array.from({ length: WEEKS + 1 }, (_, after) => {
    const during = weekAfter(after)
    if (during.end > end) return null
    return cohort.filter(({ contributions }) => contributions.some(({ day }) => isWithin(day, during))).length
  })
  return { week, people: cohort.length, contributing }
}
