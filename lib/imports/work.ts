import { z } from 'zod'
import { audit } from '@/lib/activity'
import { numbered, viewerOf } from '@/lib/auth'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { forget, isWhole, pathOf } from '@/lib/files'
import type { Prisma, AccountImport } from '@/prisma/client/client'
import { can, type Person } from '@/lib/policy'
import { Abreast } from './applying/apply'
import { closeAbsents, findAbsents } from './applying/absents'
import { joinToManagers } from './applying/managers'
import { reopenAbsents, undoBatch, type Undone } from './applying/undo'
import { readPlaces } from './judging/places'
import { importLimits } from './limits'
import type { Mapping } from './model/columns'
import { openTable } from './read/table'
import { Unreadable } from './read/unreadable'
import { factsOf, inTurn, NotOurs, whileApplied } from './list'
import { NoLongerAllowed, stageRows, type Counts } from './staging'

/** A failure of ours is tried again that often before it is said. */
const MOST_ATTEMPTS = 5

/**
 * Does what waits: reads lists, applies them, takes them back, one import at a time, in the order they were asked.
 * Each step is a transaction that says how far it got: killed anywhere, the next run goes on from there.
 */
export async function workOnImports(signal: AbortSignal, only?: string): Promise<void> {
  while (!signal.aborted) {
    const [next] = await select(
      z.object({ id: z.string() }),
      sql`SELECT "id" FROM "account_import"
           WHERE "state" IN ('reading', 'applying', 'undoing') AND (${only ?? null}::uuid IS NULL OR "id" = ${only ?? null}::uuid)
           ORDER BY "updatedAt" LIMIT 1`,
    )
    if (!next) return
    await step(next.id, signal)
  }
}

async function step(id: string, signal: AbortSignal): Promise<void> {
  const list = await db.accountImport.findUniqueOrThrow({ where: { id } })
  try {
    if (list.state === 'reading') await read(list, signal)
    if (list.state === 'applying') await apply(list, signal)
    if (list.state === 'undoing') await undo(list, signal)
  } catch (error) {
    if (error instanceof NotOurs) return
    if (error instanceof NoLongerAllowed) return fail(list, { key: 'notAllowed' })
    if (error instanceof Unreadable)
      return fail(list, { key: error.key, ...error.place, values: error.values })
    if (list.attempts + 1 >= MOST_ATTEMPTS) {
      return fail(list, { key: 'ours', values: { number: numbered(error, `[imports] ${id} is given up:`) } })
    }
    await db.accountImport.update({ where: { id }, data: { attempts: { increment: 1 } } })
    throw error
  }
}

async function fail({ id, state, fileKey }: AccountImport, problem: Prisma.InputJsonObject): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const { count } = await tx.accountImport.updateMany({
        where: { id, state },
        data: {
          state: 'failed',
          problem: { ...problem, during: state },
          ...(state === 'reading' && { fileKey: null, progress: 0, counts: {} }),
        },
      })
      if (count > 0 && state === 'reading') await tx.accountImportRow.deleteMany({ where: { importId: id } })
    },
    { timeout: 120_000 },
  )
  if (state === 'reading' && fileKey) await forget(fileKey)
}

/** In whose name: their rights of this very moment. */
async function actorOf(list: AccountImport): Promise<Person | null> {
  const id = list.state === 'reading' ? list.createdById : (list.confirmedById ?? list.createdById)
  return viewerOf(id)
}

/** Whoever reads, applies or takes back a list must still have the right to: asked again as the work goes. */
async function allowedActor(list: AccountImport): Promise<Person | null> {
  const actor = await actorOf(list)
  const right = list.state === 'reading' ? 'accounts.follow' : 'accounts.open'
  return actor && can(actor, right, factsOf(list)!) ? actor : null
}

