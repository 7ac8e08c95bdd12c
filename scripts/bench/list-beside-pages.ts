import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workerArguments } from '../serve/worker'
import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { administration, listFile, readList } from './setting/list'
import { alone } from './setting/load'
import { benchSite, browser, signedIn } from './setting/site'
import { fillThreads, memberKey, someThreads } from './setting/threads'

/**
 * A signed-in thread page while the worker, a process of its own as in production, opens the accounts of a list;
 * beside the same pages just before.
 */
const ROWS = Number(process.env.ROWS ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-beside-'))
process.env.FILES_DIR = folder
process.env.IMPORT_ROWS = String(ROWS)

await inOwnDatabase('list_beside_pages', async (database) => {
  await fillThreads(database, 10_000)
  const web = await benchSite(3690)
  const { db, newId } = await import('@/lib/db')
  const { confirmImport } = await import('@/lib/imports/commands/decide')
  const { ada, organisationId } = await administration()
  const importId = newId()
  await readList(ada, { importId, organisationId, path: await listFile(folder, ROWS, 'utf8') })
  const headers = { ...(await signedIn(web.url, memberKey(2))), ...browser }
  const paths = (await someThreads(database, 100)).map(({ slug, id }) => `/communautes/${slug}/fils/${id}`)
  const worker = spawn(process.execPath, workerArguments, {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await new Promise((ready) => worker.once('message', ready))
    await alone(web.url, paths, headers)
    const quiet = [...(await alone(web.url, paths, headers)), ...(await alone(web.url, paths, headers))]
    await confirmImport(ada, { importId, confirmation: '' })
    const isOver = async () =>
      (await db.accountImport.findUniqueOrThrow({ where: { id: importId } })).state !== 'applying'
    const busy: number[] = []
    while (!(await isOver())) busy.push(...(await alone(web.url, paths.slice(0, 20), headers)))
    const { state } = await db.accountImport.findUniqueOrThrow({ where: { id: importId } })
    if (state !== 'done') throw new Error(`the list is ${state}`)
    const ratio = median(busy) / median(quiet)
    report({
      what: `Page d’un fil pendant l’écriture d’une liste de ${ROWS.toLocaleString('fr-FR')} comptes`,
      figure: `${median(busy).toFixed(1)} ms (médiane de ${busy.length})`,
      baseline: `juste avant : ${median(quiet).toFixed(1)} ms`,
      ratio: ratio.toFixed(2),
      goal: '≤ 2',
      reached: ratio <= 2,
    })
  } finally {
    worker.kill('SIGTERM')
    await web.child.stop()
  }
})
rmSync(folder, { recursive: true, force: true })
