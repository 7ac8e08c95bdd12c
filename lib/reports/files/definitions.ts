import { translatorIn } from '@/lib/i18n'
import { plainText } from '@/lib/markdown'
import { textCell, type Sheet, type WorkbookCell } from '@/lib/ui/workbook'
import type { Section } from '../model/document'
import { meaningOf } from './meanings'
import type { Source } from './source'

type Line = [part: string, table: string, column: string, meaning: string, unit?: string]

/** What each column counts and in which unit, what each section leaves out or says of itself, and each formula's version. */
export function definitionsOf({ document }: Source): Sheet {
  const { language } = document
  const t = translatorIn(language, 'reportFiles')
  const ofSection = ({ title, tables, notes, comment }: Section): Line[] => [
    ...tables.flatMap((table) =>
      table.columns.map((column): Line => [
        ...([title, table.title, column.header] as const),
        meaningOf(table, column, document.span, language) ?? '',
        t(`units.${column.unit}`),
      ]),
    ),
    ...notes.map((note): Line => [title, '', t('definitions.note'), note]),
    ...(comment ? [[title, '', t('definitions.comment'), plainText(comment)] satisfies Line] : []),
  ]
  const formulas = translatorIn(language, 'reports')
  /** Of a report published by another version, a formula may have no name any more. */
  const nameOf = (formula: string) => {
    const path = `method.formulas.${formula}` as never
    return formulas.has(path) ? formulas(path) : formula
  }
  const lines: Line[] = [
    ...document.sections.flatMap(ofSection),
    ...Object.entries(document.versions).map(([name, version]): Line => [
      t('definitions.formulas'),
      '',
      nameOf(name),
      version,
    ]),
    [
      t('definitions.values'),
      '',
      translatorIn(language, 'reports')('hidden'),
      t('definitions.hidden', { minimum: document.minimum }),
    ],
    [t('definitions.values'), '', t('definitions.empty'), t('definitions.unknown')],
  ]
  const headers = (['part', 'table', 'column', 'meaning', 'unit'] as const).map((key) =>
    t(`definitions.${key}`),
  )
  const rows = lines.map((line): WorkbookCell[] => line.map((words) => textCell(words ?? '', 'wrapped')))
  return {
    name: t('definitions.sheet'),
    widths: [34, 42, 36, 90, 24],
    frozen: { rows: 1, columns: 0 },
    rows: [headers.map((words) => textCell(words, 'header')), ...rows],
  }
}
