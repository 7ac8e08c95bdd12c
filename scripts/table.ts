import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Advice } from './setup/say.mjs'
import { readCsv, type CsvRow } from './skills/csv'
import { Gathering } from './skills/reading'

/**
 * The rows of a table a command was given, which must name these columns.
 * @throws Advice that says what is wrong with the file, and where
 */
export function readTable(path: string, columns: string[]): CsvRow[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), path))
  } catch (error) {
    throw new Advice(`Le fichier ${path} ne peut pas être lu (${(error as NodeJS.ErrnoException).code}).`)
  }
  const gathering = new Gathering()
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes)
  } catch (error) {
    throw new Advice(
      `${path} est une archive gzip tronquée ou abîmée (${(error as NodeJS.ErrnoException).code}).`,
    )
  }
  const table = readCsv({ name: basename(path), bytes }, gathering)
  const refused = gathering.refusals[0]
  if (refused) throw new Advice(`${path}, ligne ${refused.line} : ${refused.reason}.`)
  if (!table?.has(...columns)) throw new Advice(`${path} doit nommer ces colonnes : ${columns.join(', ')}.`)
  return table.rows
}

/** A cell of a table that a program reads. */
export const field = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
