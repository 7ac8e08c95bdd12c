import { addMonths, type Day } from '@/lib/time'
import { hidden, type Chart, type Column, type Table, type Value } from '../../model/document'
import { forecast, type Forecast } from '../../model/forecast/forecast'
import { atLeastNone, HORIZON } from '../../model/forecast/kept'
import { valuesOf } from '../../model/series'
import type { Known } from './gather'
import { about, type Words } from './words'

/** Months of the past that are drawn. */
const MOST_PAST = 24
/** A target farther away is told apart: nobody should draw so long a line. */
export const FARTHEST = 24

/** What is expected at the end of a month after the last known one. */
export const expectedIn = ({ series }: Known, ahead: number): Forecast =>
  forecast(valuesOf(series), ahead, atLeastNone)

export const lastKnown = ({ series }: Known): { month: Day; value: number } => series.points.at(-1)!

/**
 * The past of a series and what is expected of it, month by month, in one table and one picture.
 * @param months how many to look ahead
 * @param goal a level to reach
 */
export function aheadOf(
  known: Known,
  months: number,
  goal: { value: number; label: string } | null,
  words: Words,
): { table: Table; chart: Chart; sentence: string } {
  const { t, format } = words
  const { what, points } = known
  const last = lastKnown(known)
  const from = addMonths(last.month, -MOST_PAST)
  // The line of what is expected, and its band, begin at the last point known.
  const past = known.series.points
    .filter(({ month }) => month >= from)
    .map(({ month }): Value[] => {
      const value = points.find((point) => point.month === month)?.value
      const figure = value === null ? hidden : (value ?? null)
      const isLast = month === last.month
      return [month, figure, ...(isLast ? [figure, figure, figure] : [null, null, null])]
    })
  const ahead = Array.from({ length: months }, (_, step): Value[] => {
    const { point, low, high } = expectedIn(known, step + 1)
    return [addMonths(last.month, step + 1), null, ...[point, low, high].map(Math.round)]
  })
  const key = `forecast-${what}`
  const table: Table = {
    key,
    title: t(`forecast.${what}.table`),
    columns: [
      { key: 'month', header: t('forecast.month'), unit: 'month' },
      columnOf('known', t(`forecast.${what}.known`)),
      columnOf('expected', t(`forecast.${what}.expected`)),
      columnOf('low', t('forecast.low')),
      columnOf('high', t('forecast.high')),
    ],
    rows: [...past, ...ahead],
  }
  const year = expectedIn(known, HORIZON)
  const sentence = t(`forecast.${what}.sentence`, {
    count: about(year.point, words),
    month: format.month(addMonths(last.month, HORIZON)),
    low: about(year.low, words),
    high: about(year.high, words),
  })
  const chart: Chart = {
    ...{
      key,
      title: t(`forecast.${what}.chart`, { month: format.month(last.month) }),
      table: key,
      kind: 'lines',
      x: 'month',
    },
    alt: `${t(`forecast.${what}.alt`, { count: format.number(last.value), month: format.month(last.month) })} ${sentence}`,
    series: ['known', 'expected'],
    band: { low: 'low', high: 'high', name: t('band') },
    goal,
  }
  return { table, chart, sentence }
}

/** Of some months only: what is known is not expected any more. */
const columnOf = (key: string, header: string): Column => ({ key, header, unit: 'count', isReference: true })
