import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Advice } from '../setup/say.mjs'

/** A file of activity as a stream of bytes, inflated when it is gzip, whatever its name says. */
export interface Source {
  path: string
  /** On disk. */
  bytes: number
  /** How much of it has been read so far. */
  read(): number
  chunks(): AsyncIterable<Buffer>
}

/** @param afterwards what a damaged archive leaves behind, for whoever reads it to change something */
export async function openSource(path: string, afterwards = ''): Promise<Source> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Advice(
      error.code === 'ENOENT'
        ? `Il n’y a pas de fichier ${path}. Vérifiez le chemin.`
        : `Le fichier ${path} ne peut pas être lu (${error.code}).`,
    )
  })
  if (found.isDirectory()) throw new Advice(`${path} est un dossier : donnez les fichiers .csv ou .csv.gz.`)
  const magic = Buffer.alloc(2)
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Advice(`Le fichier ${path} ne peut pas être lu (${error.code}).`)
  })
  await file.read(magic, 0, 2, 0).finally(() => file.close())
  const isGzip = magic[0] === 0x1f && magic[1] === 0x8b
  let read = 0
  return {
    path,
    bytes: found.size,
    read: () => read,
    async *chunks() {
      const raw = createReadStream(path, { highWaterMark: 256 * 1024 })
      raw.on('data', (chunk) => (read += chunk.length))
      const stream = isGzip ? raw.pipe(createGunzip({ chunkSize: 256 * 1024 })) : raw
      if (isGzip) raw.on('error', (error) => stream.destroy(error))
      try {
        yield* stream as AsyncIterable<Buffer>
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? ''
        if (!code.startsWith('Z_')) throw error
        throw new Advice(`${path} est une archive gzip tronquée ou abîmée (${code})${afterwards}.`)
      } finally {
        raw.destroy()
      }
    },
  }
}

/** What the file is, whatever its name: to know it again. */
export async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
