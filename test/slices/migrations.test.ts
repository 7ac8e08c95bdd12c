import pg from 'pg'
import { inject, describe, expect, it } from 'vitest'
import { applyMigrations } from '@/scripts/migrations/apply'
import { migrationsOnDisk, schemaFiles } from '@/scripts/migrations/folder'
import { missingFromMigrations } from '@/scripts/migrations/write'
import { newDatabase } from '@/test/database'

const names = migrationsOnDisk().map(({ name }) => name)

async function query(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A database that nothing was ever applied to. */
const emptyDatabase = () => newDatabase({ ...inject('testDatabase'), template: 'template0' })

describe('migrations', () => {
  it('are applied once, even by two processes at the same moment', async () => {
    const url = await emptyDatabase()
    const both = await Promise.all([applyMigrations(url), applyMigrations(url)])
    expect(both.map(({ length }) => length).sort()).toEqual([0, names.length].sort())
    expect(both.flat()).toEqual(names)
    expect(await applyMigrations(url)).toEqual([])
  })

  it('are played again when their process was killed', async () => {
    const url = await emptyDatabase()
    // What a killed process leaves: a line begun, and nothing of its script, which is one transaction.
    await query(
      url,
      `create table _prisma_migrations (
         id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
         migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
         started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`,
    )
    await query(
      url,
      `insert into _prisma_migrations (id, checksum, migration_name) values ('cut', 'x', '${names[0]}')`,
    )
    expect(await applyMigrations(url)).toEqual(names)
  })

  it('wait for somebody to look when one was refused by the database', async () => {
    const url = await emptyDatabase()
    await applyMigrations(url)
    await query(
      url,
      `insert into _prisma_migrations (id, checksum, migration_name, logs) values ('no', 'x', 'refused', 'division by zero')`,
    )
    await expect(applyMigrations(url)).rejects.toThrow('--rolled-back refused')
  })

  it('stop before a database that is newer than the code', async () => {
    const url = await emptyDatabase()
    await applyMigrations(url)
    await query(
      url,
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
       values ('x', 'x', '209901010000_from_later', now(), now())`,
    )
    await expect(applyMigrations(url)).rejects.toThrow('209901010000_from_later')
  })

  it('stop when one that was applied has been edited since', async () => {
    const url = await emptyDatabase()
    await applyMigrations(url)
    await query(url, `update _prisma_migrations set checksum = 'other'`)
    await expect(applyMigrations(url)).rejects.toThrow('--new NOM')
  })

  it('lead to the Prisma schema: no table, column or constraint is missing', async () => {
    const url = await emptyDatabase()
    const missing = await missingFromMigrations(url, schemaFiles())
    // Prisma does not know what migrations make in plain SQL (search indexes, generated columns, parts that have parts)
    // and would undo it.
    const foreign =
      /^(-- DropIndex|-- DropTable\nDROP TABLE "activity_past";|-- AlterTable\nALTER TABLE "\w+" ALTER COLUMN "\w+" (DROP|SET) DEFAULT)/
    expect(missing.filter((statement) => !foreign.test(statement))).toEqual([])
  })
})
