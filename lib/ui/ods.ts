import type { Cell } from './csv'
import { contentOf } from './odsContent'
import { STYLES, settingsOf, metaOf } from './odsParts'
import { sheetName, textCell, type Workbook, type WorkbookCell } from './workbook'
import { zip } from './zip'

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'] as const

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_TYPE}"/>${PARTS.map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

/** An OpenDocument spreadsheet (ODF 1.3): a zip whose first part, its type, is stored as it is. */
export const workbookOds = (workbook: Workbook): Buffer =>
  zip([
    { name: 'mimetype', bytes: Buffer.from(ODS_TYPE), stored: true },
    { name: 'content.xml', bytes: Buffer.from(contentOf(workbook)) },
    { name: 'styles.xml', bytes: Buffer.from(STYLES[workbook.language]) },
    { name: 'meta.xml', bytes: Buffer.from(metaOf(workbook)) },
    { name: 'settings.xml', bytes: Buffer.from(settingsOf(workbook)) },
    { name: 'META-INF/manifest.xml', bytes: Buffer.from(MANIFEST) },
  ])

const plain = (cell: Cell): WorkbookCell =>
  cell === null || cell === undefined
    ? null
    : typeof cell === 'number'
      ? { kind: 'number', value: cell, form: 'plain' }
      : textCell(cell)

/** One table as such a file. */
export const ods = (sheet: string, header: string[], rows: Cell[][]): Buffer =>
  workbookOds({
    title: sheet,
    language: 'fr',
    sheets: [
      {
        name: sheetName(sheet),
        widths: [],
        frozen: { rows: 1, columns: 0 },
        rows: [header.map((name) => textCell(name, 'header')), ...rows.map((row) => row.map(plain))],
      },
    ],
  })

/** The file itself, never kept by anybody in between. */
export const odsResponse = (fileName: string, bytes: Buffer): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': ODS_TYPE,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
