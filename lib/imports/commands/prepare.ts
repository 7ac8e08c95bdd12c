import { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { select, sql, type Transaction } from '@/lib/db'
import { forget } from '@/lib/files'
import { authorize, can, type Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import type { ImportState } from '@/prisma/client/enums'
import { findAbsents } from '../applying/absents'
import { readPlaces } from '../judging/places'
import { importLimits } from '../limits'
import {
  factsOf,
  followed,
  giveUp,
  inTurn,
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
  return inTurn(async (tx) => {
    const list = await followed(viewer, input.importId, tx)
    authorize(viewer, 'accounts.follow', factsOf(list))
    const { headers } = readingOf(list)
    const mapping = mappingSaid(headers, input as Record<string, unknown>)
    const fullList = input.fullList && !isRequest(list)
    if (fullList && !list.organisationId) throw new Mistake('imports.mistake.fullListOfWhom')
    if (list.state !== 'columns') throw new Mistake('imports.mistake.movedOn')
    await tx.accountImport.update({
      where: { id: list.id },
      data: { mapping, fullList, invites: input.invites, state: 'reading', reading: withoutSample(list) },
    })
    const columns = rememberMapping(headers, mapping)
    await tx.importMapping.upsert({
      where: { memberId: viewer.id },
      create: { memberId: viewer.id, columns },
      update: { columns },
    })
    return { importId: list.id }
  })
}

/** @throws Mistake when a column is missing, or said twice */
function mappingSaid(headers: string[], fields: Record<string, unknown>): Mapping {
  const mapping: Mapping = headers.map(
    (_, index) => (fields[`c${index}`] as ImportField | null | undefined) ?? null,
  )
  const missing = missingFields(mapping)
  if (missing.length > 0)
    throw new Mistake('imports.mistake.columnsMissing', { values: { fields: missing.join(', ') } })
  const twice = fieldsTwice(mapping)
  if (twice.length > 0)
    throw new Mistake('imports.mistake.columnsTwice', { values: { fields: twice.join(', ') } })
  return mapping
}

const requirePreparing = (viewer: Person, list: AccountImport) => {
  if (list.state !== 'ready') throw new Mistake('imports.mistake.movedOn')
  if (!seesRows(viewer, list)) throw new Mistake('imports.mistake.notYours')
}

/** In whose name rows are judged, and what they may know. A request, until it is examined, knows of nobody. */
const benchOf = async (tx: Transaction, viewer: Person, list: AccountImport) => ({
  importId: list.id,
  organisationId: list.organisationId,
  viewer,
  places: await readPlaces(tx),
  blind: isRequest(list) && list.confirmedById === null,
})

/** Somebody has looked at rows: they are taken as they are, or left out. Returns how many. */
export function decideRows(viewer: Person, input: z.output<typeof DecideRows>): Promise<{ count: number }> {
  return inTurn(async (tx) => {
    const list = await followed(viewer, input.importId, tx)
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
      tx,
    )
    await rejudge(
      tx,
      await benchOf(tx, viewer, list),
      lines.map((row) => row.line),
    )
    await keepChanged(tx, viewer, list)
    return { count: lines.length }
  })
}

/**
 * Corrects the cells of a row where it stands, and judges it again, with those that share its keys.
 * @returns whether something is still to be mended in it
 */
export function correctRow(
  viewer: Person,
  input: z.output<typeof CorrectRow>,
): Promise<{ isRefused: boolean }> {
  return inTurn(async (tx) => {
    const list = await followed(viewer, input.importId, tx)
    authorize(viewer, 'accounts.follow', factsOf(list))
    requirePreparing(viewer, list)
    const row = await tx.accountImportRow.findUnique({
      where: { importId_line: { importId: list.id, line: input.line } },
    })
    if (!row) throw new Mistake('imports.mistake.movedOn')
    const typed = input as Record<string, unknown>
    const longest = importLimits().cell
    const cells = (row.cells as string[]).map((cell, index) => {
      const given = typed[`c${index}`]
      // Longer than any file may say it, and too long all the same.
      return typeof given === 'string' ? given.slice(0, longest) : cell
    })
    const corrected = { cells, mapping: mappingOf(list) }
    await rejudge(tx, await benchOf(tx, viewer, list), [input.line], corrected)
    await keepChanged(tx, viewer, list)
    const { verdict } = await tx.accountImportRow.findUniqueOrThrow({
      where: { importId_line: { importId: list.id, line: input.line } },
    })
    return { isRefused: verdict === 'refused' }
  })
}

/** Rows are no longer what they were: counted again, and no longer the list that a first administrator confirmed. */
async function keepChanged(tx: Transaction, viewer: Person, list: AccountImport): Promise<void> {
  const { id, fullList, organisationId } = list
  if (fullList && organisationId) await findAbsents(tx, { importId: id, organisationId }, viewer)
  await tx.accountImport.update({
    where: { id },
    data: { counts: await recount(id, tx), awaitsSecond: false },
  })
}

/** Gives up a list that was not applied: its rows and its file are forgotten at once. */
export async function abandonImport(viewer: Person, input: z.output<typeof AbandonImport>): Promise<void> {
  const fileKey = await inTurn(async (tx) => {
    const list = await followed(viewer, input.importId, tx)
    authorize(viewer, 'accounts.follow', factsOf(list))
    // What has begun to be written is resumed or undone: without its rows, neither could be.
    const isUnwritten = (stoppedAt(list) ?? 'reading') === 'reading' && GIVEN_UP.includes(list.state)
    if (!isUnwritten) throw new Mistake('imports.mistake.movedOn')
    await giveUp(tx, list)
    return list.fileKey
  })
  if (fileKey) await forget(fileKey)
}

const GIVEN_UP: readonly ImportState[] = ['columns', 'reading', 'ready', 'requested', 'failed']
