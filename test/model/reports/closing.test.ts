import { expect, it } from 'vitest'
import { hidden, type Section, type Table } from '@/lib/reports/model/document'
import { closing } from '@/lib/reports/sections/closing'
import { meaningless } from './meant'

const table: Table = {
  ...{ key: 'communities-survival', title: 'Survie' },
  columns: [
    { key: 'age', header: 'Âge', unit: 'count' },
    { key: 'share', header: 'Vivent encore', unit: 'share' },
    { key: 'reference', header: 'Repère', unit: 'share', isReference: true },
  ],
  rows: [
    [4, 0.7, null],
    [5, null, 0.5],
    [6, hidden, null],
  ],
}

it('counts what is unknown of ours, not where others have published nothing', () => {
  const section: Section = {
    ...{ key: 'communities', title: 'Les communautés', headline: null, comment: '' },
    ...{ charts: [], notes: [], tables: [table] },
  }
  const soFar = { sections: [section], versions: {}, minimum: 11, language: 'fr' } as const
  expect(closing.unknown(soFar).tables[0]?.rows).toEqual([['Les communautés', 1, 1]])
  const made = { ...soFar, versions: { forecast: 'forecast@1' } }
  expect(meaningless([closing.unknown, closing.method].flatMap((tell) => tell(made).tables))).toEqual([])
})
