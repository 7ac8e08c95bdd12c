import type { Facts, Person } from '@/lib/engagement/model/facts'
import { dayNumber } from '@/lib/time'

/** The moment one looks, and the 28 days before. */
export const now = new Date('2026-03-20T12:00:00Z')
export const window = { start: dayNumber('2026-02-20'), end: dayNumber('2026-03-20') }

/** A community of which everything could be known, and in which nothing happened. */
export const nothing: Facts = {
  seed: 'a community',
  knows: {
    reading: true,
    reactions: true,
    ties: true,
    threads: true,
    memberships: true,
    documents: true,
  },
  readingSince: dayNumber('2025-03-01'),
  people: [],
  ties: [],
  threads: [],
  changes: [],
  documents: [],
}

/** Somebody who contributed once on each of these days. */
export const person = (days: string[], more: Partial<Person> = {}): Person => ({
  contributions: days.map((day) => ({ day: dayNumber(day), count: 1 })),
  reactions: [],
  readings: [],
  firstContribution: days[0] ? dayNumber(days[0]) : null,
  animates: false,
  ministry: null,
  stays: [],
  ...more,
})
