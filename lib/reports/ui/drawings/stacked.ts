import { isHidden } from '../../model/document'
import type { Series } from './figures'

/** Where a bar begins and ends; null where there is none. */
export type Part = readonly [number, number] | null

/** Where each part of a bar begins and ends, one on the other; below zero what is taken away. */
export function stacked(parts: (number | null)[]): Part[] {
  let [above, below] = [0, 0]
  return parts.map((part) => {
    if (part === null) return null
    const from = part < 0 ? below : above
    if (part < 0) below += part
    else above += part
    return [from, from + part]
  })
}

/** The bars of each row. */
export function partsOf(series: Series[], isStacked: boolean): Part[][] {
  const rows = series[0]?.numbers.map((_, row) => series.map(({ numbers }) => numbers[row] ?? null)) ?? []
  return rows.map((row) =>
    isStacked ? stacked(row) : row.map((value) => (value === null ? null : [0, value])),
  )
}

/** Where a row that is stacked ends, or zero. */
export const endOf = (row: Part[]): number => Math.max(0, ...row.map((part) => part?.[1] ?? 0))

/** Of what is missing in a row, what is marked: all of it side by side, one thing where it is stacked, hidden before unknown. */
export function markedMissing(series: Series[], row: number, parts: Part[], isStacked: boolean): number[] {
  const missing = parts.flatMap((part, which) => (part === null ? [which] : []))
  if (!isStacked) return missing
  const first = missing.find((which) => isHidden(series[which]!.values[row])) ?? missing[0]
  return first === undefined ? [] : [first]
}
