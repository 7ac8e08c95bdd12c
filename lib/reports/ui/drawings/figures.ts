import {
  drawable,
  placeOf,
  type Chart,
  type ChartKind,
  type Column,
  type Table,
  type Value,
} from '../../model/document'
import type { Locale } from '@/lib/i18n'

export interface DrawingProps<Kind extends ChartKind> {
  chart: Extract<Chart, { kind: Kind }>
  table: Table
  language: Locale
}

/** A column to draw: what its cells say, and their numbers where there is one. */
export interface Series {
  column: Column
  values: Value[]
  numbers: (number | null)[]
}

/** Nothing is counted beyond: such a figure would be a fault, and would leave no room for the others. */
const MOST = 1e15
/** What is left of a subtraction that gives nothing. */
const LEAST = 1e-12

const sensible = (value: Value): number | null => {
  const number = drawable(value)
  if (number === null || !(Math.abs(number) <= MOST)) return null
  return Math.abs(number) < LEAST ? 0 : number
}

export function seriesOf(table: Table, key: string): Series {
  const place = placeOf(table, key)
  const values = table.rows.map((row) => row[place] ?? null)
  return { column: table.columns[place]!, values, numbers: values.map(sensible) }
}

export const isNumber = (value: number | null): value is number => value !== null
