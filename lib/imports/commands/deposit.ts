import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { forget, pathOf, receive, TooLarge } from '@/lib/files'
import { authorize, authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { importLimits } from '../limits'
import { LISTS, type Reading } from '../list'
import { guessMapping, type Remembered } from '../model/columns'
import { openTable } from '../read/table'
import { Unreadable } from '../read/unreadable'
import { mistakeOf } from '../said'
import type { Deposit, DepositForm } from '../schema'

const SAMPLE = 5

/**
 * Receives a list: streamed to disk, looked at, and kept for the next step with what its columns most likely mean.
 * Nothing is read of people yet. Cut on the way, or no list at all: nothing is left.
 * @throws Mistake saying what is wrong with the file, and where
 */
export async function depositList(
  viewer: Person,
  deposit: Deposit,
  bytes: ReadableStream<Uint8Array>,
): Promise<{ importId: string }> {
  const isRequest = deposit.request === 'oui'
  const organisationId = deposit.organisationId ?? null
  if (isRequest) authorizePlatform(viewer, 'accounts.request')
  else authorize(viewer, 'accounts.open', { organisationId })
  if (isRequest && !organisationId)
    throw new Mistake('imports.mistake.organisation', { field: 'organisationId' })
  const { importId } = deposit
  if (await isDeposited(viewer, importId)) return { importId }

  const limits = importLimits()
  if ((deposit.size ?? 0) > limits.bytes) throw tooLarge(limits.bytes)
  const received = await receive(bytes, limits.bytes).catch((error: unknown) => {
    throw error instanceof TooLarge ? tooLarge(limits.bytes) : error
  })
  if (deposit.size !== undefined && deposit.size !== received.size) {
    await received.discard()
    throw new Mistake('imports.mistake.cutShort')
  }
  // A key of its own: of two sendings of one list at once, neither writes over the other's file, nor takes it away.
  const fileKey = `${LISTS}/${newId()}`
  await received.keep(fileKey)
  try {
    const reading = await look(pathOf(fileKey), deposit.name)
    const remembered = await db.importMapping.findUnique({ where: { memberId: viewer.id } })
    await db.accountImport.create({
      data: {
        id: importId,
        organisationId,
        createdById: viewer.id,
        motive: isRequest ? '' : null,
        fileName: deposit.name,
        fileKey,
        fileSize: received.size,
        sha256: received.sha256,
        reading: { ...reading },
        mapping: guessMapping(reading.headers, (remembered?.columns ?? {}) as Remembered),
      },
    })
    return { importId }
  } catch (error) {
    await forget(fileKey)
    if (await isDeposited(viewer, importId)) return { importId }
    throw error instanceof Unreadable ? mistakeOf(error) : error
  }
}

/**
 * The same list has come already.
 * @throws NotFound it is somebody else's: nothing of it is touched, nor said
 */
async function isDeposited(viewer: Person, importId: string): Promise<boolean> {
  const known = await db.accountImport.findUnique({ where: { id: importId }, select: { createdById: true } })
  if (known && known.createdById !== viewer.id) throw new NotFound()
  return known !== null
}

/** The plain form of a browser without script. */
export async function depositByForm(
  viewer: Person,
  { file, ...deposit }: z.output<typeof DepositForm>,
): Promise<{ importId: string; isRequest: boolean }> {
  authorizePlatform(viewer, 'accounts.request')
  const said = { ...deposit, name: file.name || 'liste.csv', size: file.size }
  const { importId } = await depositList(viewer, said, file.stream())
  return { importId, isRequest: deposit.request === 'oui' }
}

const tooLarge = (bytes: number) =>
  new Mistake('imports.unreadable.tooLarge', { values: { max: Math.round(bytes / 1_000_000) }, status: 413 })

async function look(path: string, name: string): Promise<Reading> {
  const table = await openTable(path, name, importLimits())
  try {
    const sample: string[][] = []
    for await (const rows of table.rows()) {
      sample.push(
        ...rows.slice(0, SAMPLE - sample.length).map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
      )
      if (sample.length >= SAMPLE) break
    }
    if (sample.length === 0) throw new Unreadable('noRows', { line: table.headerLine })
    const { format, encoding, separator, sheet, headers, headerLine } = table
    return { format, encoding, separator, sheet, headers, headerLine, sample: clean(sample) }
  } finally {
    await table.close()
  }
}

const clean = (rows: string[][]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\u0000', '').toWellFormed()))
