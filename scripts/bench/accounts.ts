import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { report } from './line'
import { inOwnDatabase } from './setting/database'
import { administration, listFile, readList } from './setting/list'

/**
 * Lists of accounts, read, judged and applied by the product's own code, beside a bare COPY of the same file into an
 * unindexed table: 3,000 rows as an Excel of 2003 would write them, then 100,000 and a million (ROWS=… for others).
 */
process.env.IMPORT_ROWS = '1000000'
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-accounts-'))
process.env.FILES_DIR = folder

async function bareCopy(url: string, path: string, encoding: 'latin1' | 'utf8'): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(
    'CREATE TABLE bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text)',
  )
  await client.query('CHECKPOINT')
  const start = performance.now()
  const options = `FORMAT csv, HEADER, DELIMITER ';', ENCODING '${encoding === 'latin1' ? 'WIN1252' : 'UTF8'}'`
  await pipeline(createReadStream(path), client.query(copyFrom(`COPY bare FROM STDIN (${options})`)))
  const time = performance.now() - start
  await client.query('DROP TABLE bare')
  await client.end()
  return time
}

/** The largest memory while `work` runs, in megabytes. */
async function peak<Result>(work: () => Promise<Result>): Promise<{ result: Result; megabytes: number }> {
  let most = 0
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const looking = setInterval(look, 20)
  const result = await work()
  clearInterval(looking)
  look()
  return { result, megabytes: Math.round(most / 1_048_576) }
}

const GOALS: Record<number, { preview?: number; applied: number }> = {
  3_000: { preview: 5, applied: 15 },
  100_000: { applied: 10 },
  1_000_000: { applied: 100 },
}

await inOwnDatabase('accounts', async (url) => {
  const { db, newId, execute, sql } = await import('@/lib/db')
  const { workOnImports } = await import('@/lib/imports/work')
  const { confirmImport } = await import('@/lib/imports/commands/decide')
  const { ada, organisationId } = await administration()
  const signal = new AbortController().signal
  const french = (value: number, digits = 0) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })

  const counts = process.env.ROWS ? process.env.ROWS.split(',').map(Number) : [3_000, 100_000, 1_000_000]
  for (const count of counts) {
    const encoding = count <= 10_000 ? 'latin1' : 'utf8'
    const path = await listFile(folder, count, encoding)
    const bare = await bareCopy(url, path, encoding)
    await execute(sql`DELETE FROM "member" WHERE "id" <> ${ada.id}::uuid`)
    await execute(sql`DELETE FROM "unit"`)
    await execute(sql`TRUNCATE "account_import", "account_import_row"`)
    const importId = newId()
    const { result, megabytes } = await peak(async () => {
      const start = performance.now()
      await readList(ada, { importId, organisationId, path })
      const previewed = performance.now()
      await confirmImport(ada, { importId, confirmation: '' })
      await workOnImports(signal)
      return { preview: (previewed - start) / 1000, applied: (performance.now() - previewed) / 1000 }
    })
    const made = await db.member.count({ where: { organisationId } })
    if (made !== count) throw new Error(`${made} accounts for ${count} rows`)
    const { preview: previewGoal, applied: goal } = GOALS[count] ?? { applied: count / 10_000 }
    const name = `Liste de ${french(count)} comptes${encoding === 'latin1' ? ' (Windows-1252, « ; »)' : ''}`
    report({
      what: `${name} : vérification, avant toute écriture`,
      figure: `${french(result.preview, 1)} s`,
      baseline: `COPY nu du même fichier : ${french(bare / 1000, 2)} s`,
      ratio: '',
      goal: previewGoal ? `≤ ${previewGoal} s` : 'aucun',
      reached: !previewGoal || result.preview <= previewGoal,
    })
    report({
      what: `${name} : écriture`,
      figure: `${french(result.applied, 1)} s, ${french(megabytes)} Mo de mémoire`,
      baseline: `COPY nu du même fichier : ${french(bare / 1000, 2)} s`,
      ratio: french((result.applied * 1000) / bare, 1),
      goal: `≤ ${goal} s, ≤ 512 Mo`,
      reached: result.applied <= goal && megabytes <= 512,
    })
  }
})
rmSync(folder, { recursive: true, force: true })
