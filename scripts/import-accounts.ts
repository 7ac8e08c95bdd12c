import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { Mistake, viewerOf } from '@/lib/auth'
import { closeDatabase, db, newId } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { depositList } from '@/lib/imports'
import { closingsOf } from '@/lib/imports/closings'
import { confirmImport } from '@/lib/imports/commands/decide'
import { abandonImport, chooseColumns } from '@/lib/imports/commands/prepare'
import { explain } from '@/lib/imports/explain'
import type { Reason } from '@/lib/imports/model/reasons'
import type { Fault } from '@/lib/imports/model/said'
import { whereKey } from '@/lib/imports/said'
import { ChooseColumns } from '@/lib/imports/schema'
import { workOnImports } from '@/lib/imports/work'
import { Advice, giveUp, say, step } from './setup/say.mjs'

const usage = `npm run import:accounts -- FICHIER [--apply] [--administration CODE] [--par ADRESSE] [--sans-invitation]

Vérifie une liste de comptes (.csv, .xlsx, .ods) et dit ce qu’elle ferait, ligne par ligne ; rien n’est écrit sans
--apply. Le même code que les pages d’administration : mêmes règles, même historique, même annulation pendant 7 jours.

  --administration CODE   pour qui est la liste (le nom court de l’adresse, « culture ») ; sinon chaque ligne le dit
  --par ADRESSE           au nom de qui ; sinon la première personne de l’équipe DINUM
  --sans-invitation       ne prévenir personne`

const t = translatorIn('fr', 'imports')
const SHOWN = 20

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      apply: { type: 'boolean' },
      administration: { type: 'string' },
      par: { type: 'string' },
      'sans-invitation': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return say(usage)
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Advice(usage)
  const viewer = await actor(values.par)
  const organisationId = values.administration ? await organisation(values.administration) : null
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new Advice(`${file} est un dossier : donnez le fichier d’une liste.`)
  const source = createReadStream(path)
  await new Promise((opened, failed) => source.once('open', opened).once('error', failed)).catch(() => {
    throw new Advice(`Le fichier ${file} ne s’ouvre pas.`)
  })
  const { importId } = await depositList(
    viewer,
    { importId: newId(), name: basename(path), organisationId },
    Readable.toWeb(source) as ReadableStream<Uint8Array>,
  )
  const { mtimeMs, size } = await stat(path)
  if (mtimeMs !== found?.mtimeMs || size !== found.size) {
    await abandonImport(viewer, { importId })
    throw new Advice(`Le fichier ${file} est en cours d’écriture : recommencez quand il sera complet.`)
  }
  const { mapping } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  const columns = Object.fromEntries((mapping as (string | null)[]).map((field, n) => [`c${n}`, field ?? '']))
  const invites = values['sans-invitation'] ? {} : { invites: 'oui' }
  try {
    await chooseColumns(viewer, ChooseColumns.parse({ importId, ...columns, ...invites }))
  } catch (error) {
    await abandonImport(viewer, { importId })
    throw error
  }
  await follow('Vérification', importId)
  await tell(importId)
  if (!values.apply) {
    await abandonImport(viewer, { importId })
    return say('\nRien n’est écrit. Pour appliquer : la même commande avec --apply.')
  }
  await requireOneEnough(importId)
  await confirmImport(viewer, { importId, confirmation: '' })
  await follow('Écriture', importId)
  const { counts } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  say(`\nÉcrit : ${counted(counts as Record<string, number>)}.`)
  say('Annulable pendant 7 jours depuis les pages d’administration.')
}

/** A command is one person: what closes too many accounts is confirmed by two, on the pages, where it waits for them. */
async function requireOneEnough(importId: string) {
  const list = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  const { tooMany } = await closingsOf(list, new Date())
  if (tooMany.length > 0)
    throw new Advice(
      `${t('confirm.second')}\nLa liste attend ses deux confirmations : /administration/imports/${importId}`,
    )
}

async function actor(email: string | undefined) {
  const member = await db.member.findFirst({
    where: {
      status: 'active',
      ...(email ? { email: email.trim().toLowerCase() } : { platformRole: 'dinum' }),
    },
    orderBy: { id: 'asc' },
  })
  const viewer = member && (await viewerOf(member.id))
  if (!viewer)
    throw new Advice(
      'Personne au nom de qui importer : donnez --par ADRESSE, ou faites d’abord npm run admin.',
    )
  return viewer
}

async function organisation(slug: string): Promise<string> {
  const found = await db.organisation.findUnique({ where: { slug } })
  if (!found) throw new Advice(`Aucune administration ne s’appelle « ${slug} ».`)
  return found.id
}

/** Does the work here, and says how far it is. The worker of a running site may do some of it: it is done once. */
async function follow(name: string, importId: string) {
  await step(name, async (progress) => {
    const looking = setInterval(async () => {
      const list = await db.accountImport.findUnique({ where: { id: importId }, select: { progress: true } })
      progress(`${(list?.progress ?? 0).toLocaleString('fr-FR')} lignes`)
    }, 500)
    try {
      for (;;) {
        await workOnImports(new AbortController().signal, importId)
        const list = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
        if (list.state === 'failed') throw new Advice(problem(list.problem))
        if (list.state !== 'reading' && list.state !== 'applying')
          return `${list.rows.toLocaleString('fr-FR')} lignes`
      }
    } finally {
      clearInterval(looking)
    }
  })
}

function problem(said: unknown): string {
  const { key, line, column, values } = said as {
    key: string
    line?: number
    column?: number
    values?: object
  }
  if (key === 'ours' || key === 'notAllowed') return t(`failed.${key}`)
  return t(`unreadable.${key as 'empty'}`, {
    where: whereKey({ line, column }),
    line: line ?? 0,
    column: column ?? 0,
    ...values,
  } as Record<string, string | number>)
}

const counted = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([verdict, count]) => t(`counted.${verdict as 'created'}`, { count }))
    .join(', ')

async function tell(importId: string) {
  const { counts } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
  say(counted(counts as Record<string, number>))
  const rows = await db.accountImportRow.findMany({
    where: { importId, verdict: { in: ['refused', 'duplicate', 'to_check', 'to_validate'] } },
    orderBy: { line: 'asc' },
    take: SHOWN,
  })
  for (const { line, verdict, faults, reasons } of rows) {
    const why = explain(t, { faults: faults as unknown as Fault[], reasons: reasons as unknown as Reason[] })
    say(`  ligne ${line} : ${t(`verdicts.${verdict}`)}. ${why.join(' ')}`)
  }
}

/** What a person can mend is said, not thrown. */
function mended(error: unknown): unknown {
  if (!(error instanceof Mistake)) return error
  const { key, options } = error
  const say = t as unknown as (key: string, values?: Record<string, string | number>) => string
  return new Advice(say(key.replace(/^imports\./, ''), options.values))
}

await main()
  .catch((error: unknown) => {
    throw mended(error)
  })
  .finally(closeDatabase)
  .catch(giveUp)
