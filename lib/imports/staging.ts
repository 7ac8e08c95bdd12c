import { newId, pool } from '@/lib/db'
import { copy, type Value } from '@/lib/db/copy'
import { judgeBatch, type Bench, type RowToJudge } from './judging/batch'
import { NotOurs } from './list'
import type { Mapping } from './model/columns'
import { keysOf } from './model/keys'
import { understand } from './model/values'
import type { TableRow } from './read/table'
import { Unreadable } from './read/unreadable'

/** How many rows are judged, and written, at once. */
export const BATCH = 2_000

/** Counts by verdict. */
export type Counts = Partial<Record<string, number>>

/** A row of the file, understood. */
export function rowToJudge({ line, cells, found }: TableRow, mapping: Mapping): RowToJudge {
  const { said, faults } = understand(cells, mapping)
  if (found !== undefined)
    faults.unshift({ field: null, key: 'ragged', values: { found, expected: cells.length } })
  return { line, said, faults, decision: null }
}

/**
 * Reads the rows of a list, judges them and keeps them, batch by batch, each in a transaction with how far one is:
 * whatever dies, the next run goes on from there.
 * @param from how many rows are kept already
 * @returns false when the import is no longer being read by us
 * @throws NoLongerAllowed whoever deposited it has lost the right to meanwhile
 */
export async function stageRows(
  bench: Bench,
  rows: AsyncGenerator<TableRow[]>,
  mapping: Mapping,
  from: { progress: number; counts: Counts },
  signal: AbortSignal,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  let position = 0
  let { progress, counts } = from
  let waiting: TableRow[] = []
  const flush = async () => {
    if (!(await mayGoOn())) throw new NoLongerAllowed()
    const batch = waiting
    waiting = []
    counts = await keep(bench, batch, mapping, { progress, counts })
    progress += batch.length
  }
  for await (const some of rows) {
    for (const row of some) {
      position += 1
      if (position <= from.progress) continue
      waiting.push(row)
      if (waiting.length < BATCH) continue
      await flush()
      if (signal.aborted) return false
    }
  }
  if (waiting.length > 0) await flush()
  if (progress === 0) throw new Unreadable('noRows', { line: 1 })
  return true
}

/** Whoever a list is read for may not any more. */
export class NoLongerAllowed extends Error {}

async function keep(
  bench: Bench,
  batch: TableRow[],
  mapping: Mapping,
  { progress, counts }: { progress: number; counts: Counts },
): Promise<Counts> {
  const rows = batch.map((row) => rowToJudge(row, mapping))
  const judged = await judgeBatch(bench, rows)
  const next = { ...counts }
  for (const { verdict } of judged) next[verdict] = (next[verdict] ?? 0) + 1
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(
      `UPDATE "account_import" SET "progress" = $3, "counts" = $4, "updatedAt" = now()
        WHERE "id" = $1 AND "state" = 'reading' AND "progress" = $2`,
      [bench.importId, progress, progress + batch.length, JSON.stringify(next)],
    )
    if (rowCount !== 1) throw new NotOurs()
    await copy(client, 'account_import_row', lines())
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  return next

  function* lines(): Iterable<Record<string, Value>> {
    for (const [index, { line, said, faults }] of rows.entries()) {
      const { verdict, reasons, difference, memberId } = judged[index]!
      yield {
        importId: bench.importId,
        line,
        position: progress + index + 1,
        cells: storable(batch[index]!.cells),
        said,
        faults,
        ...keysOf(said),
        verdict,
        reasons,
        difference,
        // The account's own key, before there is an account: applying then has nothing to write back.
        memberId: memberId ?? (verdict === 'created' ? newId() : null),
      }
    }
  }
}

/** PostgreSQL keeps no zero byte and no half of a character. */
const storable = (cells: string[]) => cells.map((cell) => cell.replaceAll('\u0000', '').toWellFormed())
