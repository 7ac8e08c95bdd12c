import { monthsToCount } from '@/lib/adoption'
import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { lastFirstToldUpTo } from '@/lib/vitality'
import type { Settings } from '../model/settings'
import { spanOf } from '../model/span'

/** The counts of a month that is over come in its first nights; a first of a month that nobody judged by then never is. */
export const LAST_NIGHT = 9

/** The months of a period that a night has still to count, the first one first: frozen now, they would stay empty. */
export async function monthsAwaited(period: Pick<Settings, 'from' | 'months'>, now: Date): Promise<Day[]> {
  const span = spanOf(period)
  const people = await monthsToCount(now, span)
  const communities = (await areJudged(span.until, now)) ? [] : [addMonths(span.until, -1)]
  return [...new Set([...people, ...communities])].sort()
}

/** Where no community was ever judged, there is nothing to wait for. */
async function areJudged(until: Day, now: Date): Promise<boolean> {
  const today = parisDay(now)
  if (until !== startOfMonth(today) || Number(today.slice(8)) > LAST_NIGHT) return true
  const told = await lastFirstToldUpTo(until)
  return told === null || told === until
}
