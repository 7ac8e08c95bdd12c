import pg from 'pg'
import { dropDatabase } from '../../database/drop'
import { applyMigrations } from '../../migrations/apply'

/**
 * A migrated database for one benchmark, `osmose_bench_…`, on the server that DATABASE_URL names. `@/lib/db` opens on
 * it when it is imported inside `work`. Removed afterwards.
 */
export async function inOwnDatabase(name: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = process.env.DATABASE_URL
  if (!server) throw new Error('DATABASE_URL is not set: run `npm run bench`')
  const database = `osmose_bench_${name}`
  const own = new URL(server)
  own.pathname = `/${database}`
  const onServer = async (work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client(server)
    await client.connect()
    await work(client).finally(() => client.end())
  }
  const drop = () => onServer((client) => dropDatabase(client, database))
  await drop()
  await onServer((client) => client.query(`create database ${database}`))
  process.env.DATABASE_URL = own.href
  // When something fails, the database stays as it is until the next run drops it: one may look.
  await applyMigrations(own.href)
  await work(own.href)
  const { closeDatabase } = await import('@/lib/db')
  await closeDatabase()
  process.env.DATABASE_URL = server
  await drop()
}
