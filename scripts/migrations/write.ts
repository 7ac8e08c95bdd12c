import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaContainer } from '@prisma/schema-engine-wasm'
import { checkout } from '../setup/checkout.mjs'
import { Advice } from '../setup/say.mjs'
import { withMigrationEngine } from './engine'
import { migrationList, migrationsFolder, schemaFiles } from './folder'

/**
 * Writes the migration that leads from the migrations on disk to the Prisma schema, and returns its path. They are
 * replayed in a shadow database made for it, so the state of nobody's own database matters.
 */
export async function writeMigration(url: string, wished: string, now: Date): Promise<string> {
  const name = wished
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  if (!/[a-z]/.test(name))
    throw new Advice('Donnez un nom à la migration : npm run migrate -- --new ajoute_les_sondages')
  const committed = committedSchema()
  const wanted = await missingFromMigrations(url, schemaFiles())
  // What migrations make in plain SQL (search indexes, partitions) is unknown to Prisma, which would undo it: the
  // same statements led to the schema as it was committed, so they are not part of the change.
  const foreign = committed.length > 0 ? await missingFromMigrations(url, committed) : []
  const changes = wanted.filter((statement) => !foreign.includes(statement))
  if (changes.length === 0) throw new Advice('Le schéma n’a pas changé : il n’y a pas de migration à écrire.')
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 12)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  const file = join(folder, 'migration.sql')
  writeFileSync(file, `${changes.join('\n\n')}\n`)
  return file
}

/** The statements that would lead from the migrations on disk to this schema. */
export async function missingFromMigrations(url: string, files: SchemaContainer[]): Promise<string[]> {
  const { stdout } = await withMigrationEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return (stdout ?? '')
    .split(/\n\n(?=-- )/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && statement !== '-- This is an empty migration.')
}

/** The schema as git last kept it; empty where there is no git. */
function committedSchema(): SchemaContainer[] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: checkout, encoding: 'utf8' }).stdout ?? ''
  return git('ls-tree', '--name-only', 'HEAD', 'prisma/schema/')
    .split('\n')
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path: join(checkout, path), content: git('show', `HEAD:${path}`) }))
}
