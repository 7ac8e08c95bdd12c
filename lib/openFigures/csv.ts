import { isHidden, type Document, type SectionKey, type Table, type Value } from '@/lib/reports/schema'
import { csvLine, forPrograms, type Cell } from '@/lib/ui/csv'

/** Neither what is unknown nor what is hidden is a number: an empty cell, and beside it which of the two. */
const cellOf = (value: Value | undefined): Cell => (isHidden(value) ? null : (value as Cell))

const HIDDEN_COLUMNS = 'hidden_columns'

/** A table as it stands: its columns by their keys, then the keys of those that are hidden in the row. */
export function tableCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const keys = columns.map(({ key }) => key)
  const lines = rows.map((row) => [
    ...row.map(cellOf),
    keys.filter((_, place) => isHidden(row[place])).join(' '),
  ])
  return [[...keys, HIDDEN_COLUMNS], ...lines].map((cells) => csvLine(cells, forPrograms)).join('')
}

/** Columns of the feed: programs know them by their names and their order. New ones come last. */
export const feedColumns = [
  ...['source', 'report', 'version', 'published_at', 'perimeter', 'kind', 'section', 'table', 'row'],
  ...['label', 'column', 'unit', 'value', 'hidden', 'from', 'until'],
] as const

export const feedHeader = csvLine([...feedColumns], forPrograms)

/** Where the lines of a document come from. */
export interface Origin {
  source: 'published' | 'current'
  report: string
  version: number | null
  publishedAt: string
  kind: string
}

/** A document in long form: a line a value, named by its row (first column), its column, and the number of its row. */
export function feedLines(
  { source, report, version, publishedAt, kind }: Origin,
  { perimeter, span, sections }: Document,
  wanted: readonly SectionKey[],
): string {
  const before = [source, report, version, publishedAt, perimeter, kind]
  return sections
    .filter(({ key }) => wanted.includes(key))
    .flatMap((section) =>
      section.tables.flatMap((table) =>
        table.rows.flatMap((row, place) =>
          table.columns.slice(1).map(({ key, unit }, column) => {
            const value = row[column + 1]
            return [
              ...[...before, section.key, table.key, place + 1, cellOf(row[0]), key, unit],
              ...[cellOf(value), String(isHidden(value)), span.from, span.until],
            ]
          }),
        ),
      ),
    )
    .map((cells) => csvLine(cells, forPrograms))
    .join('')
}
