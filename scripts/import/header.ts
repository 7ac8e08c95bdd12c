import { isUtf8 } from 'node:buffer'
import { Advice } from '../setup/say.mjs'

export const columnNames = ['community', 'member', 'at', 'kind'] as const
export type ColumnName = (typeof columnNames)[number]

export interface Layout {
  /** The byte between two fields: comma, semicolon or tab. */
  separator: number
  columns: number
  /** Where each of ours stands. */
  position: Record<ColumnName, number>
  /** Columns of the file that mean nothing here. */
  ignored: string[]
  /** Bytes of the header itself, byte-order mark and line end included. */
  length: number
}

/** The first line can be no longer: beyond, it is not a header. */
export const longestHeader = 64 * 1024

/**
 * Reads the first line.
 * @param start the beginning of the file, all of its first line or `longestHeader` bytes
 * @throws Advice naming the file, what is wrong and what to do
 */
export function readHeader(path: string, start: Buffer): Layout {
  if (start.length === 0) throw new Advice(`${path} est vide : il n’y a rien à importer.`)
  const from = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0
  const end = start.indexOf(10, from)
  const line = start.subarray(from, end === -1 ? start.length : end)
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (isUtf16 || line.includes(0))
    throw new Advice(
      `${path} n’est pas en UTF-8 (UTF-16, ou pas du texte). Enregistrez-le « CSV UTF-8 », puis recommencez.`,
    )
  if (end === -1 && start.length >= longestHeader)
    throw new Advice(`${path} ne ressemble pas à un CSV : sa première ligne n’en finit pas.`)
  if (!isUtf8(line))
    throw new Advice(`${path} n’est pas en UTF-8. Enregistrez-le « CSV UTF-8 », puis recommencez.`)
  const words = line.toString().replace(/\r$/, '')
  if (words.includes('\r'))
    throw new Advice(
      `${path} a des fins de ligne d’ancien Macintosh (CR seul) : tout y tient sur une ligne. Enregistrez-le « CSV UTF-8 », puis recommencez.`,
    )
  const separator = [',', ';', '\t'].find((mark) => namesIn(words, mark).includes('community')) ?? ','
  const names = namesIn(words, separator)
  const missing = columnNames.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Advice(
      `${path} n’a pas de colonne ${missing.map((name) => `« ${name} »`).join(', ')}.
Sa première ligne doit nommer community, member, at et kind, dans n’importe quel ordre ; elle dit : ${words.slice(0, 200)}`,
    )
  const twice = columnNames.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice) throw new Advice(`${path} a deux colonnes « ${twice} » : laquelle est la bonne ?`)
  return {
    separator: separator.charCodeAt(0),
    columns: names.length,
    position: Object.fromEntries(
      columnNames.map((name) => [name, names.indexOf(name)]),
    ) as Layout['position'],
    ignored: names.filter((name) => !(columnNames as readonly string[]).includes(name)),
    length: end === -1 ? start.length : end + 1,
  }
}

const namesIn = (line: string, separator: string): string[] =>
  line.split(separator).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  )
