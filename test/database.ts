import { createHash } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { dropDatabase } from '@/scripts/database/drop'
import { startDatabase } from '@/scripts/database/index'
import { ensureGenerated } from '@/scripts/generate'
import { applyMigrations } from '@/scripts/migrations/apply'
import { migrationsOnDisk } from '@/scripts/migrations/folder'

/**
 * Vitest's global setup: a PostgreSQL for the tests, and on it a migrated database that each test file clones.
 * DATABASE_URL set: that server is used, and only databases named `osmose_test_…` are made and removed on it.
 */
export default async function openTestServer(project: TestProject) {
  await ensureGenerated()
  const server = await startDatabase({ name: 'test' })
  const template = await migratedTemplate(server.url).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  const run = `${Date.now().toString(36)}_${crypto.randomUUID().slice(0, 8)}`
  project.provide('testDatabase', { server: server.url, template, run })
  return async () => {
    await onServer(server.url, (client) => dropAll(client, `osmose_test_${run}_%`))
    await server.stop()
  }
}

/** A new database like a fresh install, for one test file; returns its address. */
export async function newDatabase({ server, template, run }: TestDatabase): Promise<string> {
  const name = `osmose_test_${run}_${crypto.randomUUID().slice(0, 8)}`
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`))
  return at(server, name)
}

export interface TestDatabase {
  server: string
  template: string
  /** Names this run's databases, so that two runs on one server leave each other's alone. */
  run: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase
  }
}

/** One template per state of the migrations; those of earlier states are removed. */
async function migratedTemplate(server: string): Promise<string> {
  const state = createHash('sha256')
  for (const { name, checksum } of migrationsOnDisk()) state.update(name).update(checksum)
  const template = `osmose_test_template_${state.digest('hex').slice(0, 12)}`
  await onServer(server, async (client) => {
    // Two runs at once: the first makes it, the second finds it.
    await client.query('select pg_advisory_lock(7240115303)')
    const ready = await client.query('select 1 from pg_database where datname = $1', [template])
    if (ready.rowCount) return
    const unfinished = `${template}_unfinished`
    await dropDatabase(client, unfinished)
    await client.query(`create database ${unfinished}`)
    await applyMigrations(at(server, unfinished))
    await client.query(`alter database ${unfinished} rename to ${template}`)
    await client.query(`comment on database ${template} is '${Date.now().toString(36)}'`)
    await removeAged(client)
  })
  return template
}

/** What was left more than a day ago: templates of other migrations, databases of runs that were killed. */
async function removeAged(client: pg.Client) {
  const { rows } = await client.query<{ name: string; born: string | null }>(
    `select datname as name, coalesce(shobj_description(oid, 'pg_database'), split_part(datname, '_', 3)) as born
       from pg_database where datname like 'osmose\\_test\\_%'`,
  )
  const yesterday = Date.now() - 86_400_000
  for (const { name, born } of rows.filter(({ born }) => parseInt(born ?? '', 36) < yesterday)) {
    await client
      .query(`drop database if exists ${name}`)
      .catch((error: Error) => console.warn(`${name} (${born}) stays: ${error.message}`))
  }
}

async function dropAll(client: pg.Client, pattern: string) {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname like $1',
    [pattern.replaceAll('_', '\\_')],
  )
  for (const { name } of rows) await dropDatabase(client, name)
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function at(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.toString()
}
