import type { Table } from '../../model/document'
import { FEWEST_MONTHS, monthsBetween } from '../../model/series'
import { addMonths } from '@/lib/time'
import { nothingTold, type Scope, type Told } from '../section'
import { aheadOf, lastKnown } from './ahead'
import { unknownFrom, type Known } from './gather'
import { growthTable } from './growth'
import { pastTold } from './past'
import { scenarioTable } from './scenarios'
import { monthsShown, monthsToTarget, targetTold } from './target'
import type { Words } from './words'

/** What comes, with how sure one is of it; and what was said before, beside what came. */
export function tell(all: readonly Known[], scope: Scope, words: Words): Told {
  const { t, format } = words
  const known = all.filter(({ series }) => series.points.length >= FEWEST_MONTHS)
  if (known.length === 0) return nothingTold(t('forecast.tooShort', { months: FEWEST_MONTHS }))
  const members = known.find(({ what }) => what === 'members')
  const target = members ? targetTold(members, scope.target, words) : null
  const drawn = known.map((each) =>
    each === members
      ? aheadOf(each, monthsShown(monthsToTarget(each, scope.target)), goalOf(scope, words), words)
      : aheadOf(each, monthsShown(null), null, words),
  )
  const past = pastTold(known, words)
  const headline = target?.isNews ? target.sentence : drawn[0]!.sentence
  const tables = [
    ...drawn.map(({ table }) => table),
    target?.table,
    growthTable(known, scope, words),
    scenarioTable(known, words),
    ...(past?.tables ?? []),
  ].filter((table): table is Table => Boolean(table))
  return {
    headline,
    charts: [...drawn.map(({ chart }) => chart), ...(past?.charts ?? [])],
    tables,
    notes: [
      ...drawn.map(({ sentence }) => sentence).filter((sentence) => sentence !== headline),
      ...(target && target.sentence !== headline ? [target.sentence] : []),
      past ? past.sentence : t('past.none'),
      ...all.flatMap((each) => whatIsMissing(each, scope, words)),
      t('forecast.what'),
      ...(scope.kind === null ? [] : [t('forecast.ofKind')]),
      t('forecast.band'),
      t('scenario.note'),
    ],
    leading: { sentence: headline, spark: { table: drawn[0]!.table.key, column: 'known' } },
  }

  function goalOf({ target: goal }: Scope, { t: say }: Words) {
    return (
      goal && { value: goal.members, label: say('target.goal', { members: format.number(goal.members) }) }
    )
  }
}

/** Months that a forecast had to do without. */
function whatIsMissing(known: Known, scope: Scope, { t, format }: Words): string[] {
  const what = t(`forecast.${known.what}.name`)
  const { points, filled } = known.series
  if (points.length < FEWEST_MONTHS) return [t('forecast.short', { what, months: FEWEST_MONTHS })]
  const last = lastKnown(known).month
  const late = monthsBetween(last, addMonths(unknownFrom(scope), -1))
  return [
    ...(filled > 0 ? [t('forecast.filled', { what, count: filled })] : []),
    ...(late > 0 ? [t('forecast.late', { what, month: format.month(last) })] : []),
  ]
}
