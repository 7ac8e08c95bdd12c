import { addMonths } from '@/lib/time'
import type { Span, Table, Value } from '../../model/document'
import { growthAMonth } from '../../model/derived'
import { HORIZON } from '../../model/forecast/kept'
import { monthsBetween, type Point } from '../../model/series'
import type { Scope } from '../section'
import { expectedIn, lastKnown } from './ahead'
import type { Known } from './gather'
import type { Words } from './words'

/** By how much each series was multiplied a month: over the period, over the one before, and over the year that is expected. */
export function growthTable(known: readonly Known[], { span, before }: Scope, { t }: Words): Table {
  const columns: Table['columns'] = [
    { key: 'series', header: t('growth.series'), unit: 'text' },
    { key: 'fromMonth', header: t('growth.fromMonth'), unit: 'month' },
    { key: 'from', header: t('growth.from'), unit: 'count' },
    { key: 'toMonth', header: t('growth.toMonth'), unit: 'month' },
    { key: 'to', header: t('growth.to'), unit: 'count' },
    { key: 'perMonth', header: t('growth.perMonth'), unit: 'share' },
    ...(before ? [{ key: 'before', header: t('growth.before'), unit: 'share' as const }] : []),
    { key: 'expected', header: t('growth.expected'), unit: 'share' },
  ]
  const rows = known.map((each): Value[] => {
    const ends = endsOf(each.points, span)
    const last = lastKnown(each)
    return [
      t(`forecast.${each.what}.name`),
      ...(ends ? [ends.from.month, ends.from.value, ends.to.month, ends.to.value] : [null, null, null, null]),
      growthOf(ends),
      ...(before ? [growthOf(endsOf(each.points, before))] : []),
      growthAMonth(last.value, expectedIn(each, HORIZON).point, HORIZON),
    ]
  })
  return { key: 'forecast-growth', title: t('growth.table'), columns, rows }
}

type Ends = { from: { month: string; value: number }; to: { month: string; value: number } }

/** What is known at the end of the month before a span, or first in it; and last in it. */
function endsOf(points: readonly Point[], { from, until }: Span): Ends | null {
  const within = points.flatMap(({ month, value }) =>
    value !== null && month >= addMonths(from, -1) && month < until ? [{ month, value }] : [],
  )
  return within.length < 2 ? null : { from: within[0]!, to: within.at(-1)! }
}

const growthOf = (ends: Ends | null): Value =>
  ends && growthAMonth(ends.from.value, ends.to.value, monthsBetween(ends.from.month, ends.to.month))
