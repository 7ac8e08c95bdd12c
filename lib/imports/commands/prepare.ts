import { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, execute, select, sql } from '@/lib/db'
import { forget } from '@/lib/files'
import { authorize, can, type Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import { findAbsents } from '../applying/absents'
import { readPlaces } from '../judging/places'
import {
  factsOf,
  followed,
  isRequest,
  mappingOf,
  readingOf,
  seesRows,
  stoppedAt,
  withoutSample,
} from '../list'
import { fieldsTwice, missingFields, rememberMapping, type ImportField, type Mapping } from '../model/columns'
import { rejudge } from '../rejudge'
import type { AbandonImport, ChooseColumns, CorrectRow, DecideRows } from '../schema'
import { recount } from '../work'

/** Says what the columns mean, remembers it for the next list, and lets the worker read the rows. */
export async function chooseColumns(
  viewer: Person,
  input: z.output<typeof ChooseColumns>,
): Promise<{ importId: string }> {
  const list = await followed(viewer, input.importId)
  authorize(viewer, 'accounts.follow', factsOf(list))
  const { headers } = readingOf(list)
  const fields = input as Record<string, unknown>
  const mapping: Mapping = headers.map(
    (_, index) => (fields[`c${index}`] as ImportField | null | undefined) ?? null,
  )
  const missing = missingFields(mapping)
  if (missing.length > 0)
    throw new Mistake('imports.mistake.columnsMissing', { values: { fields: missing.join(', ') } })
  const twice = fieldsTwice(mapping)
  if (twice.length > 0)
    throw new Mistake('imports.mistake.columnsTwice', { values: { fields: twice.join(', ') } })
  const fullList = input.fullList && !isRequest(list)
  if (fullList && !list.organisationId) throw new Mistake('imports.mistake.fullListOfWhom')
  await db.$transaction(async (tx) => {
    const { count } = await tx.accountImport.updateMany({
      where: { id: list.id, state: 'columns' },
      data: { mapping, fullList, invites: input.invites, state: 'reading', reading: withoutSample(list) },
    })
    if (count === 0) throw new Mistake('imports.mistake.movedOn')
    const columns = rememberMapping(headers, mapping)
    await tx.importMapping.upsert({
      where: { memberId: viewer.id },
      create: { memberId: viewer.id, columns },
      update: { columns },
    })
  })
  return { importId: list.id }
}

const requirePreparing = (viewer: Person, list: AccountImport) => {
  if (list.state !== 'ready') throw new Mistake('imports.mistake.movedOn')
  if (!seesRows(viewer, list)) throw new Mistake('imports.mistake.notYours')
}

/** In whose name rows are judged, and what they may know. A request, until it is examined, knows of nobody. */
const benchOf = async (viewer: Person, list: AccountImport) => ({
  importId: list.id,
  organisationId: list.organisationId,
  viewer,
  places: await readPlaces(),
  blind: isRequest(list) && list.confirmedById === null,
})

/** Somebody has looked at rows: they are taken as they are, or left out. */
export async function decideRows(viewer: Person, input: z.output<typeof DecideRows>): Promise<void> {
  const list = await followed(viewer, input.importId)
  authorize(viewer, 'accounts.follow', factsOf(list))
  requirePreparing(viewer, list)
  const { decision, line, verdict } = input
  if (line === undefined && verdict === undefined) throw new Mistake('imports.mistake.movedOn')
  if (decision === 'accept' && isRequest(list) && !can(viewer, 'accounts.open', factsOf(list)))
    throw new Mistake('imports.mistake.notYours')
  const lines = await select(
    z.object({ line: z.number() }),
    sql`UPDATE "account_import_row" SET "decision" = ${decision === 'undecide' ? null : decision}
         WHERE "importId" = ${list.id}::uuid
           AND (${line ?? null}::int IS NULL OR "line" = ${line ?? null}::int)
           AND (${verdict ?? null}::text IS NULL OR "verdict"::text = ${verdict ?? null}::text)
        RETURNING "line"`,
  )
  await rejudge(
    await benchOf(viewer, list),
    lines.map((row) => row.line),
  )
  await refreshAbsents(viewer, list)
  await db.accountImport.update({ where: { id: list.id }, data: { counts: await recount(list.id) } })
}

/** Corrects the cells of a row where it stands, and judges it again, with those that share its keys. */
export async function correctRow(viewer: Person, input: z.output<typeof CorrectRow>): Promise<void> {
  const list = await followed(viewer, input.importId)
  authorize(viewer, 'accounts.follow', factsOf(list))
  requirePreparing(viewer, list)
  const row = await db.accountImportRow.findUnique({
    where: { importId_line: { importId: list.id, line: input.line } },
  })
  if (!row) throw new Mistake('imports.mistake.movedOn')
  const typed = input as Record<string, unknown>
  const cells = (row.cells as string[]).map((cell, index) => {
    const given = typed[`c${index}`]
    return typeof given === 'string' ? given : cell
  })
  await rejudge(await benchOf(viewer, list), [input.line], { cells, mapping: mappingOf(list) })
  await refreshAbsents(viewer, list)
  await db.accountImport.update({ where: { id: list.id }, data: { counts: await recount(list.id) } })
}

async function refreshAbsents(viewer: Person, { id, fullList, organisationId }: AccountImport) {
  if (!fullList || !organisationId) return
  await findAbsents(id, organisationId, viewer)
  // The list that a first administrator confirmed is no longer this one.
  await db.accountImport.updateMany({ where: { id, state: 'ready' }, data: { confirmedById: null } })
}

/** Gives up a list that was not applied: its rows and its file are forgotten at once. */
export async function abandonImport(viewer: Person, input: z.output<typeof AbandonImport>): Promise<void> {
  const list = await followed(viewer, input.importId)
  authorize(viewer, 'accounts.follow', factsOf(list))
  // What has begun to be written is resumed or undone: without its rows, neither could be.
  if ((stoppedAt(list) ?? 'reading') !== 'reading') throw new Mistake('imports.mistake.movedOn')
  await db.$transaction(
    async (tx) => {
      const { count } = await tx.accountImport.updateMany({
        where: {
          id: list.id,
          state: { in: ['columns', 'reading', 'ready', 'requested', 'failed'] },
          appliedAt: null,
        },
        data: { state: 'abandoned', fileKey: null, reading: withoutSample(list) },
      })
      if (count === 0) throw new Mistake('imports.mistake.movedOn')
      await tx.accountImportAbsent.deleteMany({ where: { importId: list.id } })
      await execute(sql`DELETE FROM "account_import_row" WHERE "importId" = ${list.id}::uuid`, tx)
    },
    { timeout: 60_000 },
  )
  if (list.fileKey) await forget(list.fileKey)
}
