import { db, execute, sql, type Transaction } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import type { AccountImport } from '@/prisma/client/client'
import type { ListFacts } from '@/lib/policy'
import { UNDO_DAYS } from './limits'
import type { Mapping } from './model/columns'

/** How the file is read, as it is kept. */
export interface Reading {
  format: 'csv' | 'xlsx' | 'ods'
  encoding?: string
  separator?: string
  sheet?: string
  headers: string[]
  headerLine: number
  /** The first rows, to recognise columns by. */
  sample: string[][]
}

/** The folder in which lists wait to be read. */
export const LISTS = 'imports'

export const isRequest = ({ motive }: Pick<AccountImport, 'motive'>) => motive !== null

export const factsOf = (list: AccountImport | null): ListFacts | null =>
  list && { organisationId: list.organisationId, createdById: list.createdById, isRequest: isRequest(list) }

export const readingOf = ({ reading }: Pick<AccountImport, 'reading'>) => reading as unknown as Reading
export const mappingOf = ({ mapping }: Pick<AccountImport, 'mapping'>) => mapping as Mapping

/** How a file is read, without the people it begins with: once its columns are chosen, nobody needs them. */
export const withoutSample = (list: Pick<AccountImport, 'reading'>) => ({ ...readingOf(list), sample: [] })

/** What a list was at when it stopped. */
export type Stopped = 'reading' | 'applying' | 'undoing'

/** Where a list that failed has stopped. */
export const stoppedAt = ({ state, problem }: Pick<AccountImport, 'state' | 'problem'>): Stopped | null =>
  state === 'failed' ? ((problem as { during?: Stopped } | null)?.during ?? 'reading') : null

/** When a list was written, or has stopped being; null: nothing of it is written that could be taken back. */
export const writtenAtOf = (
  list: Pick<AccountImport, 'state' | 'problem' | 'appliedAt' | 'updatedAt'>,
): Date | null =>
  list.state === 'done' ? list.appliedAt : stoppedAt(list) === 'applying' ? list.updatedAt : null

export const undoUntilOf = (writtenAt: Date): Date => new Date(writtenAt.getTime() + UNDO_DAYS * 86_400_000)

/** Rows are forgotten after a while: then there is nothing to go on with. */
export const hasItsRows = async (
  { id, rows }: Pick<AccountImport, 'id' | 'rows'>,
  tx?: Transaction,
): Promise<boolean> =>
  (await (tx ?? db).accountImportRow.count({ where: { importId: id, position: { in: [1, rows] } } })) ===
  Math.min(rows, 2)

/** Long enough to judge every row of the longest list again. */
const LONGEST_ACT = 600_000

/**
 * An act on a list, whole or not at all, and alone on it: what two people do at the same moment comes one after the
 * other, and the second acts on what the first has left (`followed` and `administered` take the turn).
 */
export const inTurn = <Result>(act: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  db.$transaction(act, { timeout: LONGEST_ACT, maxWait: 30_000 })

/** A list; with a transaction, nobody else moves it until that ends. */
export async function listById(id: string, tx?: Transaction): Promise<AccountImport | null> {
  if (tx) await execute(sql`SELECT FROM "account_import" WHERE "id" = ${id}::uuid FOR UPDATE`, tx)
  return (tx ?? db).accountImport.findUnique({ where: { id } })
}

/**
 * A part of applying a list, once its rows are written: nobody takes it back meanwhile, and if they have, nothing is done.
 * @throws NotOurs it is no longer being applied
 */
export const whileApplied = <Result>(
  id: string,
  act: (tx: Transaction) => Promise<Result>,
): Promise<Result> =>
  db.$transaction(
    async (tx) => {
      const isStill = await execute(
        sql`SELECT FROM "account_import" WHERE "id" = ${id}::uuid AND "state" = 'applying' FOR SHARE`,
        tx,
      )
      if (isStill === 0) throw new NotOurs()
      return act(tx)
    },
    { timeout: LONGEST_ACT, maxWait: 30_000 },
  )

/** Somebody else is at it too, or it has been given up: we stop. */
export class NotOurs extends Error {}

/** Of a list that nobody goes on with, its rows are forgotten with it, at once; its file is whoever's who asks. */
export async function giveUp(tx: Transaction, list: Pick<AccountImport, 'id' | 'reading'>): Promise<void> {
  const { id } = list
  await tx.accountImportAbsent.deleteMany({ where: { importId: id } })
  await execute(sql`DELETE FROM "account_import_row" WHERE "importId" = ${id}::uuid`, tx)
  await tx.accountImport.update({
    where: { id },
    data: { state: 'abandoned', fileKey: null, reading: withoutSample(list), awaitsSecond: false },
  })
}

/** A list that the viewer may prepare and follow. */
export async function followed(viewer: Person, id: string, tx?: Transaction): Promise<AccountImport> {
  const list = await listById(id, tx)
  const facts = factsOf(list)
  authorize(viewer, 'accounts.follow', facts)
  return list as AccountImport
}

/**
 * Once a request is examined, its rows say who has an account: that is for those who decide, no longer for its author.
 */
export const seesRows = (viewer: Person, list: AccountImport): boolean =>
  !isRequest(list) || list.confirmedById === null || can(viewer, 'accounts.open', factsOf(list))

/** A list that the viewer may apply, decide on, and take back. */
export async function administered(viewer: Person, id: string, tx?: Transaction): Promise<AccountImport> {
  const list = await listById(id, tx)
  authorize(viewer, 'accounts.open', factsOf(list))
  return list as AccountImport
}
