import { execute, join, sql, type Sql } from './select'

/** Rows that go in one statement: long enough to get on, short enough that nobody waits behind it. */
const AT_ONCE = 2000

/** Raised when the worker has to leave: what is left is taken up the next time. */
export type Leaving = { readonly signal?: AbortSignal | undefined }

/**
 * Deletes the rows of a table that answer `which`, a bounded number at a time, each time for good: killed at any
 * moment, it is simply called again. `key`: the columns of the primary key.
 * @returns how many went
 */
export async function forgetRows(
  table: Sql,
  key: readonly Sql[],
  which: Sql,
  { signal, atOnce = AT_ONCE }: Leaving & { atOnce?: number } = {},
): Promise<number> {
  const columns = join([...key])
  let gone = 0
  for (let some = atOnce; some === atOnce && !signal?.aborted; gone += some) {
    some = await execute(
      sql`DELETE FROM ${table} WHERE (${columns}) IN (SELECT ${columns} FROM ${table} WHERE ${which} LIMIT ${atOnce})`,
    )
  }
  return gone
}
