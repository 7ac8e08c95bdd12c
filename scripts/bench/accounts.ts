import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { report } from './line'
import { inOwnDatabase } from './setting/database'

/**
 * Lists of accounts, read, judged and applied by the product's own code, beside a bare COPY of the same file into an
 * unindexed table: 3,000 rows as an Excel of 2003 would write them, then 100,000 and a million (ROWS=… for others).
 */
process.env.IMPORT_ROWS = '1000000'
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-accounts-'))
process.env.FILES_DIR = folder

const NAMES = ['Lefèvre', 'Müller', 'Bœuf-Nuñez', 'D’Aubigné', 'Martin', 'Le Goff', 'François', 'Hénaff']
const GIVEN = ['Éloïse', 'Noël', 'Zoé', 'Jean-Benoît', 'Maïté', 'Inès', 'Loïc', 'Ana']

function* rows(count: number): Iterable<string> {
  yield 'identifiant_externe;email;nom;prenom;fonction;unite;departement;telephone;niveau;date_fin\r\n'
  for (let n = 0; n < count; n += 1) {
    const [usual, given] = [NAMES[n % 8]!, GIVEN[(n >> 3) % 8]!]
    yield `A${n};agent.${n}@culture.gouv.example;${usual};${given};Chargé de mission ${n % 97};Bureau ${n % 300};${10 + (n % 80)};01${String(n).padStart(8, '0')};agent;2031-12-31\r\n`
  }
}

async function file(count: number, encoding: 'latin1' | 'utf8'): Promise<string> {
  const path = join(folder, `liste-${count}.csv`)
  const encoded = function* () {
    let piece = ''
    for (const row of rows(count)) {
      // A typographic apostrophe is 0x92 in Windows-1252, and œ 0x9c.
      piece += encoding === 'latin1' ? row.replaceAll('’', '\u0092').replaceAll('œ', '\u009c') : row
      if (piece.length < 65_536) continue
      yield Buffer.from(piece, encoding)
      piece = ''
    }
    yield Buffer.from(piece, encoding)
  }
  await pipeline(Readable.from(encoded()), createWriteStream(path))
  return path
}

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
  const { viewerOf } = await import('@/lib/auth')
  const { depositList } = await import('@/lib/imports')
  const { workOnImports } = await import('@/lib/imports/work')
  const { chooseColumns } = await import('@/lib/imports/commands/prepare')
  const { confirmImport } = await import('@/lib/imports/commands/decide')
  const { ChooseColumns } = await import('@/lib/imports/schema')
  const organisationId = newId()
  const adaId = newId()
  await db.organisation.create({
    data: {
      id: organisationId,
      name: 'Culture',
      shortName: 'Culture',
      slug: 'culture',
      kind: 'ministry',
      domains: ['culture.gouv.example'],
    },
  })
  await db.member.create({
    data: { id: adaId, email: 'ada@dinum.example', name: 'Ada', status: 'active', platformRole: 'dinum' },
  })
  const ada = await viewerOf(adaId)
  if (!ada) throw new Error('Ada is not active')
  const signal = new AbortController().signal
  const french = (value: number, digits = 0) =>
    value.toLocaleString('fr-FR', { maximumFractionDigits: digits })

  const counts = process.env.ROWS ? process.env.ROWS.split(',').map(Number) : [3_000, 100_000, 1_000_000]
  for (const count of counts) {
    const encoding = count <= 10_000 ? 'latin1' : 'utf8'
    const path = await file(count, encoding)
    const bare = await bareCopy(url, path, encoding)
    await execute(sql`DELETE FROM "member" WHERE "id" <> ${adaId}::uuid`)
    await execute(sql`DELETE FROM "unit"`)
    await execute(sql`TRUNCATE "account_import", "account_import_row"`)
    const importId = newId()
    const { result, megabytes } = await peak(async () => {
      const start = performance.now()
      await depositList(
        ada,
        { importId, name: 'liste.csv', organisationId },
        Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
      )
      const { mapping } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
      const columns = Object.fromEntries((mapping as string[]).map((field, index) => [`c${index}`, field]))
      await chooseColumns(ada, ChooseColumns.parse({ importId, ...columns }))
      await workOnImports(signal)
      const read = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
      if (read.state !== 'ready') throw new Error(`${read.state}: ${JSON.stringify(read.problem)}`)
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
