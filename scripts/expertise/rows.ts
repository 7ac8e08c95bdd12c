import { resolve } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { openSource } from '../import/source'
import { Advice } from '../setup/say.mjs'
import { separatorOf } from '../skills/csv'

/** Some cells of a row, in the order they were asked for, and the line it ends on. */
export interface ReadRow {
  values: string[]
  line: number
}

/** The text of a file as it comes, inflated when it is gzip; without its BOM. */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const source = await openSource(resolve(process.env.INIT_CWD ?? process.cwd(), path))
  try {
    for await (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Advice(`${path} n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 », puis relancez.`)
  }
}

/** The rows of a CSV, however large, by the names of these columns; separator found by itself. */
export async function* readRows(path: string, columns: readonly string[]): AsyncGenerator<ReadRow> {
  const text = readText(path)
  let start = ''
  for (let next; !/[\r\n]/.test(start) && !(next = await text.next()).done;) start += next.value
  // What the file fails of goes through the parser, to whoever reads the rows.
  const parser = pipeline(
    Readable.from(following(start, text)),
    parse({
      delimiter: separatorOf(start),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
    () => undefined,
  )
  let places: number[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (places) yield { values: places.map((place) => record[place] ?? ''), line: info.lines }
      else places = columns.map((column) => record.indexOf(column))
      if (places.includes(-1)) break
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as { lines?: number }
    throw new Advice(`${path}, ligne ${lines ?? 1} : ce n’est pas un CSV lisible.`)
  }
  if (!places || places.includes(-1))
    throw new Advice(`${path} doit nommer ces colonnes : ${columns.join(', ')}.`)
}

async function* following(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (start !== '') yield start
  yield* rest
}
