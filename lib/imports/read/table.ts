import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Limits } from '../limits'
import { knownHeaders } from '../model/columns'
import { openOds } from './ods'
import type { RawLine, Sheet } from './sheet'
import { openText } from './text'
import { Unreadable } from './unreadable'
import { openXlsx } from './xlsx'
import { openParts } from './zip'

/** A row under the header. `cells`: as many as there are headers. `found`: how many stood there, when not as many. */
export interface TableRow {
  line: number
  cells: string[]
  found?: number
}

/** A list: its header, and its rows, which are read again each time they are asked for. */
export interface Table {
  format: Sheet['format']
  encoding?: string
  separator?: string
  sheet?: string
  headers: string[]
  headerLine: number
  rows(): AsyncGenerator<TableRow[]>
  close(): Promise<void>
}

/** What a line is kept as. Only a file made for it says so many. */
const MOST_NUMBERED = 2 ** 31 - 1

/** How far down a header is looked for, under a title or a notice. */
const HEADER_WITHIN = 30

/**
 * Opens a list, by what it is and by what it is called: both must agree.
 * @throws Unreadable saying what is wrong, and at which line and column
 */
export async function openTable(path: string, fileName: string, limits: Limits): Promise<Table> {
  const { size } = await stat(path)
  if (size === 0) throw new Unreadable('empty')
  if (size > limits.bytes) throw new Unreadable('tooLarge', {}, { max: Math.round(limits.bytes / 1_000_000) })
  const sheet = await openSheet(path, extname(fileName).toLowerCase(), limits)
  try {
    return await table(sheet, limits)
  } catch (error) {
    await sheet.close()
    throw error
  }
}

const TEXTS = ['.csv', '.tsv', '.txt']

async function openSheet(path: string, extension: string, limits: Limits): Promise<Sheet> {
  const first = await firstBytes(path)
  const isZip = first.startsWith('504b0304') || first.startsWith('504b0506')
  if (first.startsWith('d0cf11e0')) throw new Unreadable('oldOrProtected')
  if (['.xlsm', '.xltm', '.xlsb'].includes(extension)) throw new Unreadable('macros')
  if (!isZip) {
    if (TEXTS.includes(extension)) return openText(path, limits)
    throw new Unreadable(['.xlsx', '.ods'].includes(extension) ? 'corrupt' : 'otherFormat')
  }
  const parts = await openParts(path, limits)
  try {
    const isOds = parts.names.has('content.xml') && parts.names.has('mimetype')
    const isXlsx = [...parts.names].some((name) => name.startsWith('xl/'))
    if (!isOds && !isXlsx)
      throw new Unreadable(extension === '.xlsx' || extension === '.ods' ? 'corrupt' : 'otherFormat')
    const meant = isOds ? '.ods' : '.xlsx'
    if (extension !== meant) throw new Unreadable('wrongExtension', {}, { extension: meant })
    return await (isOds ? openOds(parts, limits) : openXlsx(parts, limits))
  } catch (error) {
    await parts.close()
    throw error
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}

const isEmpty = ({ cells }: RawLine) => cells.every((cell) => cell.trim() === '')
const isComment = ({ cells: [first = ''] }: RawLine) => first.trimStart().startsWith('#')

async function table(sheet: Sheet, limits: Limits): Promise<Table> {
  const header = await headerOf(sheet)
  const long = header.cells.findIndex((cell) => cell.length > limits.cell)
  if (long !== -1)
    throw new Unreadable('cellTooLong', { line: header.line, column: long + 1 }, { max: limits.cell })
  const headers = header.cells.map((cell) =>
    cell
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .toWellFormed()
      .trim(),
  )
  while (headers.at(-1) === '') headers.pop()
  if (headers.length === 0) throw new Unreadable('noHeader', { line: header.line })
  return {
    format: sheet.format,
    encoding: sheet.encoding,
    separator: sheet.separator,
    sheet: sheet.name,
    headers,
    headerLine: header.line,
    rows: () => rowsOf(sheet, header.line, headers.length, limits),
    close: () => sheet.close(),
  }
}

/** The first line that names columns we know, among the first; else the first that is not empty. */
async function headerOf(sheet: Sheet): Promise<RawLine> {
  let first: RawLine | undefined
  let looked = 0
  for await (const lines of sheet.lines()) {
    for (const line of lines) {
      if (isEmpty(line) || isComment(line)) continue
      if (knownHeaders(line.cells) >= 2) return line
      first ??= line
      looked += 1
    }
    if (looked >= HEADER_WITHIN) break
  }
  if (!first) throw new Unreadable('noHeader', { line: 1 })
  return first
}

async function* rowsOf(
  sheet: Sheet,
  headerLine: number,
  width: number,
  limits: Limits,
): AsyncGenerator<TableRow[]> {
  let count = 0
  for await (const lines of sheet.lines()) {
    const rows: TableRow[] = []
    for (const raw of lines) {
      if (raw.line <= headerLine || isEmpty(raw)) continue
      if (raw.line > MOST_NUMBERED) throw new Unreadable('corrupt')
      count += 1
      if (count > limits.rows) throw new Unreadable('tooManyRows', { line: raw.line }, { max: limits.rows })
      const long = raw.cells.findIndex((cell) => cell.length > limits.cell)
      if (long !== -1)
        throw new Unreadable('cellTooLong', { line: raw.line, column: long + 1 }, { max: limits.cell })
      rows.push(fitted(raw, width, sheet.isRagged))
    }
    if (rows.length > 0) yield rows
  }
}

/** The row as wide as the header. Empty cells on the right say nothing; others, or too few of them, do. */
function fitted({ line, cells }: RawLine, width: number, isRagged: boolean): TableRow {
  const kept = [...cells]
  while (kept.length > width && kept.at(-1)?.trim() === '') kept.pop()
  const found = kept.length
  while (kept.length < width) kept.push('')
  const isOdd = isRagged ? found !== width : found > width
  return { line, cells: kept.slice(0, width), ...(isOdd && { found }) }
}
