import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prisma } from '@/prisma/client/client'
import type { ReportExportFormat } from '@/prisma/client/enums'
import { workerArguments } from '../serve/worker'
import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { administration } from './setting/list'
import { alone } from './setting/load'
import { timeDocuments } from './setting/documents'
import { longReport } from './setting/longReport'
import { benchSite, browser, signedIn } from './setting/site'
import { fillThreads, memberKey, someThreads } from './setting/threads'

/**
 * A published report of more than thirty pages as a PDF and as a workbook, made by the worker, a process of its own as in
 * production; the pages of the site meanwhile; then how long the figures of a report take, on a whole State and on a tenth of it.
 */
const SECONDS: Partial<Record<ReportExportFormat, number>> = { pdf: 20, ods: 10 }
/** Files asked for while the pages are: PDFs, one after the other; one person may wait for no more. */
const BESIDE = 3
const folder = mkdtempSync(join(tmpdir(), 'osmose-bench-report-'))
process.env.FILES_DIR = folder

await inOwnDatabase('report', async (database) => {
  await fillThreads(database, 10_000)
  const web = await benchSite(3691)
  const { db, newId } = await import('@/lib/db')
  const { askExport } = await import('@/lib/reports/commands/exports')
  const { fingerprintOf } = await import('@/lib/reports/model/fingerprint')
  const { ada } = await administration()

  /** @returns the report on which one may ask for files that nobody has asked for yet */
  async function published(): Promise<string> {
    const [id, now] = [newId(), new Date()]
    const json = (value: object) => value as unknown as Prisma.InputJsonObject
    await db.scaleReport.create({
      data: {
        ...{ id, title: longReport.title, settings: {}, createdById: ada.id, createdAt: now },
        ...{ updatedById: ada.id, updatedAt: now },
        versions: {
          create: {
            ...{ number: 1, document: json(longReport), settings: {}, publishedAt: now },
            fingerprint: fingerprintOf(longReport),
          },
        },
      },
    })
    return id
  }
  const ask = async (format: ReportExportFormat) =>
    (await askExport(ada, { reportId: await published(), number: 1, format })).exportId
  const worker = spawn(process.execPath, workerArguments, {
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<never>((_, fail) =>
    worker.once('exit', (code, signal) => fail(new Error(`the worker ended: ${code ?? signal}`))),
  )
  // Waited for only while something is asked of it.
  ended.catch(() => {})
  const made = async (id: string) => {
    if (worker.exitCode !== null || worker.signalCode !== null) await ended
    const found = await db.reportExport.findUniqueOrThrow({ where: { id }, omit: { document: true } })
    if (found.state === 'failed') throw new Error(`the file was not made: ${JSON.stringify(found.error)}`)
    return found.state === 'done' ? found : null
  }

  try {
    await Promise.race([ended, new Promise((ready) => worker.once('message', ready))])
    for (const format of ['pdf', 'ods'] as const) {
      const start = performance.now()
      const id = await ask(format)
      let file = await made(id)
      for (; !file; file = await made(id)) await new Promise((done) => setTimeout(done, 50))
      const seconds = (performance.now() - start) / 1000
      const limit = SECONDS[format]!
      report({
        what: `Bilan de plus de trente pages en ${format.toUpperCase()}, de la demande au fichier`,
        figure: `${seconds.toFixed(1)} s (${Math.round((file.bytes ?? 0) / 1000)} ko)`,
        baseline: '',
        ratio: '',
        goal: `≤ ${limit} s`,
        reached: seconds <= limit,
      })
    }
    const headers = { ...(await signedIn(web.url, memberKey(2))), ...browser }
    const paths = (await someThreads(database, 20)).map(({ slug, id }) => `/communautes/${slug}/fils/${id}`)
    await alone(web.url, paths, headers)
    const quiet: number[] = []
    for (let time = 0; time < 10; time += 1) quiet.push(...(await alone(web.url, paths, headers)))
    const asked: string[] = []
    for (let count = 0; count < BESIDE; count += 1) asked.push(await ask('pdf'))
    const busy: number[] = []
    while (!(await made(asked.at(-1)!))) busy.push(...(await alone(web.url, paths, headers)))
    const ratio = median(busy) / median(quiet)
    report({
      what: `Page d’un fil pendant que ${BESIDE} bilans s’impriment`,
      figure: `${median(busy).toFixed(1)} ms (médiane de ${busy.length})`,
      baseline: `juste avant : ${median(quiet).toFixed(1)} ms`,
      ratio: ratio.toFixed(2),
      goal: '≤ 1,2',
      reached: ratio <= 1.2,
    })
  } finally {
    worker.kill('SIGTERM')
    await web.child.stop()
    await ended.catch(() => {})
  }
  await timeDocuments(database)
})
rmSync(folder, { recursive: true, force: true })
