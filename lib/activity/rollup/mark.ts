import { z } from 'zod'
import type { Day } from '@/lib/time'
import { db, execute, selectOne, sql, type Transaction } from '@/lib/db'

/** Raise it when a roll-up counts differently: everything is then counted again at the next run. */
export const rollupVersion = 1

/**
 * Acts of the transactions from `from` (counted) to `upTo` (not counted). `keptFrom`: of our own communities, only acts
 * from that day on; those of before are gone, or will be, and stay counted as they were.
 */
export type Span = { from: bigint; upTo: bigint; keptFrom: Day | null }

const Mark = z.object({ transactionId: z.bigint(), version: z.number(), keptFrom: z.string().nullable() })
const Snapshot = z.object({ settled: z.bigint(), next: z.bigint() })

/**
 * Runs `work` on the acts that no earlier run has seen, exactly once, whatever is being written meanwhile.
 *
 * Every act carries its transaction's number. All transactions below the oldest one still running (`settled`) have
 * ended: their acts are here or never will be. So a run takes what lies between the last mark and `settled`, and
 * moves the mark in its own transaction, which holds the mark's row: two runs cannot take the same acts, and one that
 * dies leaves the mark where it was.
 */
export function withMark<Result>(
  work: (tx: Transaction, fresh: Span, state: { mustRebuild: boolean }) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      const mark = await selectOne(
        Mark,
        sql`SELECT "transactionId", "version", to_char("keptFrom", 'YYYY-MM-DD') AS "keptFrom" FROM "rollup_mark"
             WHERE "name" = 'acts' FOR UPDATE`,
        tx,
      )
      const { settled, next } = await selectOne(
        Snapshot,
        sql`SELECT pg_snapshot_xmin(s)::text::bigint AS settled, pg_snapshot_xmax(s)::text::bigint AS next
            FROM pg_current_snapshot() s`,
        tx,
      )
      const wasRestored = mark.transactionId > next
      if (wasRestored) await forgetForeignNumbers(tx, next)
      const mustRebuild = wasRestored || mark.version !== rollupVersion
      await prepare(tx)
      const { transactionId: from, keptFrom } = mark
      const result = await work(tx, { from, upTo: settled, keptFrom }, { mustRebuild })
      await execute(
        sql`UPDATE "rollup_mark" SET "transactionId" = ${settled}, "version" = ${rollupVersion}, "at" = now()
            WHERE "name" = 'acts'`,
        tx,
      )
      return result
    },
    { maxWait: 60_000, timeout: 3_600_000 },
  )
}

/** Days are days in Paris; big groupings stay in memory; compiling these statements costs more than it saves. */
async function prepare(tx: Transaction) {
  await execute(
    sql`SELECT set_config('TimeZone', 'Europe/Paris', true), set_config('work_mem', '256MB', true),
               set_config('jit', 'off', true)`,
    tx,
  )
}

/** The database came from another server's copy: its transactions had higher numbers than ours have reached. */
async function forgetForeignNumbers(tx: Transaction, next: bigint) {
  await execute(sql`UPDATE "activity" SET "transactionId" = 0 WHERE "transactionId" >= ${next}`, tx)
}
