import type pg from 'pg'

/**
 * Removes a database of ours and whoever is still connected to it. Plainly first: PostgreSQL then ends its own
 * vacuum there, which FORCE may not do for anybody but its administrator.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const statement = `drop database if exists ${client.escapeIdentifier(name)}`
  try {
    await client.query(statement)
  } catch (error) {
    const inUse = '55006'
    if ((error as { code?: string }).code !== inUse) throw error
    await client.query(`${statement} with (force)`)
  }
}
