import { zip } from '@/lib/ui/zip'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const namespaces = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** An OpenDocument file: its type first and uncompressed, as the standard asks, then its content. */
function open(kind: 'text' | 'spreadsheet', body: string): Buffer {
  const type = `application/vnd.oasis.opendocument.${kind}`
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zip([
    { name: 'mimetype', bytes: Buffer.from(type), stored: true },
    { name: 'content.xml', bytes: Buffer.from(content) },
    { name: 'META-INF/manifest.xml', bytes: Buffer.from(manifest) },
  ])
}

/** A text: a title and its paragraphs. */
export const textDocument = (title: string, paragraphs: string[]): Buffer =>
  open(
    'text',
    `<text:h text:outline-level="1">${escape(title)}</text:h>${paragraphs.map((each) => `<text:p>${escape(each)}</text:p>`).join('')}`,
  )

/** One sheet; its first row are the headings. */
export const sheetDocument = (rows: string[][]): Buffer =>
  open(
    'spreadsheet',
    `<table:table table:name="Feuille1">${rows
      .map(
        (row) =>
          `<table:table-row>${row.map((value) => `<table:table-cell office:value-type="string"><text:p>${escape(value)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
      )
      .join('')}</table:table>`,
  )
