import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { pdfOf } from '@/lib/reports/files/pdf'
import type { Source } from '@/lib/reports/files/source'
import { csvFiles } from '@/lib/reports/files/tables'
import { workbookOf } from '@/lib/reports/files/workbook'
import { hidden, type Document, type Unit, type Value } from '@/lib/reports/model/document'
import { bytesOf } from '@/lib/reports/model/fingerprint'
import { sayer } from '@/lib/reports/said'
import { annexedIn } from '@/lib/reports/ui/annexed'
import { ReportDocument } from '@/lib/reports/ui/ReportDocument'
import { workbookOds } from '@/lib/ui/ods'
import { saidBy } from '../../programs'
import { unzipped } from '../../unzipped'

/** Tables in the order of the document, their rows, their values as words without their spaces. */
export type Words = string[][][]

/** Spaces are lost where a line of a PDF ends, and are of many kinds. */
const spaceless = (text: string) => text.replace(/\s/gu, '')
const tablesIn = ({ sections }: Document) => sections.flatMap(({ tables }) => tables)
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, first]) => first!)
const plain = (markup: string) =>
  [
    ...[['&quot;', '"'] as const, ['&#x27;', "'"] as const, ['&gt;', '>'] as const, ['&lt;', '<'] as const],
    ['&amp;', '&'] as const,
  ].reduce((text, [written, sign]) => text.replaceAll(written, sign), markup.replace(/<[^>]*>/g, ''))

/** The interface for programs, asked for each table of a document that was published. */
type Asked = (document: Document) => Promise<Value[][][]>

/** What each form of a report says, told by whoever reads it alone. What holds numbers has them said in words. */
const forms: Record<string, (source: Source, api: Asked) => Words | Promise<Words>> = {
  document: (source) =>
    said(
      tablesIn(source.document).map(({ rows }) => rows),
      source,
    ),
  screen: ({ document }) => screenTables(renderToStaticMarkup(createElement(ReportDocument, { document }))),
  pdf: async (source) => {
    const tables = tablesIn(source.document)
    const annexed = annexedIn(source.document)
    // Long ones are at the end.
    const order = [...tables.filter((table) => !annexed.has(table)), ...annexed.keys()]
    const read = pdfTables(await pdfOf(source, new AbortController().signal))
    return tables.map((table) => read[order.indexOf(table)]!)
  },
  json: (source) => {
    const document: Document = JSON.parse(bytesOf(source.document).toString())
    return said(
      tablesIn(document).map(({ rows }) => rows),
      source,
    )
  },
  ods: (source) => said(odsTables(source), source),
  csv: (source) => said(csvTables(source), source),
  api: async (source, api) => said(await api(source.document), source),
}

export const formNames = Object.keys(forms)

/** A cell in which nothing is said is no cell in a PDF, and unknown where cells are typed. */
export async function reading(form: string, source: Source, api: Asked): Promise<Words> {
  const words = await forms[form]!(source, api)
  return tablesIn(source.document).map(({ columns }, table) =>
    words[table]!.map((row) => columns.map((_, place) => row[place] || 'n.d.')),
  )
}

function said(values: Value[][][], { document }: Source): Words {
  const say = sayer(document.language)
  return tablesIn(document).map(({ columns }, table) =>
    values[table]!.map((row) => columns.map(({ unit }, place) => spaceless(say(row[place], unit)))),
  )
}

const screenTables = (html: string): Words =>
  all(/<tbody[^>]*>(.*?)<\/tbody>/gs, html).map((body) =>
    all(/<tr[^>]*>(.*?)<\/tr>/gs, body).map((row) =>
      all(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs, row).map((cell) => spaceless(plain(cell))),
    ),
  )

/** As poppler finds them in the structure of a PDF: rows of a table, cells of a row, words of a cell. */
function pdfTables(bytes: Buffer): Words {
  const folder = mkdtempSync(join(tmpdir(), 'osmose-pdf-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), bytes)
    const tables: Words = []
    let [inTable, inCell] = [Infinity, Infinity]
    for (const line of saidBy('pdfinfo', '-struct-text', join(folder, 'report.pdf')).split('\n')) {
      const depth = line.search(/\S/)
      const [, element] = /^\s*([A-Z]\w*)\b/.exec(line) ?? []
      const text = /^\s*"(.*)"$/.exec(line)?.[1]
      if (element && depth <= inTable) inTable = Infinity
      if (element && depth <= inCell) inCell = Infinity
      if (element === 'Table') {
        tables.push([])
        inTable = depth
      } else if (element === 'TR' && depth > inTable) tables.at(-1)!.push([])
      else if ((element === 'TH' || element === 'TD') && depth > inTable) {
        tables.at(-1)!.at(-1)!.push('')
        inCell = depth
      } else if (text && depth > inCell) {
        const row = tables.at(-1)!.at(-1)!
        row.push(row.pop() + spaceless(text))
      }
    }
    // The first row of each says what its columns are.
    return tables.map(([, ...rows]) => rows)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Typed cells, sheet after sheet: each table is found by its title and its headers. */
function odsTables({ document, ...source }: Source): Value[][][] {
  const content = unzipped(workbookOds(workbookOf({ document, ...source })))
    .get('content.xml')!
    .toString()
  const rows = all(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs, content).map((row) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, typed, shown]) => odsValue(typed!, shown),
    ),
  )
  let from = 0
  return tablesIn(document).map(({ title, columns, rows: { length } }) => {
    const headers = JSON.stringify(columns.map(({ header }) => header))
    const at = rows.findIndex(
      (row, place) => place >= from && row[0] === title && JSON.stringify(rows[place + 1]) === headers,
    )
    if (at < 0) throw new Error(`the workbook has no table «${title}»`)
    from = at + 2 + length
    return rows.slice(at + 2, from)
  })
}

function odsValue(typed: string, shown = ''): Value {
  const number = /office:value="([^"]*)"/.exec(typed)?.[1]
  if (number !== undefined) return Number(number)
  const day = /office:date-value="([^"]*)"/.exec(typed)?.[1]
  if (day !== undefined) return day
  return textOf(plain(shown))
}

const textOf = (text: string): Value => (text === '' ? null : text === 'masqué' ? hidden : text)

function csvTables(source: Source): Value[][][] {
  const files = new Map(csvFiles(source).map(({ name, bytes }) => [name, bytes]))
  return tablesIn(source.document).map(({ key, columns }) => {
    const [, ...rows]: string[][] = parse(files.get(`${key}.csv`)!, { delimiter: ';', bom: true })
    return rows.map((row) => row.map((text, place) => csvValue(text, columns[place]!.unit)))
  })
}

function csvValue(text: string, unit: Unit): Value {
  if (text === '' || text === 'masqué') return textOf(text)
  if (unit === 'text') return text.replace(/^'(?=[=+\-@])/, '')
  if (unit === 'day') return text.split('/').reverse().join('-')
  if (unit === 'month') return `${text.split('/').reverse().join('-')}-01`
  return Number(text.replace(',', '.'))
}
