import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { execute, selectOne, sql, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { addActs } from './add'
import { withMark } from './mark'

/**
 * Counts what has happened since the last run, each act exactly once; costs what is new, not what is there.
 * Counts everything again when the way of counting changed, or the database was restored from a copy.
 * Acts whose transaction, or an older one, is still running wait for the next run. Returns how far it came.
 */
export function rollUp(now: Date): Promise<bigint> {
  return withMark(async (tx, span, { mustRebuild }) => {
    if (mustRebuild) await countAgain(tx, span.upTo, now)
    else if (span.upTo > span.from) await addActs(tx, { span }, parisDay(now))
    return span.upTo
  })
}

/**
 * Rolls up until all that was written before the call is counted, for who wants to see it at once (an import, the
 * demo). Any transaction on the server holds this back as long as it runs: after `patience` milliseconds the rest is
 * left to the worker, and the answer is false.
 */
export async function catchUp(now: Date, patience = 60_000): Promise<boolean> {
  const { next } = await selectOne(
    z.object({ next: z.bigint() }),
    sql`SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next`,
  )
  for (const start = performance.now(); performance.now() - start < patience; await pause(50))
    if ((await rollUp(now)) >= next) return true
  return false
}

/** Forgets every roll-up and counts all acts again. Whoever reads a measure meanwhile waits for a moment. */
export function rebuild(now: Date): Promise<void> {
  return withMark((tx, span) => countAgain(tx, span.upTo, now))
}

async function countAgain(tx: Transaction, upTo: bigint, now: Date) {
  await execute(sql`TRUNCATE "community_day", "member_month", "tie_month", "contributor"`, tx)
  await execute(
    sql`UPDATE "community_span" SET "firstOn" = NULL, "lastOn" = NULL, "revision" = "revision" + 1`,
    tx,
  )
  await addActs(tx, { span: { from: 0n, upTo } }, parisDay(now), { toEmpty: true })
}

/**
 * Counts some communities again: somebody turned out to be a bot, or acts were erased. What the last run had not
 * reached yet stays for the next.
 */
export function recount(communityIds: string[], now: Date): Promise<void> {
  return withMark(async (tx, span, { mustRebuild }) => {
    if (mustRebuild) return countAgain(tx, span.upTo, now)
    await addActs(tx, { span }, parisDay(now))
    for (const table of [sql`"community_day"`, sql`"member_month"`, sql`"tie_month"`, sql`"contributor"`])
      await execute(sql`DELETE FROM ${table} WHERE "communityId" = ANY(${communityIds}::uuid[])`, tx)
    await execute(
      sql`UPDATE "community_span" SET "firstOn" = NULL, "lastOn" = NULL, "revision" = "revision" + 1
          WHERE "communityId" = ANY(${communityIds}::uuid[])`,
      tx,
    )
    await addActs(tx, { span: { from: 0n, upTo: span.upTo }, communityIds }, parisDay(now))
  })
}
