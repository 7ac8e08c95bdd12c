export type Cell = string | number | null | undefined

/** What spreadsheets would run as a formula is shown as text (OWASP, «CSV injection»); a negative number stays one. */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text

/** How a table is written. */
interface Dialect {
  separator: ';' | ','
  decimal: ',' | '.'
}
/** As French spreadsheets open it at a double click. */
const french: Dialect = { separator: ';', decimal: ',' }
/** As programs read it everywhere (RFC 4180). */
export const forPrograms: Dialect = { separator: ',', decimal: '.' }

function said(cell: Cell, { separator, decimal }: Dialect): string {
  const text = typeof cell === 'number' ? String(cell).replace('.', decimal) : harmless(cell ?? '')
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: Cell[], dialect = french): string =>
  `${cells.map((cell) => said(cell, dialect)).join(dialect.separator)}\r\n`

/** A table as French spreadsheets open it at a double click: UTF-8 with its mark, `;`, decimal comma. */
export const csv = (header: string[], rows: Cell[][]): string =>
  `\ufeff${csvLine(header)}${rows.map((cells) => csvLine(cells)).join('')}`

/** The file itself, never kept by anybody in between. */
export const csvResponse = (fileName: string, content: string): Response =>
  new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
