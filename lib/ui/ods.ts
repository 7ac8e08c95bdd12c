import { crc32, deflateRawSync } from 'node:zlib'

type Cell = string | number | null | undefined

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

const content = (sheet: string, header: string[], rows: Cell[][]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(sheet)}"><table:table-header-rows>${row(header)}</table:table-header-rows>${rows.map(row).join('')}</table:table></office:spreadsheet></office:body></office:document-content>`

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** A table as an OpenDocument spreadsheet: a zip whose first part, its type, is stored as it is. */
export const ods = (sheet: string, header: string[], rows: Cell[][]): Buffer =>
  zip([
    ['mimetype', TYPE, false],
    ['content.xml', content(sheet, header, rows), true],
    ['META-INF/manifest.xml', MANIFEST, true],
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

/** PKZIP APPNOTE 4.3: each part behind its header, then the list of parts. */
function zip(parts: [name: string, text: string, isPacked: boolean][]): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, text, isPacked] of parts) {
    const bytes = Buffer.from(text)
    const body = isPacked ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    // Version needed 2.0, names in UTF-8, method, 1 January 1980: the same content makes the same file.
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(isPacked ? 8 : 0, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]))
    files.push(file)
    offset += file.length
  }
  const entries = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end])
}
