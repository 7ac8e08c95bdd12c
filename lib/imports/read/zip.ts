import { Transform, type Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { Limits } from '../limits'
import { Unreadable } from './unreadable'

const MOST_ENTRIES = 5_000

/** A workbook's parts, by name. */
export interface Parts {
  names: ReadonlySet<string>
  /** The text of a part, in pieces, counted as it inflates. */
  open(name: string): AsyncGenerator<string>
  /** The whole text of a small part; null when there is none. */
  read(name: string): Promise<string | null>
  close(): Promise<void>
}

/**
 * Opens a zip. Every byte that it gives is counted by us, over all parts: what an entry announces of its size is not
 * believed, and a bomb stops at the limit.
 */
export async function openParts(path: string, limits: Limits): Promise<Parts> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch((error: unknown) => {
    throw new Unreadable('corrupt', {}, {}, { cause: error })
  })
  try {
    const entries = await entriesOf(zip)
    return parts(zip, entries, limits)
  } catch (error) {
    zip.close()
    throw error instanceof Unreadable ? error : new Unreadable('corrupt', {}, {}, { cause: error })
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((found, failed) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MOST_ENTRIES) return failed(new Unreadable('inflated'))
      zip.readEntry()
    })
    zip.once('end', () => found(entries))
    zip.once('error', failed)
    zip.readEntry()
  })
}

function parts(zip: ZipFile, entries: Map<string, Entry>, limits: Limits): Parts {
  let inflated = 0
  const counted = () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        inflated += chunk.length
        if (inflated > limits.inflatedBytes)
          done(new Unreadable('inflated', {}, { max: Math.round(limits.inflatedBytes / 1_000_000) }))
        else done(null, chunk)
      },
    })
  const stream = (entry: Entry) =>
    new Promise<Readable>((opened, failed) =>
      zip.openReadStream(entry, (error, source) => (error ? failed(error) : opened(source as Readable))),
    )
  async function* open(name: string): AsyncGenerator<string> {
    const entry = entries.get(name)
    if (!entry) throw new Unreadable('corrupt')
    const decoder = new TextDecoder('utf-8')
    try {
      const source = await stream(entry)
      const counter = counted()
      source.once('error', (error) => counter.destroy(error))
      for await (const chunk of source.pipe(counter) as AsyncIterable<Buffer>)
        yield decoder.decode(chunk, { stream: true })
      yield decoder.decode()
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('corrupt', {}, {}, { cause: error })
    }
  }
  return {
    names: new Set(entries.keys()),
    open,
    async read(name) {
      if (!entries.has(name)) return null
      let text = ''
      for await (const piece of open(name)) text += piece
      return text
    },
    close: async () => zip.close(),
  }
}
