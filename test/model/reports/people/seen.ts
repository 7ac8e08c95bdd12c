import { isHidden, tableOf, placeOf, type Value } from '@/lib/reports/model/document'
import { meaningless } from '../meant'
import type { Told } from '@/lib/reports/sections/section'

const sectionOf = (told: Told) => ({ ...told, key: 'funnel' as const, title: '', comment: '' })

/** The rows of a table, what is hidden as «×» and what is unknown as «?». */
export const seen = (told: Told, key: string): (string | number)[][] =>
  tableOf(sectionOf(told), key).rows.map((row) =>
    row.map((value) =>
      isHidden(value) ? '×' : value === null ? '?' : typeof value === 'number' ? rounded(value) : value,
    ),
  )

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** One column, by its key. */
export function column(told: Told, key: string, name: string): Value[] {
  const table = tableOf(sectionOf(told), key)
  return table.rows.map((row) => row[placeOf(table, name)] as Value)
}

/** Every chart draws columns that are there, every table has as many values as columns, and each says what it counts. */
export function drawnFrom(told: Told): string[] {
  const wrong: string[] = meaningless(told.tables).map((column) => `${column} means nothing`)
  for (const { key, columns, rows } of told.tables)
    if (rows.some((row) => row.length !== columns.length)) wrong.push(`${key}: a row of another length`)
  for (const chart of told.charts) {
    const table = told.tables.find(({ key }) => key === chart.table)
    const { key: _, kind: __, title: ___, alt: ____, table: _____, ...drawn } = chart
    const names = Object.entries(drawn)
      .flatMap(([part, each]): unknown[] => {
        if (part === 'band')
          return chart.kind === 'lines' && chart.band ? [chart.band.low, chart.band.high] : []
        return Array.isArray(each) ? each : each instanceof Object ? Object.values(each) : [each]
      })
      .filter((each) => typeof each === 'string')
    for (const name of names)
      if (!table?.columns.some(({ key }) => key === name)) wrong.push(`${chart.key}: ${chart.table}.${name}`)
  }
  const { leading } = told
  const spark = leading?.spark
  if (
    spark &&
    !told.tables.find(({ key }) => key === spark.table)?.columns.some(({ key }) => key === spark.column)
  )
    wrong.push(`spark ${spark.table}.${spark.column}`)
  return wrong
}
