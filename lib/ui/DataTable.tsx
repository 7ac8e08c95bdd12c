import { useId, type ReactNode } from 'react'
import { addressWith, sortParameter, type Asked, type Sort } from './address'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned, figures of equal width. */
  numeric?: boolean
  /** The column that names the row, for those who hear the table. */
  rowHeader?: boolean
  /** The header becomes a link that sorts; `desc` first for figures. */
  sortable?: boolean
  /** What the figure means, on hover and in the header's description. */
  hint?: string
}

type DataTableProps<Row> = {
  caption: ReactNode
  /** Said, not shown: the title just above says it already. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The current order, and the address whose `tri` changes it. */
  sorting?: { sort: Sort; path: string; asked: Asked }
  /** A row of filters above, and what to say when nothing is left. */
  filters?: ReactNode
  empty?: ReactNode
  /** Long names wrap, figures never. */
  dense?: boolean
  /** Sentences rather than figures: on a narrow screen each row becomes a block. */
  prose?: boolean
}

/** The one table: caption, scopes, sorting by links, figures on the right; it scrolls sideways on a narrow screen. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sorting,
  filters,
  empty,
  dense = false,
  prose = false,
}: DataTableProps<Row>) {
  const id = useId()
  const look = `os-table__table${dense ? ' os-table__table--dense' : ''}${prose ? ' os-table__table--prose' : ''}`
  // Laid out as blocks, a table loses its roles unless they are said.
  const role = (name: string) => (prose ? name : undefined)
  return (
    <div className="os-table">
      {filters && <div className="os-table__filters">{filters}</div>}
      {rows.length === 0 && empty ? (
        empty
      ) : (
        // What scrolls must be reachable by keyboard, and named.
        <div className="os-table__scroll" role="group" tabIndex={0} aria-labelledby={id}>
          <table className={look} role={role('table')}>
            <caption id={id} className={captionHidden ? 'fr-sr-only' : undefined}>
              {caption}
            </caption>
            <thead role={role('rowgroup')}>
              <tr role={role('row')}>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    role={role('columnheader')}
                    className={column.numeric ? 'os-number' : undefined}
                    title={column.hint}
                    aria-sort={ariaSort(column.key, sorting?.sort)}
                  >
                    {column.sortable && sorting ? <SortLink column={column} {...sorting} /> : column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role={role('rowgroup')}>
              {rows.map((row) => (
                <tr key={rowKey(row)} role={role('row')}>
                  {columns.map((column) =>
                    column.rowHeader ? (
                      <th key={column.key} scope="row" role={role('rowheader')}>
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td
                        key={column.key}
                        role={role('cell')}
                        className={column.numeric ? 'os-number' : undefined}
                        data-header={prose && typeof column.header === 'string' ? column.header : undefined}
                      >
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function ariaSort(key: string, sort: Sort | undefined) {
  if (sort?.column !== key) return undefined
  return sort.direction === 'asc' ? 'ascending' : 'descending'
}

function SortLink<Row>({
  column,
  sort,
  path,
  asked,
}: {
  column: Column<Row>
  sort: Sort
  path: string
  asked: Asked
}) {
  const first = column.numeric ? 'desc' : 'asc'
  const opposite = sort.direction === 'asc' ? 'desc' : 'asc'
  const isCurrent = sort.column === column.key
  const tri = sortParameter({ column: column.key, direction: isCurrent ? opposite : first })
  const icon = !isCurrent
    ? ''
    : sort.direction === 'asc'
      ? ' fr-icon-arrow-up-s-line'
      : ' fr-icon-arrow-down-s-line'
  return (
    <a
      className={`os-sort${icon}`}
      href={addressWith(path, asked, { tri, page: null, apres: null, avant: null })}
    >
      {column.header}
    </a>
  )
}
