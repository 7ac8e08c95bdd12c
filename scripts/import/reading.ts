import { longestHeader, readHeader } from './header'
import { Rows, type Reader } from './rows'
import type { Source } from './source'

/**
 * Cuts a file of activity into rows while it is read, and says after each piece of it, then at its end, how many there
 * have been. Nothing more is read until one asks for the next piece.
 * @throws Advice when its first line is no header
 */
export async function* readRows(
  source: Source,
  reader: Reader,
): AsyncGenerator<{ rows: number; ignored: string[] }> {
  let reading: { rows: Rows; ignored: string[] } | undefined
  let start: Buffer = Buffer.alloc(0)
  const begin = () => {
    const layout = readHeader(source.path, start)
    const rows = new Rows(layout, reader)
    rows.push(start.subarray(layout.length))
    reading = { rows, ignored: layout.ignored }
    return reading
  }
  for await (const chunk of source.chunks()) {
    if (reading) reading.rows.push(chunk)
    else {
      start = Buffer.concat([start, chunk])
      if (!start.includes(10) && start.length < longestHeader) continue
      begin()
    }
    yield { rows: reading!.rows.rows, ignored: reading!.ignored }
  }
  const { rows, ignored } = reading ?? begin()
  rows.end()
  yield { rows: rows.rows, ignored }
}
