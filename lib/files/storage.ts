import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { fileTypeFromFile } from 'file-type'
import { isId, newId } from '@/lib/db'

/**
 * Where the bytes of files live: a folder of the disk. A file is written aside under `incoming/`, and takes its
 * place by one rename once it is whole: half a file is never seen, whatever dies.
 */
// (The comment tells the bundler that this is no path of its own: it would copy the whole project along.)
const root = () => resolve(/* turbopackIgnore: true */ process.env.FILES_DIR ?? '.data/fichiers')
const at = (key: string) => join(root(), key)

/** Where bytes lie, for whoever must read them back and forth (a workbook is a zip). */
export const pathOf = (key: string): string => at(key)

export const storageKey = (communityId: string, fileId: string) => `${communityId}/${fileId}`

/** Where bytes wait until they are whole. */
export const INCOMING = 'incoming'

/** The folders that communities have here, by their id. */
export const communityFolders = async (): Promise<string[]> => (await namesIn('')).filter(isId)

/** The file is longer than allowed. */
export class TooLarge extends Error {}

export interface Received {
  size: number
  sha256: string
  /** What the first bytes say it is; undefined when they say nothing. */
  signature: string | undefined
  looksLikeText: boolean
  /** Puts it in its place. */
  keep(key: string): Promise<void>
  /** Forgets it. */
  discard(): Promise<void>
}

/**
 * Writes a stream to disk as it comes, counting and hashing on the way: memory does not grow with the file. It waits
 * under a name of its own: of two sendings of one file at once, neither writes over the other.
 * @throws TooLarge beyond `limit` bytes; the stream's own error when the sender goes away. Nothing is left behind.
 */
export async function receive(stream: ReadableStream<Uint8Array>, limit: number): Promise<Received> {
  const path = at(`${INCOMING}/${newId()}`)
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  let looksLikeText = true
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (looksLikeText && size < 65_536) looksLikeText = !chunk.includes(0)
      size += chunk.length
      if (size > limit) return done(new TooLarge())
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const discard = () => rm(path, { force: true })
  try {
    await pipeline(Readable.fromWeb(stream as WebStream), measure, createWriteStream(path))
    await toDisk(path)
    const signature = (await fileTypeFromFile(path))?.mime
    return {
      size,
      sha256: hash.digest('hex'),
      signature,
      looksLikeText,
      discard,
      keep: (key) => place(path, key),
    }
  } catch (error) {
    await discard()
    throw error
  }
}

async function place(path: string, key: string) {
  await mkdir(dirname(at(key)), { recursive: true })
  await rename(path, at(key))
}

/** Written through to the disk before the database says that it exists. */
async function toDisk(path: string) {
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}

/** Bytes from `start` to `end` included, for a download and for what a video player asks. */
export function read(key: string, range?: { start: number; end: number }): ReadableStream {
  return Readable.toWeb(createReadStream(at(key), range)) as unknown as ReadableStream
}

/** Is it there, with that size? A lost disk is said, not served as an empty file. */
export async function isWhole(key: string, size: number): Promise<boolean> {
  const found = await stat(at(key)).catch(() => null)
  return found?.size === size
}

/** The same bytes under another key: what restoring an older version does. */
export async function duplicate(from: string, to: string): Promise<void> {
  await mkdir(dirname(at(to)), { recursive: true })
  await copyFile(at(from), at(to))
}

/** For the demo and imports: bytes one already has. */
export async function store(key: string, bytes: Uint8Array): Promise<{ size: number; sha256: string }> {
  const received = await receive(new Blob([bytes as BlobPart]).stream(), Infinity)
  await received.keep(key)
  return received
}

export const forget = (key: string): Promise<void> => rm(at(key), { force: true })

/**
 * Files of a folder that were written before that moment and that nobody answers for: a process that died between the
 * database and the disk leaves such.
 * @param kept of these names, those that somebody answers for
 */
export async function forgetStrays(
  folder: string,
  before: Date,
  kept: (names: string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  const names = await namesIn(folder)
  const held = await kept(names)
  let count = 0
  for (const name of names) {
    if (held.has(name)) continue
    const found = await stat(at(`${folder}/${name}`)).catch(() => null)
    if (!found || found.mtime >= before) continue
    await forget(`${folder}/${name}`)
    count += 1
  }
  return count
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(at(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** Everything of a community, file by file until the worker has to leave; its folder last. Nothing there: nothing to do. */
export async function forgetAllOf(
  communityId: string,
  { signal }: { signal?: AbortSignal | undefined },
): Promise<void> {
  const folder = await opendir(at(communityId)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!folder) return
  for await (const { name } of folder) {
    if (signal?.aborted) return
    await forget(`${communityId}/${name}`)
  }
  await rmdir(at(communityId))
}
