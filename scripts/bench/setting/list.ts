import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Person } from '@/lib/policy'

const NAMES = ['Lefèvre', 'Müller', 'Bœuf-Nuñez', 'D’Aubigné', 'Martin', 'Le Goff', 'François', 'Hénaff']
const GIVEN = ['Éloïse', 'Noël', 'Zoé', 'Jean-Benoît', 'Maïté', 'Inès', 'Loïc', 'Ana']

function* rows(count: number): Iterable<string> {
  yield 'identifiant_externe;email;nom;prenom;fonction;unite;departement;telephone;niveau;date_fin\r\n'
  for (let n = 0; n < count; n += 1) {
    const [usual, given] = [NAMES[n % 8]!, GIVEN[(n >> 3) % 8]!]
    yield `A${n};agent.${n}@culture.gouv.example;${usual};${given};Chargé de mission ${n % 97};Bureau ${n % 300};${21 + (n % 75)};01${String(n).padStart(8, '0')};agent;2031-12-31\r\n`
  }
}

/** A list of so many people of the culture ministry, as an administration would send it. Returns its path. */
export async function listFile(folder: string, count: number, encoding: 'latin1' | 'utf8'): Promise<string> {
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

/** The culture ministry, and Ada of DINUM, who opens its accounts. */
export async function administration(): Promise<{ ada: Person; organisationId: string }> {
  const { db, newId } = await import('@/lib/db')
  const { viewerOf } = await import('@/lib/auth')
  const organisationId = newId()
  const adaId = newId()
  await db.organisation.create({
    data: {
      id: organisationId,
      name: 'Culture',
      shortName: 'Culture',
      slug: 'culture-des-listes',
      kind: 'ministry',
      domains: ['culture.gouv.example'],
    },
  })
  await db.member.create({
    data: { id: adaId, email: 'ada@dinum.example', name: 'Ada', status: 'active', platformRole: 'dinum' },
  })
  const ada = await viewerOf(adaId)
  if (!ada) throw new Error('Ada is not active')
  return { ada, organisationId }
}

/** Deposits a list, keeps what its columns were guessed to mean, and reads it: it can then be confirmed. */
export async function readList(
  ada: Person,
  { importId, organisationId, path }: { importId: string; organisationId: string; path: string },
): Promise<void> {
  const { db } = await import('@/lib/db')
  const { depositList } = await import('@/lib/imports')
  const { workOnImports } = await import('@/lib/imports/work')
  const { chooseColumns } = await import('@/lib/imports/commands/prepare')
  const { ChooseColumns } = await import('@/lib/imports/schema')
  await depositList(
    ada,
    { importId, name: 'liste.csv', organisationId },
    Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  )
  const { mapping } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  const columns = Object.fromEntries((mapping as string[]).map((field, index) => [`c${index}`, field]))
  await chooseColumns(ada, ChooseColumns.parse({ importId, ...columns }))
  await workOnImports(new AbortController().signal, importId)
  const read = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  if (read.state !== 'ready') throw new Error(`${read.state}: ${JSON.stringify(read.problem)}`)
}
