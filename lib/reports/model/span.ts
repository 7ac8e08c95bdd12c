import { addMonths, type Day } from '@/lib/time'
import type { Span } from './document'
import type { Comparison, Settings } from './settings'

export const spanOf = ({ from, months }: Pick<Settings, 'from' | 'months'>): Span => ({
  from,
  until: addMonths(from, months),
})

/** The first of each of its months, the oldest first. */
export function monthsOf({ from, until }: Span): Day[] {
  const months: Day[] = []
  for (let month = from; month < until; month = addMonths(month, 1)) months.push(month)
  return months
}

/** As many months just before, or the same ones a year earlier. */
export function comparedWith(span: Span, comparison: Comparison): Span | null {
  if (comparison === 'none') return null
  const back = comparison === 'year' ? -12 : -monthsOf(span).length
  return { from: addMonths(span.from, back), until: addMonths(span.until, back) }
}
