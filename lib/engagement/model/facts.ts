import { dayNumber, dayOf, type DayNumber, type Period } from '@/lib/time'

export type Window = { start: DayNumber; end: DayNumber }

export const windowOf = ({ start, end }: Period): Window => ({ start: dayNumber(start), end: dayNumber(end) })
export const periodOf = ({ start, end }: Window): Period => ({ start: dayOf(start), end: dayOf(end) })

/** What one person did in a community; nobody's name. Days ascend. Service accounts are left out before this. */
export interface Person {
  contributions: { day: DayNumber; count: number }[]
  reactions: DayNumber[]
  readings: DayNumber[]
  /** Ever, not only in what was loaded. */
  firstContribution: DayNumber | null
}

/** `from` answered `to` on these days. Both are places in `people`. */
export interface Tie {
  from: number
  to: number
  days: DayNumber[]
}

export interface ThreadFacts {
  openedAt: Date
  /** First reply by another person. */
  answeredAt: Date | null
}

/** How many members more (or fewer) there are from that day on. Days ascend. */
export interface Change {
  day: DayNumber
  members: number
}

/** What a source can tell. Where it cannot, a figure is not zero: it is unknown. */
export interface Knows {
  reading: boolean
  reactions: boolean
  ties: boolean
  threads: boolean
  memberships: boolean
}

/** Everything the figures of a community are made of, for a stretch of time that holds all their windows. */
export interface Facts {
  knows: Knows
  people: Person[]
  ties: Tie[]
  threads: ThreadFacts[]
  changes: Change[]
}

export const isWithin = (day: DayNumber, { start, end }: Window): boolean => day >= start && day < end

export const contributionsIn = (person: Person, window: Window): number => {
  let count = 0
  for (const each of person.contributions) if (isWithin(each.day, window)) count += each.count
  return count
}

export const hasContributed = (person: Person, window: Window): boolean =>
  person.contributions.some(({ day }) => isWithin(day, window))
