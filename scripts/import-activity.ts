import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { catchUp, summariseNewActs } from '@/lib/activity'
import { closeDatabase } from '@/lib/db'
import { refreshAll } from '@/lib/engagement'
import { bringUpToDate } from '@/lib/vitality'
import { finish, load, prepare, type Loaded, type Session } from './import/load'
import { openSource, type Source } from './import/source'
import { Advice, giveUp, say, step } from './setup/say.mjs'

const usage = `npm run import:activity -- FICHIER…

Lit l’activité de communautés réelles : des fichiers .csv ou .csv.gz, de toute taille, dont la première ligne nomme les
colonnes community, member, at (secondes depuis 1970) et kind, dans n’importe quel ordre. Les lignes refusées vont dans
un fichier à côté, avec leur numéro et leur motif. Tout ou rien : un import interrompu ne laisse rien. Le même fichier,
ou un fichier plus long de la même source, n’ajoute que ce qui manque.`

const count = (n: number, one: string, many: string) => `${n.toLocaleString('fr-FR')} ${n > 1 ? many : one}`

const countedLater =
  'Les actes sont importés ; leurs mesures le seront par le serveur, dans la minute qui suit.'

async function main(url: string | undefined) {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return say(usage)
  if (positionals.length === 0) throw new Advice(usage)
  if (!url) throw new Advice('Passez par npm run import:activity : c’est lui qui ouvre la base.')
  const here = process.env.INIT_CWD ?? process.cwd()
  const sources = await Promise.all(
    positionals.map((path) => openSource(resolve(here, path), ' : rien n’en a été importé')),
  )

  const { client, lost } = await connect(url)
  let isWritten = false
  process.once('SIGINT', () => {
    say(isWritten ? `\nInterrompu. ${countedLater}` : '\nImport interrompu : rien n’a été écrit.')
    process.exit(130)
  })
  try {
    await client.query('BEGIN')
    await waitForOurTurn(client)
    const session = await prepare(client, lost, sources)
    const loaded: Loaded[] = []
    for (const source of sources) loaded.push(await loadOne(session, source))
    await finish(session)
    await client.query('COMMIT')
    isWritten = true
    for (const [index, each] of loaded.entries()) tell(sources[index] as Source, each)
    if (loaded.some(({ added }) => added > 0)) await refreshMeasures(client)
  } catch (error) {
    if (!isWritten) throw whenTheDatabaseWent(error)
    say(`Les mesures n’ont pas pu être faites (${messageOf(error)}). ${countedLater}`)
    process.exitCode = 1
  } finally {
    await client.end().catch(() => {})
    await closeDatabase()
  }
}

/** A connection of its own, and a promise that rejects when it is lost. */
async function connect(url: string) {
  const client = new pg.Client({ connectionString: url, application_name: 'osmose import', keepAlive: true })
  const lost = new Promise<never>((_, fail) => {
    client.on('error', fail) // which may come twice: the server ends us, then the connection ends
    client.once('end', () => fail(new Error('Connection terminated')))
  })
  lost.catch(() => {})
  await client.connect().catch((error: unknown) => {
    throw new Advice(`La base de données ne répond pas (${messageOf(error)}) : rien n’a été importé.`)
  })
  return { client, lost }
}

/** Two imports at once: the second waits until the first has ended, then reads what it left. */
async function waitForOurTurn(client: pg.Client) {
  const { rows } = await client.query<{ ours: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('osmose import')) AS ours`,
  )
  if (rows[0]?.ours) return
  await step('Attente', async (progress) => {
    progress('un autre import est en cours, celui-ci attend son tour…')
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('osmose import'))`)
    return 'l’autre import a fini'
  })
}

function loadOne(session: Session, source: Source): Promise<Loaded> {
  let loaded: Loaded | undefined
  return step('Import', async (progress) => {
    let saidAt = 0
    loaded = await load(session, source, (rows) => {
      const now = performance.now()
      if (now - saidAt < 100) return
      saidAt = now
      progress(`${bar(source.read() / source.bytes)} ${count(rows, 'ligne', 'lignes')}`)
    })
    return loaded.before ? 'déjà importé' : count(loaded.rows, 'ligne', 'lignes')
  }).then(() => loaded as Loaded)
}

function bar(share: number): string {
  const full = Math.min(20, Math.floor(share * 20))
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)} ${String(Math.floor(Math.min(1, share) * 100)).padStart(3)} %`
}

function tell(source: Source, { rows, added, communities, members, refusals, ignored, before }: Loaded) {
  if (before) return say(`${source.path} a déjà été importé, à l’identique : rien n’a changé.`)
  const there = rows - refusals.count - added
  say(
    `${source.path} : ${count(added, 'acte ajouté', 'actes ajoutés')}, ${count(communities, 'communauté nouvelle', 'communautés nouvelles')}, ${count(members, 'membre nouveau', 'membres nouveaux')}.`,
  )
  if (there > 0)
    say(`  ${count(there, 'ligne était déjà là', 'lignes étaient déjà là')} : rien n’est compté deux fois.`)
  if (ignored.length > 0) say(`  Colonnes inconnues, laissées de côté : ${ignored.join(', ').slice(0, 300)}.`)
  if (refusals.count === 0) return
  say(`  ${count(refusals.count, 'ligne refusée', 'lignes refusées')} : ${refusals.path}`)
  for (const reason of refusals.summary()) say(`    ${reason}`)
}

/** What was written is kept whatever happens here: the worker counts it too, a minute later. */
async function refreshMeasures(client: pg.Client) {
  await step('Mesures', async (progress) => {
    progress('index…')
    await client.query(`ANALYZE "activity_past"`)
    await summariseNewActs()
    progress('comptage des jours, des mois et des liens…')
    if (!(await catchUp(new Date()))) return 'la suite dans un instant : d’autres écritures sont en cours'
    let communities = 0
    await refreshAll(new Date(), undefined, (left) => {
      communities += 1
      progress(`chiffres des communautés, encore ${left}`)
    })
    progress('vitalité…')
    await bringUpToDate(new Date())
    return count(communities, 'communauté', 'communautés')
  })
}

function whenTheDatabaseWent(error: unknown): unknown {
  const { code = '' } = error as { code?: string }
  const isGone = /^(57P|08|ECONN|EPIPE)/.test(code) || /Connection (terminated|ended)/i.test(messageOf(error))
  if (isGone)
    return new Advice(
      'La base de données s’est arrêtée pendant l’import : il n’en reste rien. Relancez la même commande quand elle est revenue.',
    )
  if (code === '53100') return new Advice('Le disque de la base est plein : rien n’a été importé.')
  return error
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error))

await main(process.env.DATABASE_URL).catch(giveUp)