async function read(list: AccountImport, signal: AbortSignal): Promise<void> {
  const { id, organisationId, fileKey } = list
  const viewer = await allowedActor(list)
  if (!viewer) return fail(list, { key: 'notAllowed' })
  if (!fileKey || !(await isWhole(fileKey, Number(list.fileSize)))) {
    const number = numbered(new Error(`the bytes of list ${id} are missing`), '[imports]')
    return fail(list, { key: 'lost', values: { number } })
  }
  const table = await openTable(pathOf(fileKey), list.fileName, importLimits())
  try {
    const bench = {
      importId: id,
      organisationId,
      viewer,
      places: await readPlaces(),
      blind: list.motive !== null,
    }
    const from = { progress: list.progress, counts: list.counts as Counts }
    const isStill = async () => (await allowedActor(list)) !== null
    const isRead = await stageRows(bench, table.rows(), list.mapping as Mapping, from, signal, isStill)
    if (!isRead) return
  } finally {
    await table.close()
  }
  if (list.fullList && organisationId)
    await inTurn((tx) => findAbsents(tx, { importId: id, organisationId }, viewer))
  await execute(
    sql`UPDATE "account_import" SET "state" = 'ready', "rows" = "progress", "progress" = 0, "fileKey" = NULL,
               "updatedAt" = now() WHERE "id" = ${id}::uuid AND "state" = 'reading'`,
  )
  await forget(fileKey)
}

async function apply(list: AccountImport, signal: AbortSignal): Promise<void> {
  const { id, organisationId, invites } = list
  const places = await readPlaces()
  const batches = new Abreast()
  let { progress } = list
  let viewer: Person | null
  try {
    for (;;) {
      viewer = await allowedActor(list)
      if (!viewer) return await fail(list, { key: 'notAllowed' })
      const now = new Date()
      const applying = { importId: id, organisationId, viewer, places, isFinal: true, invites, now }
      const passed = await batches.next(applying, progress)
      if (passed === 0) break
      progress += passed
      if (signal.aborted) return
    }
  } finally {
    await batches.ended()
  }
  while (list.fullList && organisationId) {
    const actor = await allowedActor(list)
    if (!actor) return fail(list, { key: 'notAllowed' })
    const whose = { importId: id, organisationId }
    if ((await whileApplied(id, (tx) => closeAbsents(tx, whose, actor, new Date()))) === 0) break
    if (signal.aborted) return
  }
  await whileApplied(id, (tx) => joinToManagers(tx, id))
  const counts = await recount(id)
  await db.$transaction(async (tx) => {
    const { count } = await tx.accountImport.updateMany({
      where: { id, state: 'applying' },
      data: { state: 'done', appliedAt: new Date(), counts },
    })
    if (count === 0) return
    const power = { actorId: viewer.id, action: 'import.apply', subjectKind: 'account_import', subjectId: id }
    await audit(tx, { ...power, after: counts, reason: list.motive })
  })
}

/** Rows by verdict, as they are now. */
export async function recount(id: string, tx?: Transaction): Promise<Counts> {
  const rows = await select(
    z.object({ verdict: z.string(), count: z.number() }),
    sql`SELECT "verdict", count(*)::int AS "count" FROM "account_import_row"
         WHERE "importId" = ${id}::uuid GROUP BY 1`,
    tx,
  )
  return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]))
}

async function undo(list: AccountImport, signal: AbortSignal): Promise<void> {
  const { id } = list
  const actorId = list.confirmedById ?? list.createdById
  let { progress } = list
  let undone: Undone = { removed: 0, restored: 0, kept: 0, taken: 0, ...(list.outcome as object) }
  for (;;) {
    const passed = await undoBatch({ importId: id, actorId, now: new Date() }, progress, undone)
    if (passed.rows === 0) break
    progress -= passed.rows
    undone = passed.undone
    if (signal.aborted) return
  }
  const reopened = await reopenAbsents({ importId: id, actorId, now: new Date() })
  const outcome = { ...undone, restored: undone.restored + reopened }
  await db.$transaction(async (tx) => {
    const { count } = await tx.accountImport.updateMany({
      where: { id, state: 'undoing' },
      data: { state: 'undone', undoneAt: new Date(), outcome },
    })
    if (count === 0) return
    const power = { actorId, action: 'import.undo', subjectKind: 'account_import', subjectId: id }
    await audit(tx, { ...power, after: outcome })
  })
}
