export type Cell = string | number | null | undefined

/** What spreadsheets would run as a formula is shown as text (OWASP, «CSV injection»); a negative number stays one. */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text

const said = (cell: Cell): string => {
  const text = harmless(typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? ''))
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: Cell[]): string => `${cells.map(said).join(';')}\r\n`

/** A table as French spreadsheets open it at a double click: UTF-8 with its mark, `;`, decimal comma. */
export const csv = (header: string[], rows: Cell[][]): string =>
  `\ufeff${csvLine(header)}${rows.map(csvLine).join('')}`

/** The file itself, never kept by anybody in between. */
export const csvResponse = (fileName: string, content: string): Response =>
  new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
