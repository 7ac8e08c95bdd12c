import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { importLimits, type Limits } from '@/lib/imports/limits'
import { openTable, type TableRow } from '@/lib/imports/read/table'
import { Unreadable } from '@/lib/imports/read/unreadable'

const folder = mkdtempSync(join(tmpdir(), 'osmose-reading-'))
export const limits = importLimits()

export function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Read {
  headers: string[]
  rows: TableRow[]
  encoding?: string
  separator?: string
}

export async function read(path: string, within: Limits = limits): Promise<Read> {
  const table = await openTable(path, basename(path), within)
  try {
    const rows: TableRow[] = []
    for await (const some of table.rows()) rows.push(...some)
    return { headers: table.headers, rows, encoding: table.encoding, separator: table.separator }
  } finally {
    await table.close()
  }
}

/** Why it cannot be read: the key, and `line:column`. */
export async function refusal(path: string, within?: Limits): Promise<string> {
  try {
    await read(path, within)
    return 'read'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { line, column } = error.place
    return [error.key, line && (column ? `${line}:${column}` : `${line}`)].filter(Boolean).join(' ')
  }
}
