import { addDays, addMonths, daysBetween, mondayOf, startOfMonth, type Day, type Period } from '@/lib/time'
import { hasContributed, isWithin, windowOf, type Facts, type Window } from './facts'

/** How many windows of the same length are shown, the asked one included: about a year, five for whole years. */
const windowsBack = (days: number): number => (days <= 31 ? 13 : days <= 200 ? 8 : 5)

/** The window and those before it, of the same length, the oldest first. */
export function windowsUpTo({ start, end }: Window): Window[] {
  const days = end - start
  const count = windowsBack(days)
  return Array.from({ length: count }, (_, index) => {
    const shift = (count - 1 - index) * days
    return { start: start - shift, end: end - shift }
  })
}

export type Grain = 'day' | 'week' | 'month' | 'year'

/** The finest grain that one can still read. */
export function grainOf(period: Period): Grain {
  const days = daysBetween(period.start, period.end)
  return days <= 31 ? 'day' : days <= 200 ? 'week' : days <= 1200 ? 'month' : 'year'
}

const begin: Record<Grain, (day: Day) => Day> = {
  day: (day) => day,
  week: mondayOf,
  month: startOfMonth,
  year: (day) => `${day.slice(0, 4)}-01-01`,
}
const next: Record<Grain, (day: Day) => Day> = {
  day: (day) => addDays(day, 1),
  week: (day) => addDays(day, 7),
  month: (day) => addMonths(day, 1),
  year: (day) => addMonths(day, 12),
}

/**
 * The whole days, weeks (from Monday), months or years that a period touches. `known`: the first day not wholly
 * known; a piece that reaches beyond is unfinished.
 */
export function piecesOf(period: Period, known: Day): (Period & { unfinished: boolean })[] {
  const grain = grainOf(period)
  const pieces: (Period & { unfinished: boolean })[] = []
  for (let start = begin[grain](period.start); start < period.end; start = next[grain](start)) {
    const end = next[grain](start)
    pieces.push({ start, end, unfinished: end > known })
  }
  return pieces
}

/** Who took part in a piece of the period: each person once, by the most they did. */
export interface Participation<Readers = number> {
  contributors: number
  reactors: number
  readers: Readers
  contributions: number
}

/** What is told of the day under way. Who reads is not: looked at again and again, it would say who is there. */
export type Visible = Omit<Participation, 'readers'>

export function participationIn({ people }: Facts, period: Period): Participation {
  const window = windowOf(period)
  const sum: Participation = { contributors: 0, reactors: 0, readers: 0, contributions: 0 }
  for (const person of people) {
    if (hasContributed(person, window)) {
      sum.contributors += 1
      for (const { day, count } of person.contributions) if (isWithin(day, window)) sum.contributions += count
    } else if (person.reactions.some((day) => isWithin(day, window))) sum.reactors += 1
    else if (person.readings.some((day) => isWithin(day, window))) sum.readers += 1
  }
  return sum
}
