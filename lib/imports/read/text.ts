import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { parse, CsvError } from 'csv-parse'
import { encodingOf, preambleOf, separatorOf, type Encoding, type Separator } from '../model/detect'
import { knownHeaders } from '../model/columns'
import type { Limits } from '../limits'
import type { RawLine, Sheet } from './sheet'
import { Unreadable } from './unreadable'

const HEAD = 256 * 1024
const BATCH = 1_000
const letter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0)

/** Opens a text with separators: CSV, TSV, whatever the encoding. */
export async function openText(path: string, limits: Limits): Promise<Sheet> {
  const { encoding, head } = await look(path)
  const { lines: skipped, separator: announced } = preambleOf(head)
  const text = head.slice(startOfLine(head, skipped))
  if (text.trim() === '') throw new Unreadable('empty')
  const separator = announced ?? separatorOf(text, knownHeaders)
  return {
    format: 'csv',
    encoding,
    separator,
    isRagged: true,
    lines: () => linesOf(path, { encoding, separator, skipped, limits }),
    close: async () => {},
  }
}

/** Reads the whole file once: only then is its encoding known, an accent may come late. */
async function look(path: string): Promise<{ encoding: Encoding; head: string }> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const besideLetters: Record<number, number> = {}
  let isUtf8 = true
  let betweenSets = 0
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: HEAD }) as AsyncIterable<Buffer>) {
    if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD)
    if (isUtf8) isUtf8 = decodes(utf8, chunk)
    if (isUtf8) continue
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number
      if (byte < 0x80) continue
      if (byte < 0xa0) betweenSets += 1
      else if (letter(chunk[index - 1]) || letter(chunk[index + 1]))
        besideLetters[byte] = (besideLetters[byte] ?? 0) + 1
    }
  }
  if (isUtf8) isUtf8 = decodes(utf8, undefined)
  if (head.length === 0) throw new Unreadable('empty')
  const encoding = encodingOf({ head, isUtf8, besideLetters, betweenSets })
  if (!encoding) throw new Unreadable('notATable')
  return { encoding, head: new TextDecoder(encoding).decode(head) }
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

const startOfLine = (text: string, line: number): number => {
  let at = 0
  for (let passed = 0; passed < line; passed += 1) at = text.indexOf('\n', at) + 1
  return at
}

interface Reading {
  encoding: Encoding
  separator: Separator
  skipped: number
  limits: Limits
}

async function* linesOf(path: string, reading: Reading): AsyncGenerator<RawLine[]> {
  const { separator, skipped, limits } = reading
  let parsed = skipped
  const parser = parse({
    delimiter: separator,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    // Texts between tabs are not quoted: a quote there is a quote.
    relax_quotes: separator === '\t',
    max_record_size: limits.cell * limits.columns,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: (record: string[], { lines }: { lines: number }) => {
      parsed = skipped + lines
      return record
    },
  })
  let end = skipped
  let batch: RawLine[] = []
  const source = Readable.from(decoded(path, reading))
  // What goes wrong while feeding is thrown where lines are read.
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      const line = end + 1
      end = skipped + info.lines
      if (record.length > limits.columns)
        throw new Unreadable('tooManyColumns', { line }, { max: limits.columns })
      batch.push({ line, cells: record })
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  } catch (error) {
    throw explained(error, parsed + 1, limits)
  } finally {
    source.destroy()
    parser.destroy()
  }
  if (batch.length > 0) yield batch
}

async function* decoded(path: string, { encoding, skipped }: Reading): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let toSkip = skipped
  for await (const chunk of createReadStream(path, { highWaterMark: HEAD }) as AsyncIterable<Buffer>) {
    let text = decoder.decode(chunk, { stream: true })
    while (toSkip > 0 && text !== '') {
      const at = text.indexOf('\n')
      if (at !== -1) toSkip -= 1
      text = at === -1 ? '' : text.slice(at + 1)
    }
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** What the parser found, said as a place in the file. `line`: where the row begins that could not be read. */
function explained(error: unknown, line: number, limits: Limits): unknown {
  if (!(error instanceof CsvError)) return error
  const { code } = error
  const { column: index } = error as { column?: unknown }
  const column = typeof index === 'number' ? index + 1 : undefined
  const place = { line, ...(column !== undefined && { column }) }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new Unreadable('quoteOpen', place, {}, { cause: error })
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const limit = column !== undefined && column > limits.columns ? 'tooManyColumns' : 'cellTooLong'
    const max = limit === 'tooManyColumns' ? limits.columns : limits.cell
    return new Unreadable(limit, place, { max }, { cause: error })
  }
  return new Unreadable('quote', place, {}, { cause: error })
}
