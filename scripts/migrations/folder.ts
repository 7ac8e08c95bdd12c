import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { inCheckout } from '../setup/checkout.mjs'

export const migrationsFolder = inCheckout('prisma', 'migrations')
const schemaFolder = inCheckout('prisma', 'schema')

export interface Migration {
  name: string
  sql: string
  /** As Prisma writes it in `_prisma_migrations`. */
  checksum: string
}

/** The migrations on disk, in the order in which they are applied. */
export function migrationsOnDisk(): Migration[] {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsFolder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The same, in the words of Prisma's engine. */
export function migrationList(): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationsOnDisk().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/** The Prisma schema, file by file. */
export function schemaFiles(): { path: string; content: string }[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => {
      const path = join(schemaFolder, name)
      return { path, content: readFileSync(path, 'utf8') }
    })
}
