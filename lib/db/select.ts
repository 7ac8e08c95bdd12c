import { Prisma } from '@/prisma/client/client'
import { z } from 'zod'
import { ask } from './ask'
import { db, type Transaction } from './client'

/** Tagged template with bound parameters: no string ever becomes SQL. */
export const sql = Prisma.sql
/** A list in SQL: `IN (${join(ids)})`. */
export const join = Prisma.join
/** Nothing, where a condition is optional. */
export const empty = Prisma.empty
export type Sql = Prisma.Sql

/** What somebody typed, as `LIKE` looks for it letter by letter. */
export const literally = (typed: string): string => typed.replace(/[\\%_]/g, '\\$&')

/** The name of a table or a column, from a list in our own code; nothing a person typed looks like one. */
export function identifier(word: string): Sql {
  if (!/^[a-z][A-Za-z_]*$/.test(word)) throw new Error(`«${word}» names no table and no column`)
  return Prisma.raw(`"${word}"`)
}

/**
 * The one door to SQL that reads: every row is checked against its shape, so that types do not lie.
 * Cast counts in the query (`count(*)::int`): a bigint is refused by `z.number()`.
 * @throws ZodError when a row has not the shape.
 */
export async function select<Row extends z.ZodType>(
  row: Row,
  query: Sql,
  connection?: Pick<Transaction, '$queryRaw'>,
): Promise<z.infer<Row>[]> {
  return z.array(row).parse(await (connection ? connection.$queryRaw(query) : ask(query)))
}

/**
 * A question of the night, over everybody: what it gathers and sorts stays in memory, which a page is not given. 256 MB
 * a step; compiling costs more than it saves.
 * @param how `byHash`: never row by row, for steps of which the database cannot know how much each will give the next
 */
export const selectOverAll = <Row extends z.ZodType>(
  row: Row,
  query: Sql,
  how?: 'byHash',
): Promise<z.infer<Row>[]> => overAll((tx) => select(row, query, tx), how)

/** The same, for what writes its answer. Returns how many rows changed. */
export const executeOverAll = (query: Sql, how?: 'byHash'): Promise<number> =>
  overAll((tx) => execute(query, tx), how)

const overAll = <Answer>(work: (tx: Transaction) => Promise<Answer>, how?: 'byHash'): Promise<Answer> =>
  db.$transaction(
    async (tx) => {
      await execute(sql`SELECT set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`, tx)
      if (how === 'byHash') await execute(sql`SELECT set_config('enable_nestloop', 'off', true)`, tx)
      return work(tx)
    },
    { maxWait: 60_000, timeout: 3_600_000 },
  )

/** The single row of a question that always has an answer. */
export async function selectOne<Row extends z.ZodType>(
  row: Row,
  query: Sql,
  connection?: Pick<Transaction, '$queryRaw'>,
): Promise<z.infer<Row>> {
  const rows = await select(row, query, connection)
  if (rows.length !== 1) throw new Error(`one row expected, ${rows.length} came`)
  return rows[0] as z.infer<Row>
}

/** The one door to SQL that writes, for what Prisma cannot say. Returns how many rows changed. */
export function execute(query: Sql, connection: Pick<Transaction, '$executeRaw'> = db): Promise<number> {
  return connection.$executeRaw(query)
}
