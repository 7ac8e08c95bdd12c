import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { execute, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { isImported } from './acts'
import { addActs } from './add'
import { withMark, type Span } from './mark'

/**
 * Counts what has happened since the last run, each act exactly once; costs what is new, not what is there.
 * Counts everything again when the way of counting changed, or the database was restored from a copy.
 * Acts whose transaction, or an older one, is still running wait for the next run. Returns how far it came.
 */
export function rollUp(now: Date): Promise<bigint> {
  return withMark(async (tx, span, state) => {
    await countNew(tx, span, state, now)
    return span.upTo
  })
}

/** What every use of the mark begins with: the mark moves over what is new, which must then be counted. */
export async function countNew(
  tx: Transaction,
  span: Span,
  { mustRebuild }: { mustRebuild: boolean },
  now: Date,
): Promise<void> {
  if (mustRebuild) await countAgain(tx, span, now)
  else if (span.upTo > span.from) await addActs(tx, { span }, parisDay(now))
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

/**
 * Forgets every roll-up that can be made again, and makes it again. Whoever reads a measure meanwhile waits for a
 * moment.
 */
export function rebuild(now: Date): Promise<void> {
  return withMark((tx, span) => countAgain(tx, span, now))
}

async function countAgain(tx: Transaction, { upTo, keptFrom }: Span, now: Date) {
  const all = { from: 0n, upTo, keptFrom }
  if (keptFrom !== null) {
    await forgetCounted(tx, all)
    return addActs(tx, { span: all }, parisDay(now))
  }
  await execute(sql`TRUNCATE "community_day", "member_month", "tie_month", "contributor"`, tx)
  await execute(
    sql`UPDATE "community_span" SET "firstOn" = NULL, "lastOn" = NULL, "revision" = "revision" + 1`,
    tx,
  )
  await addActs(tx, { span: all }, parisDay(now), { toEmpty: true })
}

/**
 * Counts some communities again: somebody turned out to be a bot, or acts were erased. What the last run had not
 * reached yet stays for the next.
 */
export function recount(communityIds: string[], now: Date): Promise<void> {
  return withMark(async (tx, span, { mustRebuild }) => {
    if (mustRebuild) return countAgain(tx, span, now)
    await addActs(tx, { span }, parisDay(now))
    await recountIn(tx, span, communityIds, now)
  })
}

/** Counts some communities again, in a transaction that holds the mark and has counted what is new. */
export async function recountIn(
  tx: Transaction,
  span: Span,
  communityIds: string[],
  now: Date,
): Promise<void> {
  const reach = { span: { ...span, from: 0n }, communityIds }
  await forgetCounted(tx, reach.span, communityIds)
  await addActs(tx, reach, parisDay(now))
}

/** Forgets what the acts that are still kept add up to; of older ones, the sums are all there is, and they stay. */
async function forgetCounted(tx: Transaction, { keptFrom }: Span, communityIds?: string[]) {
  const ofThem = communityIds ? sql`r."communityId" = ANY(${communityIds}::uuid[])` : sql`true`
  const canBeMadeAgain = (day: Sql) =>
    keptFrom === null ? sql`true` : sql`(${day} >= ${keptFrom}::date OR ${isImported(sql`r."communityId"`)})`
  for (const [table, day] of [
    [sql`"community_day"`, sql`r."day"`],
    [sql`"member_month"`, sql`r."month"`],
    [sql`"tie_month"`, sql`r."month"`],
    [sql`"contributor"`, sql`r."firstOn"`],
  ] as const)
    await execute(sql`DELETE FROM ${table} r WHERE ${ofThem} AND ${canBeMadeAgain(day)}`, tx)
  await execute(
    sql`UPDATE "community_span" r SET "firstOn" = d."firstOn", "lastOn" = d."lastOn", "revision" = r."revision" + 1
        FROM "community_span" s CROSS JOIN LATERAL (
          SELECT min("day") AS "firstOn", max("day") AS "lastOn" FROM "community_day"
           WHERE "communityId" = s."communityId" AND "contributions" + "reactions" > 0) d
        WHERE s."communityId" = r."communityId" AND ${ofThem}`,
    tx,
  )
}
