import type { DayNumber } from '@/lib/time'

/** Who gave something, day after day, in the order of days: two lists that go together. */
export interface Given {
  on: ArrayLike<DayNumber>
  /** A number for each person, within the community. */
  by: ArrayLike<number>
}

const WEEK = 7

/** How many people contribute in any week of a community, one who comes twice in a week counted once. */
export class WeeklyAuthors {
  /** Of each day, the authors of the week that begins there, and of all weeks before it by steps of seven days. */
  readonly #sums: Int32Array
  /** The first day of the first week in which somebody came. */
  readonly #from: DayNumber
  /** When it began: null as long as nobody contributed. */
  readonly firstOn: DayNumber | null

  constructor({ on, by }: Given) {
    this.firstOn = on.length > 0 ? on[0]! : null
    this.#from = (this.firstOn ?? 0) - WEEK + 1
    const weeks = new Int32Array(on.length > 0 ? on[on.length - 1]! - this.#from + 1 : 0)
    const lastOf = new Map<number, DayNumber>()
    for (let act = 0; act < on.length; act += 1) {
      const [day, person] = [on[act]!, by[act]!]
      // The weeks that hold this day, but those that their last act is in already.
      const first = Math.max(day - WEEK + 1, (lastOf.get(person) ?? -Infinity) + 1)
      for (let start = first; start <= day; start += 1) weeks[start - this.#from]! += 1
      lastOf.set(person, day)
    }
    this.#sums = weeks
    for (let place = WEEK; place < weeks.length; place += 1) weeks[place]! += weeks[place - WEEK]!
  }

  /** The mean of so many weeks, the first of which begins that day. */
  mean(from: DayNumber, weeks: number): number {
    return (this.#until(from + WEEK * (weeks - 1)) - this.#until(from - WEEK)) / weeks
  }

  #until(day: DayNumber): number {
    const place = day - this.#from
    if (place < 0) return 0
    const beyond = place - this.#sums.length + 1
    return this.#sums[beyond > 0 ? place - WEEK * Math.ceil(beyond / WEEK) : place] ?? 0
  }
}
