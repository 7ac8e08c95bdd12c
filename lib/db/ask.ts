import { types, type QueryConfig } from 'pg'
import type { Sql } from './select'
import { pool } from './client'
import { statementName } from './statements'

const { builtins } = types

/** Values as Prisma gives them: days and zoneless moments are UTC, a bigint is a bigint. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => new Date(`${text}T00:00:00Z`)],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
  [builtins.INT8, BigInt],
])

const reading: QueryConfig['types'] = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format as 'text'),
}

// A moment is sent as it is everywhere, whatever the zone of this machine.
const asSent = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

/** Asks the database without a detour: what `select` stands on outside a transaction. */
export async function ask({ text, values }: Sql): Promise<unknown[]> {
  const name = statementName(text) || undefined
  const { rows } = await pool().query({ text, values: values.map(asSent), name, types: reading })
  return rows
}
