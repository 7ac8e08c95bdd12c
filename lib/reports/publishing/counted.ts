import { monthsCounted, monthsToCount } from '@/lib/adoption'
import { addMonths, type Day } from '@/lib/time'
import { lastFirstToldUpTo } from '@/lib/vitality'
import type { Settings } from '../model/settings'
import { spanOf } from '../model/span'

/** The months of a period that a night has still to count, the first one first: frozen now, they would stay empty. */
export async function monthsAwaited(period: Pick<Settings, 'from' | 'months'>, now: Date): Promise<Day[]> {
  const { from, until } = spanOf(period)
  return (await monthsToCount(now)).filter((month) => month >= from && month < until).sort()
}

/** Whether the counts of the night that ends a month are done: they may be late. */
export async function isCounted(until: Day): Promise<boolean> {
  const [adoption, standings] = await Promise.all([
    monthsCounted(addMonths(until, -1), until),
    lastFirstToldUpTo(until),
  ])
  return adoption.length > 0 && standings === until
}
