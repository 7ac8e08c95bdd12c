import { addMonths, type Day } from '@/lib/time'

/** What is known of a month, by its first day; null: hidden, or unknown. */
export interface Point {
  month: Day
  value: number | null
}

/** A figure a month, without a gap, from the first one known to the last. */
export interface Series {
  points: { month: Day; value: number }[]
  /** Months between two that are known, put in a straight line. */
  filled: number
}

/** Fewer months than this say nothing of what follows. */
export const FEWEST_MONTHS = 3

/**
 * @param points in the order of their months
 * @param until months from that one on are left out, as if they had not come yet
 */
export function seriesOf(points: readonly Point[], until: Day): Series {
  const known = points.flatMap(({ month, value }) =>
    value === null || month >= until ? [] : [{ month, value }],
  )
  const series: Series = { points: known.slice(0, 1), filled: 0 }
  for (const point of known.slice(1)) {
    const last = series.points.at(-1)!
    const gap = monthsBetween(last.month, point.month)
    for (let step = 1; step < gap; step += 1)
      series.points.push({
        month: addMonths(last.month, step),
        value: last.value + (step / gap) * (point.value - last.value),
      })
    series.points.push(point)
    series.filled += gap - 1
  }
  return series
}

export const valuesOf = ({ points }: Series): number[] => points.map(({ value }) => value)

/** Whole months from one first of the month to another. */
export function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [from, to].map((day) => day.split('-').map(Number) as [number, number, number])
  return 12 * (end![0] - start![0]) + end![1] - start![1]
}
