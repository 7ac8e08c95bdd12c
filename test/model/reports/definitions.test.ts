import { expect, it } from 'vitest'
import { definitionsOf } from '@/lib/reports/files/definitions'
import type { Document, Table } from '@/lib/reports/model/document'
import { someDocument } from '../../figures/published'

const table: Table = {
  ...{ key: 'funnel-ministries', title: 'Chaque étape, par ministère' },
  columns: [
    { key: 'ministry', header: 'Ministère', unit: 'text' },
    { key: 'contributing', header: 'Ont contribué', unit: 'count' },
    { key: 'opened', header: 'Comptes ouverts sur invités', unit: 'share' },
    { key: 'regular', header: 'Réguliers', unit: 'count', meaning: 'Trois jours sur 28.' },
    { key: 'ofLater', header: 'D’une autre version', unit: 'days' },
  ],
  rows: [['Culture', 12, 0.5, 3, 1]],
}

function linesOf(more: Partial<Document> = {}) {
  const section = {
    ...someDocument().sections[0]!,
    title: 'Parcours',
    charts: [],
    tables: [table],
    notes: [],
  }
  const document = someDocument({ sections: [section], ...more })
  const { rows } = definitionsOf({ document, fingerprint: '', version: null })
  return rows.map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.value : null)))
}

it('says what each column counts, from the catalogue, and its unit beside it', () => {
  const lines = linesOf()
  expect(lines[0]).toEqual(['Partie', 'Tableau', 'Colonne', 'Ce que c’est', 'Unité'])
  const meant = new Map(lines.map(([, , column, meaning, unit]) => [column, [meaning, unit]]))
  // A year: the longest of the periods counted.
  expect(meant.get('Ont contribué')?.[0]).toContain('dans les 12 derniers mois')
  expect(meant.get('Comptes ouverts sur invités')).toEqual([
    'Comptes ouverts, rapportés aux comptes créés.',
    'Part, en pourcentage',
  ])
  expect(meant.get('Réguliers')).toEqual(['Trois jours sur 28.', 'Nombre'])
  expect(meant.get('D’une autre version')).toEqual([null, 'Durée en jours'])
})

it('calls formulas by their names, beside their versions', () => {
  const lines = linesOf({ versions: { adoption: 'adoption@3', gone: 'gone@1' } })
  const formulas = lines.filter(([part]) => part === 'Formules et versions').map((line) => line.slice(2, 4))
  expect(formulas).toEqual([
    ['Invités, comptes ouverts, actifs, contributeurs', 'adoption@3'],
    ['gone', 'gone@1'],
  ])
})
