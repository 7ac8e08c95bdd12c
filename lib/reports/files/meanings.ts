import { translatorIn, type Locale } from '@/lib/i18n'
import type { Column, Span, Table } from '../model/document'
import { periodIn } from '../sections/adoption'

/** Tables that count the same, one for each of what they count it of. */
const alike: Readonly<Record<string, string>> = {
  'funnel-ministries-months': 'funnel-months',
  'forecast-members': 'forecast',
  'forecast-communities': 'forecast',
  'forecast-target': 'forecast',
  'forecast-past': 'forecast',
}

const steps = ['invited', 'members', 'activated', 'contributing'] as const

/**
 * What a column counts, in a sentence: what it says of itself, else what the catalogue says of it in that table, in those
 * alike, of a step of the funnel, or wherever it is. null: nobody wrote it.
 */
export function meaningOf(
  table: Pick<Table, 'key'>,
  column: Column,
  span: Span,
  language: Locale,
): string | null {
  if (column.meaning) return column.meaning
  const [t, people] = [translatorIn(language, 'reportColumns'), translatorIn(language, 'reportPeople')]
  const said = (where: string): string | null => {
    const path = `${where}.${column.key}` as never
    return t.has(path) ? t(path) : null
  }
  const step = steps.find((each) => each === column.key)
  return (
    said(table.key) ??
    said(alike[table.key] ?? table.key) ??
    (step ? people(`funnel.notes.${step}`, { months: periodIn(span) }) : null) ??
    said('any') ??
    (column.key.endsWith('Before') ? t('any.before') : null)
  )
}
