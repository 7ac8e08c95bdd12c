import type { Cell } from './csv'
import { zip } from './zip'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const escaped = (text: string) =>
  text
    // XML 1.0 knows no other control sign.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function cell(value: Cell): string {
  if (value === null || value === undefined || value === '') return '<table:table-cell/>'
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  // Typed as a string, a formula stays the text it is.
  return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`
}

const row = (cells: Cell[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`

/** Spreadsheets refuse these in the name of a sheet. */
const sheetName = (text: string) => escaped(text.replace(/[[\]*?:/\\]/g, ' ').replace(/^'|'$/g, ''))

const content = (sheet: string, header: string[], rows: Cell[][]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${sheetName(sheet)}"><table:table-header-rows>${row(header)}</table:table-header-rows>${rows.map(row).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** A table as an OpenDocument spreadsheet: a zip whose first part, its type, is stored as it is. */
export const ods = (sheet: string, header: string[], rows: Cell[][]): Buffer =>
  zip([
    { name: 'mimetype', bytes: Buffer.from(TYPE), stored: true },
    { name: 'content.xml', bytes: Buffer.from(content(sheet, header, rows)) },
    { name: 'META-INF/manifest.xml', bytes: Buffer.from(MANIFEST) },
  ])

/** The file itself, never kept by anybody in between. */
export const odsResponse = (fileName: string, bytes: Buffer): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
