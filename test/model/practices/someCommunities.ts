import { WeeklyAuthors } from '@/lib/practices/model/effect/authors'
import type { Watched } from '@/lib/practices/model/effect/window'
import { chanceFrom } from '@/lib/chance'
import { dayNumber, type DayNumber } from '@/lib/time'

export const start = dayNumber('2023-01-02')
export const end = dayNumber('2026-03-01')

export interface Act {
  on: DayNumber
  by: number
}

export const authorsOf = (acts: readonly Act[]): WeeklyAuthors => {
  const inOrder = acts.toSorted((one, other) => one.on - other.on)
  return new WeeklyAuthors({ on: inOrder.map(({ on }) => on), by: inOrder.map(({ by }) => by) })
}

export const watched = (acts: readonly Act[], observedUntil = end): Watched => ({
  weekly: authorsOf(acts),
  observedUntil,
})

/** So many people who all come once a week, from a day to another. */
export const steady = (people: number, from = start, until = end): Act[] =>
  weeksBetween(from, until).flatMap((on) => Array.from({ length: people }, (_, by) => ({ on, by })))

const weeksBetween = (from: DayNumber, until: DayNumber): DayNumber[] =>
  Array.from({ length: Math.ceil((until - from) / 7) }, (_, week) => from + 7 * week)

/** A community whose pace drifts: each of its members comes or not, week after week. */
export function drifting(name: string, until = end): Act[] {
  const chance = chanceFrom(name)
  const people = 3 + Math.floor(chance() * 8)
  let zeal = 0.2 + 0.5 * chance()
  return weeksBetween(start, until).flatMap((week) => {
    zeal = Math.min(0.95, Math.max(0.05, zeal + 0.12 * (chance() - 0.5)))
    return Array.from({ length: people }, (_, by) => by)
      .filter(() => chance() < zeal)
      .map((by) => ({ on: week + Math.floor(chance() * 7), by }))
  })
}

/** Communities by name, with all they did. */
export const world = (size: number, until = end): Map<string, Act[]> =>
  new Map(Array.from({ length: size }, (_, place) => [`c${place}`, drifting(`c${place}`, until)]))

export const watch = (acts: ReadonlyMap<string, readonly Act[]>, observedUntil = end): Map<string, Watched> =>
  new Map([...acts].map(([name, done]) => [name, watched(done, observedUntil)]))
