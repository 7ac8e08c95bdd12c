import pg from 'pg'
import { applyMigrations } from '../../migrations/apply'

/**
 * A migrated database for one benchmark, `osmose_bench_…`, on the server that DATABASE_URL names. `@/lib/db` opens on
 * it when it is imported inside `work`. Removed afterwards, whatever happens.
 */
export async function inOwnDatabase(name: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = process.env.DATABASE_URL
  if (!server) throw new Error('DATABASE_URL is not set: run `npm run bench`')
  const database = `osmose_bench_${name}`
  const own = new URL(server)
  own.pathname = `/${database}`
  const again = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  const drop = async () => {
    // Of itself, PostgreSQL may be vacuuming there, which nobody but its administrator may end: a moment, then.
    for (let tries = 1; ; tries += 1)
      try {
        return await again(`drop database if exists ${database} with (force)`)
      } catch (error) {
        if ((error as { code?: string }).code !== '42501' || tries === 60) throw error
        await new Promise((done) => setTimeout(done, 1000))
      }
  }
  await drop()
  await again(`create database ${database}`)
  process.env.DATABASE_URL = own.href
  try {
    await applyMigrations(own.href)
    await work(own.href)
    const { closeDatabase } = await import('@/lib/db')
    await closeDatabase()
  } finally {
    process.env.DATABASE_URL = server
    await drop()
  }
}
