import { figure } from './figure'
import type { Facts, Window } from './facts'
import { dayNumber, parisDay } from '@/lib/time'

/*
 * Freshness of what is read (METRICS §2). Reading is kept as presence, never as a trail of pages: which documents were
 * read in a window, and so their median age, is not known and is not guessed. What is known is how often each file
 * was downloaded since it was there, by nobody in particular; so this speaks of today only.
 */
const fresh = { mostRead: 20, months: 12, days: 365 }

/** Only for a window that comes up to now: how often something was downloaded has no date. */
const mostReadOf = ({ documents }: Facts, { end }: Window, now: Date) =>
  end < dayNumber(parisDay(now)) ? null : documents

/** The files most downloaded, twenty at most: the denominator. */
export const mostRead = figure({
  unit: 'documents',
  adds: 'sum',
  formula: '|D|, |D| ≤ {mostRead}',
  needs: 'documents',
  parameters: fresh,
  measure: (facts, window, now) => mostReadOf(facts, window, now)?.length ?? null,
})

/** Of these, the share of which a version came in the last 12 months. */
export const revised = figure({
  unit: 'share',
  adds: 'parts',
  formula: '|{d ∈ D : v(d) ≤ {days} d}| / |D|',
  needs: 'documents',
  over: 'mostRead',
  parameters: fresh,
  measure: (facts, window, now, { days }) => {
    const documents = mostReadOf(facts, window, now)
    if (!documents || documents.length === 0) return null
    return documents.filter(({ revisedOn }) => revisedOn >= window.end - days).length / documents.length
  },
})

/** How many files are looked at. */
export const filesMostRead = fresh.mostRead
