import type pg from 'pg'

/**
 * What `fill` writes in these tables goes without the triggers and the references that would check it row by row, or
 * keep something else true of it; the references are checked, and the indexes built, at the end, all at once.
 */
export async function unchecked(
  client: pg.Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const names = tables.map((table) => `"${table}"`)
  const { rows: references } = await client.query<{ table: string; name: string; words: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name", pg_get_constraintdef(oid) AS "words"
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY ($1::regclass[])`,
    [names],
  )
  const { rows: indexes } = await client.query<{ name: string; words: string }>(
    `SELECT i.indexrelid::regclass::text AS "name", replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') AS "words"
       FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [names],
  )
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  await fill()
  await client.query(`SET maintenance_work_mem = '1GB'`)
  for (const { words } of indexes) await client.query(words)
  for (const { table, name, words } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${words}`)
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
}
