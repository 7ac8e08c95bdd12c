import { dayNumber, dayOf, type DayNumber, type Period } from '@/lib/time'

export type Window = { start: DayNumber; end: DayNumber }

export const windowOf = ({ start, end }: Period): Window => ({ start: dayNumber(start), end: dayNumber(end) })
export const periodOf = ({ start, end }: Window): Period => ({ start: dayOf(start), end: dayOf(end) })

/** From the day somebody became a member to the day they left (null: they are still there). */
export interface Stay {
  from: DayNumber
  to: DayNumber | null
}

/** What one person did in a community; nobody's name. Days ascend. Service accounts are left out before this. */
export interface Person {
  contributions: { day: DayNumber; count: number }[]
  reactions: DayNumber[]
  readings: DayNumber[]
  /** Ever, not only in what was loaded. */
  firstContribution: DayNumber | null
  /** Whether they run the community today (owner or animator). */
  animates: boolean
  /** The ministry above their administration today; null: in no administration. */
  ministry: string | null
  stays: Stay[]
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
  /** Whether whoever opened it runs the community today. */
  byAnimator: boolean
  /** First reply by another person who does not run the community today. */
  answeredAloneAt: Date | null
}

/** A file that is read, and the day its newest version came. */
export interface DocumentFacts {
  revisedOn: DayNumber
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
  documents: boolean
}

/** Everything the figures of a community are made of, for a stretch of time that holds all their windows. */
export interface Facts {
  /** The key of the community: what chance is drawn from, so that the same figures come out each time. */
  seed: string
  knows: Knows
  /** The first day of which reading is still kept (METRICS §1: 13 months at most). */
  readingSince: DayNumber
  people: Person[]
  ties: Tie[]
  threads: ThreadFacts[]
  changes: Change[]
  /** The most downloaded to this day. */
  documents: DocumentFacts[]
}

export const isWithin = (day: DayNumber, { start, end }: Window): boolean => day >= start && day < end

const activeDaysOf = new WeakMap<Person, DayNumber[]>()

/** Days on which they read, reacted or contributed, ascending, each once. Every window asks for them. */
export function activeDays(person: Person): DayNumber[] {
  const known = activeDaysOf.get(person)
  if (known) return known
  const { contributions, reactions, readings } = person
  const all = new Set([...contributions.map(({ day }) => day), ...reactions, ...readings])
  const days = [...all].sort((one, other) => one - other)
  activeDaysOf.set(person, days)
  return days
}

export const isActive = (person: Person, window: Window): boolean =>
  hasContributed(person, window) ||
  person.reactions.some((day) => isWithin(day, window)) ||
  person.readings.some((day) => isWithin(day, window))

/** Whether they are a member when that day begins. */
export const isMemberAt = ({ stays }: Person, day: DayNumber): boolean =>
  stays.some(({ from, to }) => from < day && (to === null || to >= day))

export const contributionsIn = (person: Person, window: Window): number => {
  let count = 0
  for (const each of person.contributions) if (isWithin(each.day, window)) count += each.count
  return count
}

export const hasContributed = (person: Person, window: Window): boolean =>
  person.contributions.some(({ day }) => isWithin(day, window))
