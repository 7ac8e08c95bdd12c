import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from '@/prisma/client/client'
import { statementName } from './statements'

function open() {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: start with `npm start`, or through `scripts/run.mjs`')
  // One pool serves both the records (Prisma) and the measures (select).
  const pool = new Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    application_name: 'osmose',
  })
  // A server that goes away breaks idle connections; the next query opens a new one or says so to its caller.
  pool.on('error', (error) => console.error('[database] a connection was lost:', error.message))
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) })
  return { pool, db: new PrismaClient({ adapter }) }
}

// `next dev` loads this module again at each change: the connections stay.
const kept = globalThis as typeof globalThis & { osmoseDatabase?: ReturnType<typeof open> }

// Opened at the first use, so that reading a route file at build time needs no server.
function opened() {
  return (kept.osmoseDatabase ??= open())
}

/** The records, through Prisma. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(opened().db, name),
})

/** The bare connections: only for COPY, LISTEN and benchmarks. Everything else goes through `select` or `db`. */
export const pool = () => opened().pool

/** Closes everything, at the end of a script or a test. */
export async function closeDatabase() {
  const { osmoseDatabase } = kept
  kept.osmoseDatabase = undefined
  await osmoseDatabase?.db.$disconnect()
  if (osmoseDatabase && !osmoseDatabase.pool.ended) await osmoseDatabase.pool.end()
}

/** What a command receives inside its transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
