import { addMonths, type Day } from '@/lib/time'
import { hidden, type Chart, type Table, type Value } from '../../model/document'
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
  // What is known is known exactly: the band begins where the past ends.
  const past = known.series.points
    .filter(({ month }) => month >= from)
    .map(({ month }): Value[] => {
      const value = points.find((point) => point.month === month)?.value
      const figure = value === null ? hidden : (value ?? null)
      return [month, t('forecast.known'), figure, figure, figure]
    })
  const ahead = Array.from({ length: months }, (_, step): Value[] => {
    const { point, low, high } = expectedIn(known, step + 1)
    return [addMonths(last.month, step + 1), t('forecast.expected'), ...[point, low, high].map(Math.round)]
  })
  const key = `forecast-${what}`
  const table: Table = {
    key,
    title: t(`forecast.${what}.table`),
    columns: [
      { key: 'month', header: t('forecast.month'), unit: 'month' },
      { key: 'nature', header: t('forecast.nature'), unit: 'text' },
      { key: 'figure', header: t(`forecast.${what}.name`), unit: 'count' },
      { key: 'low', header: t('forecast.low'), unit: 'count' },
      { key: 'high', header: t('forecast.high'), unit: 'count' },
    ],
    rows: [...past, ...ahead],
  }
  const year = expectedIn(known, HORIZON)
  const sentence = t(`forecast.${what}.expected`, {
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
    series: ['figure'],
    band: { low: 'low', high: 'high', name: t('band') },
    goal,
  }
  return { table, chart, sentence }
}
