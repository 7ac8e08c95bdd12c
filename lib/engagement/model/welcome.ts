import { addWorkingDays, dayNumber, dayOf, isWorkingDay, type DayNumber } from '@/lib/time'
import { figure } from './figure'
import { isWithin, type Facts, type Person, type Window } from './facts'

/*
 * What becomes of newcomers (METRICS §2, newcomer integration). Judged are those whose first contribution is old
 * enough for all of it to have happened: a window speaks of the people who came sixty days earlier.
 */
const path = { judgedDays: 60 }

/** Who contributed for the first time in the window, moved back by the days one waits; their places in `people`. */
function newcomersOf({ people }: Facts, { start, end }: Window): Map<number, Person & { first: DayNumber }> {
  const window = { start: start - path.judgedDays, end: end - path.judgedDays }
  const newcomers = new Map<number, Person & { first: DayNumber }>()
  for (const [place, person] of people.entries()) {
    const first = person.firstContribution
    if (first !== null && isWithin(first, window)) newcomers.set(place, { ...person, first })
  }
  return newcomers
}

/** The days in which it must happen, the last not counted. */
const waitFor = (first: DayNumber): Window => ({ start: first, end: first + path.judgedDays + 1 })

/** The denominator. */
export const newcomersJudged = figure({
  unit: 'people',
  adds: 'sum',
  formula: '|F|, F = {p : f(p) ∈ W − {judgedDays} d}',
  parameters: path,
  measure: (facts, window) => newcomersOf(facts, window).size,
})

const dayAfterAnswer = new Map<DayNumber, DayNumber>()
/** 24 working hours after something that day, counted in days as ties are: that day, or the next that works. */
function answeredBefore(first: DayNumber): DayNumber {
  const known = dayAfterAnswer.get(first)
  if (known !== undefined) return known
  const day = dayOf(first)
  const end = dayNumber(addWorkingDays(day, isWorkingDay(day) ? 1 : 0)) + 1
  dayAfterAnswer.set(first, end)
  return end
}

/** The share whom somebody answered within 24 working hours of their first contribution. */
export const newcomersAnswered = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{p ∈ F : a(p) ≤ {workingHours} h}| / |F|',
  needs: 'ties',
  over: 'newcomersJudged',
  parameters: { ...path, workingHours: 24 },
  measure: (facts, window) => {
    const newcomers = newcomersOf(facts, window)
    if (newcomers.size === 0) return null
    const answered = new Set<number>()
    for (const { from, to, days } of facts.ties) {
      const newcomer = newcomers.get(to)
      if (!newcomer || from === to) continue
      const wait = { start: newcomer.first, end: answeredBefore(newcomer.first) }
      if (days.some((day) => isWithin(day, wait))) answered.add(to)
    }
    return answered.size / newcomers.size
  },
})

/** The share who contributed a second time within 60 days, were it on the same day. */
export const newcomersBack = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{p ∈ F : x(p, f … f + {judgedDays} d) ≥ 2}| / |F|',
  over: 'newcomersJudged',
  parameters: path,
  measure: (facts, window) => {
    const newcomers = [...newcomersOf(facts, window).values()]
    if (newcomers.length === 0) return null
    const back = newcomers.filter(({ contributions, first }) => {
      let count = 0
      for (const each of contributions) if (isWithin(each.day, waitFor(first))) count += each.count
      return count >= 2
    })
    return back.length / newcomers.length
  },
})

/** The share who have ties with at least three others after 60 days. */
export const newcomersTied = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{p ∈ F : ℓ(p, f … f + {judgedDays} d) ≥ {leastTies}}| / |F|',
  needs: 'ties',
  over: 'newcomersJudged',
  parameters: { ...path, leastTies: 3 },
  measure: (facts, window, _now, { leastTies }) => {
    const newcomers = newcomersOf(facts, window)
    if (newcomers.size === 0) return null
    const others = new Map<number, Set<number>>()
    const note = (place: number, other: number, days: DayNumber[]) => {
      const newcomer = newcomers.get(place)
      if (!newcomer || !days.some((day) => isWithin(day, waitFor(newcomer.first)))) return
      others.set(place, (others.get(place) ?? new Set()).add(other))
    }
    for (const { from, to, days } of facts.ties) {
      if (from === to) continue
      note(from, to, days)
      note(to, from, days)
    }
    return [...others.values()].filter(({ size }) => size >= leastTies).length / newcomers.size
  },
})

/** How far before a window it looks. */
export const daysBeforeWelcome = path.judgedDays
