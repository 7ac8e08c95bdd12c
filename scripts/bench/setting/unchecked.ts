import type pg from 'pg'

/**
 * What `fill` writes in these tables goes without the triggers and the references that would check it row by row, or
 * keep something else true of it; the references are checked at the end, all at once.
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
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  await fill()
  for (const { table, name, words } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${words}`)
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
}
