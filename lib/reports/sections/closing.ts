import { translatorIn, type Locale } from '@/lib/i18n'
import { isHidden, type Section, type Table } from '../model/document'
import type { AlwaysThere } from '../model/sections'
import type { Told, Versions } from './section'

/** What a report says of itself: made of its other sections. */
export interface SoFar {
  sections: readonly Section[]
  versions: Versions
  minimum: number
  language: Locale
}

const closed = (notes: string[], tables: Table[]): Told => ({
  ...{ headline: null, charts: [], leading: null },
  ...{ notes, tables },
})

/** How many figures of each section are hidden, or known to nobody; then what no figure of ours can say. */
function whatIsUnknown({ sections, language }: SoFar): Told {
  const t = translatorIn(language, 'reports')
  const rows = sections.flatMap(({ title, tables }) => {
    const values = tables.flatMap(({ columns, rows: told }) =>
      // Empty where a column is of some rows only, nothing is missing.
      told.flatMap((row) => row.filter((value, place) => value !== null || !columns[place]?.isReference)),
    )
    const [few, unknown] = [values.filter(isHidden).length, values.filter((value) => value === null).length]
    return few + unknown > 0 ? [[title, few, unknown]] : []
  })
  const table: Table = {
    key: 'unknown',
    title: t('unknown.table'),
    columns: [
      { key: 'section', header: t('unknown.section'), unit: 'text' },
      { key: 'hidden', header: t('unknown.hidden'), unit: 'count' },
      { key: 'unknown', header: t('unknown.unknown'), unit: 'count' },
    ],
    rows,
  }
  const limits = (['members', 'cause', 'reading', 'outside', 'names'] as const).map((each) =>
    t(`unknown.limits.${each}`),
  )
  return closed(limits, rows.length > 0 ? [table] : [])
}

function howItIsMade({ versions, language, minimum }: SoFar): Told {
  const t = translatorIn(language, 'reports')
  const rows = (Object.keys(versions) as (keyof Versions)[]).map((formula) => [
    t(`method.formulas.${formula}`),
    versions[formula] ?? null,
  ])
  const table: Table = {
    key: 'formulas',
    title: t('method.table'),
    columns: [
      { key: 'formula', header: t('method.formula'), unit: 'text' },
      { key: 'version', header: t('method.version'), unit: 'text' },
    ],
    rows,
  }
  const notes = (['source', 'people', 'frozen', 'use'] as const).map((each) =>
    t(`method.notes.${each}`, { minimum }),
  )
  return closed(notes, rows.length > 0 ? [table] : [])
}

export const closing: Record<AlwaysThere, (soFar: SoFar) => Told> = {
  unknown: whatIsUnknown,
  method: howItIsMade,
}
