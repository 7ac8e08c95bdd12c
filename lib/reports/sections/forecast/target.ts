import type { Table } from '../../model/document'
import { chanceToReach, tenthsOf } from '../../model/forecast/chance'
import { monthsBetween, valuesOf } from '../../model/series'
import type { Scope } from '../section'
import { expectedIn, FARTHEST, lastKnown } from './ahead'
import type { Known } from './gather'
import type { Words } from './words'

/** What is said of a target: `sentence` always, a table where its date is to come. */
export interface TargetTold {
  sentence: string
  table: Table | null
  /** Worth the head of the section: it says more than what is expected. */
  isNews: boolean
}

const MONTHS_SHOWN = 12

/** Months ahead of the last known one at whose end a target is due; null: none, or that month is known. */
export function monthsToTarget(members: Known, target: Scope['target']): number | null {
  if (!target) return null
  const ahead = monthsBetween(lastKnown(members).month, target.by)
  return ahead > 0 ? ahead : null
}

/** How far the chart looks: a year, or up to a target that is not too far. */
export const monthsShown = (ahead: number | null): number =>
  ahead !== null && ahead <= FARTHEST ? Math.max(MONTHS_SHOWN, ahead) : MONTHS_SHOWN

/** Whether a number of members by the end of a month was reached, will be, and how likely that is. */
export function targetTold(known: Known, target: Scope['target'], words: Words): TargetTold {
  const { t, format } = words
  if (!target) return { sentence: t('target.none'), table: null, isNews: false }
  const said = { members: format.number(target.members), by: format.month(target.by) }
  const told = (sentence: string): TargetTold => ({ sentence, table: null, isNews: true })
  const last = lastKnown(known)
  const ahead = monthsToTarget(known, target)
  if (ahead === null) {
    const came = known.points.find(({ month }) => month === target.by)?.value ?? null
    if (came === null) return { ...told(t('target.unknown', said)), isNews: false }
    const count = format.number(came)
    return told(t(came >= target.members ? 'target.wasReached' : 'target.wasMissed', { ...said, count }))
  }
  if (last.value >= target.members)
    return told(
      t('target.isReached', {
        ...said,
        count: format.number(last.value),
        month: format.month(last.month),
      }),
    )
  const chance = ahead > FARTHEST ? null : chanceToReach(valuesOf(known.series), ahead, target.members)
  if (chance === null) return { ...told(t('target.tooFar', said)), isNews: false }
  const tenths = tenthsOf(chance)
  const chances =
    tenths === 0
      ? t('target.hardly')
      : tenths === 10
        ? t('target.nearly')
        : t('target.chances', { count: tenths })
  const { point, low, high } = expectedIn(known, ahead)
  return {
    ...told(t('target.chance', { ...said, chances })),
    table: {
      key: 'forecast-target',
      title: t('target.table'),
      columns: [
        { key: 'target', header: t('target.target'), unit: 'count' },
        { key: 'by', header: t('target.by'), unit: 'month' },
        { key: 'expected', header: t('target.expected'), unit: 'count' },
        { key: 'low', header: t('forecast.low'), unit: 'count' },
        { key: 'high', header: t('forecast.high'), unit: 'count' },
        { key: 'chances', header: t('target.chancesOf'), unit: 'text' },
      ],
      rows: [[target.members, target.by, ...[point, low, high].map(Math.round), chances]],
    },
  }
}
