import { addMonths, type Day } from '@/lib/time'
import { FEWEST_MONTHS, monthsBetween, seriesOf, valuesOf, type Point } from '../series'
import { forecast, type Forecast, type Limits } from './forecast'

/** How far one looks, in months. */
export const HORIZON = 12

/** What was said of a month, so many months ahead of its last known one. */
export interface Foretold extends Forecast {
  /** The last month known, by its first day. */
  origin: Day
  ahead: number
  /** Said afterwards, from what was known then. */
  isReplayed: boolean
}

/** Of accounts and of communities there are never fewer than none. */
export const atLeastNone: Limits = { least: 0, most: Infinity }

/** The months at whose end something can be said: known, and not the first ones. */
export function originsOf(points: readonly Point[]): Day[] {
  const known = points.flatMap(({ month, value }) => (value === null ? [] : [month]))
  return known.filter((month) => monthsBetween(known[0]!, month) + 1 >= FEWEST_MONTHS)
}

/** What is said at the end of one of these months of the twelve that follow, from what was known by then. */
export function foretoldAt(points: readonly Point[], origin: Day): Omit<Foretold, 'isReplayed'>[] {
  const past = valuesOf(seriesOf(points, addMonths(origin, 1)))
  return Array.from({ length: HORIZON }, (_, step) => ({
    ...{ origin, ahead: step + 1 },
    ...forecast(past, step + 1, atLeastNone),
  }))
}

/** A forecast beside what came. */
export interface Judged extends Foretold {
  month: Day
  came: number
  isWithin: boolean
}

/** Those of which it is known what came, in the order of their months. */
export function judged(foretold: readonly Foretold[], points: readonly Point[]): Judged[] {
  const known = new Map(points.map(({ month, value }) => [month, value]))
  return foretold
    .flatMap((said): Judged[] => {
      const month = addMonths(said.origin, said.ahead)
      const came = known.get(month) ?? null
      return came === null ? [] : [{ ...said, month, came, isWithin: said.low <= came && came <= said.high }]
    })
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))
}
