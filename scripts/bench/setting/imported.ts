import pg from 'pg'
import { finish, load, prepare } from '../../import/load'
import { openSource } from '../../import/source'
import { activityCsv, givenFile } from './activity'

/** Loads the 1.6 million acts into the database of the benchmark, by the import itself. Returns how many there are. */
export async function importActs(url: string): Promise<number> {
  const { path, isReal } = await activityCsv()
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('BEGIN')
    const source = await openSource(givenFile(path, isReal))
    const session = await prepare(client, new Promise<never>(() => {}), [source])
    const { added } = await load(session, source, () => {})
    await finish(session)
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE "activity"')
    return added
  } finally {
    await client.end()
  }
}

/** Runs the statement on a connection of its own; returns what it took, in milliseconds. */
export async function timed(client: pg.Client, statement: string, values: unknown[] = []): Promise<number> {
  const start = performance.now()
  await client.query(statement, values)
  return performance.now() - start
}
