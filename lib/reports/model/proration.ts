import { addDays, daysBetween, type Day } from '@/lib/time'
import type { Span } from './document'

/** Euros paid for some days, both counted. */
export interface Paid {
  euros: number
  from: Day
  until: Day
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
/** From the first day to the last, both counted. */
const length = (from: Day, until: Day): number => Math.max(0, daysBetween(from, until) + 1)
const lastDay = ({ until }: Span): Day => addDays(until, -1)

/** The part of a cost that pays for days of a span: as much for each day. */
export const eurosWithin = ({ euros, from, until }: Paid, span: Span): number =>
  (euros * length(later(from, span.from), earlier(until, lastDay(span)))) / length(from, until)

/** How much of a span is paid for by at least one cost: a share of its days. */
export function coveredShare(costs: readonly Paid[], span: Span): number {
  let covered = 0
  let next = span.from
  for (const { from, until } of costs.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = earlier(until, lastDay(span))
    covered += length(later(from, next), last)
    if (last >= next) next = addDays(last, 1)
  }
  return covered / daysBetween(span.from, span.until)
}
