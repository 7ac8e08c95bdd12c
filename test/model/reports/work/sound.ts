import { expect } from 'vitest'
import { isHidden, placeOf, type Chart, type Section } from '@/lib/reports/model/document'
import { sayer } from '@/lib/reports/said'
import { meaningless } from '../meant'
import type { Told } from '@/lib/reports/sections/section'

export const march = { from: '2026-03-01', until: '2026-06-01' }
export const december = { from: '2025-12-01', until: '2026-03-01' }

/** A place of the whole platform, over one spring. */
export const spring = {
  ...{ span: march, before: null, ministry: null, kind: null, target: null, today: '2026-06-10' },
}
export const ofCulture = { ...spring, ministry: { id: '1', name: 'Culture' } }

function columnsOf(chart: Chart): string[] {
  if (chart.kind === 'intervals') return [chart.x, chart.value, chart.low, chart.high]
  if (chart.kind === 'columns' || chart.kind === 'bars' || chart.kind === 'lines')
    return [chart.x, ...chart.series]
  throw new Error(`no section of work draws ${chart.kind}`)
}

/** Charts draw columns that are there, tables have one value a column, each can be said in words, and nothing is left open. */
export function expectSound(told: Told): void {
  const section: Pick<Section, 'tables'> = told
  const keys = section.tables.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(meaningless(section.tables)).toEqual([])
  for (const table of section.tables) {
    for (const row of table.rows) expect(row, table.key).toHaveLength(table.columns.length)
    for (const row of table.rows)
      for (const [place, value] of row.entries()) {
        const { unit } = table.columns[place]!
        const isText = unit === 'text' || unit === 'day' || unit === 'month'
        if (value !== null && !isHidden(value)) expect(typeof value).toBe(isText ? 'string' : 'number')
        for (const language of ['fr', 'en'] as const)
          expect(sayer(language)(value, unit)).not.toMatch(/NaN|undefined|Invalid/)
      }
  }
  for (const chart of told.charts) {
    const table = section.tables.find(({ key }) => key === chart.table)
    expect(table, chart.key).toBeDefined()
    for (const column of columnsOf(chart)) placeOf(table!, column)
  }
  const { leading } = told
  if (leading?.spark)
    placeOf(
      section.tables.find(({ key }) => key === leading.spark!.table)!,
      leading.spark.column,
    )
  for (const words of [
    told.headline ?? '',
    ...told.notes,
    ...told.charts.flatMap(({ title, alt }) => [title, alt]),
  ])
    expect(words).not.toMatch(/NaN|undefined|Infinity|\{|\}/)
}

export const rowsOf = (told: Told, key: string) => told.tables.find((table) => table.key === key)?.rows
