import { once } from 'node:events'
import type { ClientBase } from 'pg'
import { from, type CopyStreamQuery } from 'pg-copy-streams'

export type Value = string | number | bigint | boolean | Date | null | undefined | object

/** As COPY reads it: tabs between values, `\N` for nothing, and what would be read as either escaped. */
function written(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return !special.test(text) ? text : text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] as string)
}

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const pieceLength = 64 * 1024

/** Writes rows by COPY, as they are made: the database indexes the first while the last are being told. */
export async function copy(
  client: ClientBase,
  table: string,
  rows: Iterable<Record<string, Value>>,
): Promise<number> {
  let stream: CopyStreamQuery | undefined
  let columns: string[] = []
  let piece = ''
  let count = 0
  for (const row of rows) {
    if (!stream) {
      columns = Object.keys(row)
      const names = columns.map((column) => `"${column}"`).join(', ')
      stream = client.query(from(`COPY "${table}" (${names}) FROM STDIN`))
    }
    piece += `${columns.map((column) => written(row[column])).join('\t')}\n`
    count += 1
    if (piece.length < pieceLength) continue
    if (!stream.write(piece)) await once(stream, 'drain')
    piece = ''
  }
  if (!stream) return 0
  stream.end(piece)
  await once(stream, 'finish')
  return count
}
