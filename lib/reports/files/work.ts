import { z } from 'zod'
import { numbered } from '@/lib/auth'
import { NoBrowser, TooLong } from '@/lib/browser'
import { db, newId, select, sql } from '@/lib/db'
import { forget, store } from '@/lib/files'
import { parisDay } from '@/lib/time'
import { Prisma, type ReportExport } from '@/prisma/client/client'
import type { Document } from '../model/document'
import { isDiskFull, type ExportFailure } from './failure'
import { EXPORTS } from './kept'
import { MOST_ATTEMPTS } from './limits'
import { makeFile, type Step } from './make'
import type { Source } from './source'

/** It was cancelled, or another worker has taken it over: nothing more of it is written. */
class NotOurs extends Error {}

/**
 * Makes the files that wait, one at a time, in the order they were asked for. What a killed worker had begun comes
 * first, and is begun anew: nothing of it was kept.
 */
export async function workOnExports(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const taken = await take()
    if (!taken) return
    if (taken.attempts > MOST_ATTEMPTS) await fail(taken, { key: 'interrupted' })
    else await make(taken, signal)
  }
}

async function take(): Promise<ReportExport | null> {
  const [taken] = await select(
    z.object({ id: z.string() }),
    sql`UPDATE "report_export" SET "state" = 'running', "attempts" = "attempts" + 1, "step" = 'figures', "progress" = 0,
               "startedAt" = now()
         WHERE "id" = (SELECT "id" FROM "report_export" WHERE "state" IN ('running', 'waiting')
                        ORDER BY "state" DESC, "askedAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING "id"`,
  )
  return taken ? db.reportExport.findUnique({ where: { id: taken.id } }) : null
}

/** As long as it is this beginning of it that goes on: two workers never write one file. */
const ours = ({ id, attempts }: ReportExport) => ({ id, attempts, state: 'running' as const })

async function make(taken: ReportExport, leaving: AbortSignal): Promise<void> {
  const stopped = new AbortController()
  // Cancelled at once, even while a browser is at it.
  const watch = setInterval(() => {
    db.reportExport.count({ where: ours(taken) }).then(
      (count) => count === 0 && stopped.abort(new NotOurs()),
      () => {},
    )
  }, 500)
  const at = async (step: Step, progress: number) => {
    leaving.throwIfAborted()
    const { count } = await db.reportExport.updateMany({ where: ours(taken), data: { step, progress } })
    if (count === 0) throw new NotOurs()
  }
  try {
    const source = await sourceOf(taken)
    if (source === 'withdrawn') return await fail(taken, { key: 'withdrawn' })
    const signal = AbortSignal.any([leaving, stopped.signal])
    const bytes = await Promise.race([makeFile(taken.format, source, { signal, at }), raised(signal)])
    await at('keeping', 95)
    await keep(taken, bytes)
  } catch (error) {
    await giveUp(taken, error, leaving)
  } finally {
    clearInterval(watch)
  }
}

/** Nobody waits for what is no longer wanted: it ends by itself. */
const raised = (signal: AbortSignal) =>
  new Promise<never>((_, stop) => {
    const end = () => stop(signal.reason)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })

async function sourceOf(taken: ReportExport): Promise<Source | 'withdrawn'> {
  const { reportId, number, document, fingerprint } = taken
  if (number === null) return { document: document as unknown as Document, fingerprint, version: null }
  const version = await db.scaleReportVersion.findUniqueOrThrow({
    where: { reportId_number: { reportId, number } },
    select: { document: true, publishedAt: true, withdrawnAt: true },
  })
  if (version.withdrawnAt) return 'withdrawn'
  return {
    ...{ document: version.document as unknown as Document, fingerprint },
    version: { number, on: parisDay(version.publishedAt) },
  }
}

/** The bytes first, whole and in their place, then the row that answers for them. */
async function keep(taken: ReportExport, bytes: Buffer): Promise<void> {
  const fileKey = `${EXPORTS}/${newId()}`
  const { size, sha256 } = await store(fileKey, bytes)
  const { count } = await db.reportExport.updateMany({
    where: ours(taken),
    data: {
      ...{ state: 'done', step: 'keeping', progress: 100, endedAt: new Date(), document: Prisma.DbNull },
      ...{ fileKey, bytes: size, sha256, error: Prisma.DbNull },
    },
  })
  if (count === 0) await forget(fileKey)
}

async function giveUp(taken: ReportExport, error: unknown, leaving: AbortSignal): Promise<void> {
  if (error instanceof NotOurs) return
  if (leaving.aborted) {
    // We are asked to leave: the next worker begins anew, and this beginning does not count.
    const back = { state: 'waiting', step: 'waiting', progress: 0, attempts: taken.attempts - 1 } as const
    await db.reportExport.updateMany({ where: ours(taken), data: back })
    return
  }
  if (error instanceof NoBrowser) return fail(taken, { key: 'noBrowser' })
  if (error instanceof TooLong) return fail(taken, { key: 'tooLong' })
  if (isDiskFull(error)) {
    console.error(`[reports] export ${taken.id} found no room:`, error)
    return fail(taken, { key: 'diskFull' })
  }
  if (taken.attempts < MOST_ATTEMPTS) throw error
  await fail(taken, { key: 'ours', number: numbered(error, `[reports] export ${taken.id} is given up:`) })
}

async function fail(taken: ReportExport, error: ExportFailure): Promise<void> {
  await db.reportExport.updateMany({
    where: ours(taken),
    data: { state: 'failed', endedAt: new Date(), error: { ...error }, document: Prisma.DbNull },
  })
}
