import { z } from 'zod'
import { select, selectOne, sql, type Transaction } from '@/lib/db'
import { ImportVerdict } from '@/prisma/client/enums'
import type { RowToJudge } from '../judging/batch'
import { BATCH } from '../staging'

const StagedRow = z.object({
  line: z.number(),
  position: z.number(),
  said: z.custom<RowToJudge['said']>(),
  faults: z.custom<RowToJudge['faults']>(),
  decision: z.enum(['accept', 'leave']).nullable(),
  verdict: z.enum(ImportVerdict),
  memberId: z.string().nullable(),
  /** What is said in it, in bytes: whether it is still as it was read. */
  weight: z.number(),
})
/** A row of a list, as it waits to be written. */
export type StagedRow = z.infer<typeof StagedRow>

/**
 * Nobody corrects the rows of a list that is being applied: they are read before the transaction, where it is quicker.
 * Only an erasure may empty some meanwhile (`requireAsRead`).
 */
export const rowsAfter = (importId: string, progress: number): Promise<StagedRow[]> =>
  select(
    StagedRow,
    sql`SELECT "line", "position", "said", "faults", "decision", "verdict", "memberId",
               pg_column_size("said") AS "weight"
          FROM "account_import_row"
         WHERE "importId" = ${importId}::uuid AND "position" > ${progress} ORDER BY "position" LIMIT ${BATCH}`,
  )

/**
 * Asked once the accounts of the batch are locked: whoever is erased from then on waits until it is written.
 * @throws Rewritten somebody was erased since the rows were read: what they said is no longer there to be applied
 */
export async function requireAsRead(tx: Transaction, importId: string, rows: StagedRow[]): Promise<void> {
  const { weight } = await selectOne(
    z.object({ weight: z.number() }),
    sql`SELECT coalesce(sum(pg_column_size("said")), 0)::int AS "weight" FROM "account_import_row"
         WHERE "importId" = ${importId}::uuid
           AND "position" BETWEEN ${rows[0]!.position} AND ${rows.at(-1)!.position}`,
    tx,
  )
  if (weight !== rows.reduce((sum, row) => sum + row.weight, 0)) throw new Rewritten()
}

export class Rewritten extends Error {}
