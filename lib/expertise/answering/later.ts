import { execute, select, sql, type Sql, type Transaction } from '@/lib/db'
import { Key, keysIn } from './rows'
import { forgottenUntil, settle } from './settling'
import { holdState } from './state'
import { AT_ONCE, answeredThreads } from './threads'

/**
 * Counts what happened to threads since they were counted: an answer that came late, one that was marked helpful or
 * accepted, or no longer is. A thread that has not been counted yet will be.
 * @returns how many threads were told of, `AT_ONCE` at most
 */
export async function countLate(tx: Transaction, now: Date): Promise<number> {
  const { countedAt, countedId } = await holdState(tx, now)
  const due = await select(
    Key,
    sql`DELETE FROM "answering_due" WHERE "id" IN (SELECT "id" FROM "answering_due" ORDER BY "id" LIMIT ${AT_ONCE})
        RETURNING "communityId", "threadId"`,
    tx,
  )
  await settleThese(
    tx,
    due,
    now,
    sql`(t."createdAt", t."id") <= (${countedAt}::timestamptz, ${countedId}::uuid)`,
  )
  return due.length
}

/**
 * Forgets what weighs too little to be remembered: taken from what is stored, oldest first, without reading the rest.
 * @returns how many threads had something to forget, twice `AT_ONCE` at most
 */
export async function forgetOld(tx: Transaction, now: Date): Promise<number> {
  await holdState(tx, now)
  const until = forgottenUntil(now)
  const oldest = (table: Sql) =>
    sql`(SELECT "communityId", "threadId" FROM ${table} WHERE "at" <= ${until} ORDER BY "at" LIMIT ${AT_ONCE})`
  const old = await select(
    Key,
    sql`${oldest(sql`"answering_thread"`)} UNION ${oldest(sql`"answering_answer"`)}`,
    tx,
  )
  await settleThese(tx, old, now, sql`TRUE`)
  // Late answers to questions already forgotten, whose authors have taken their consent back.
  await execute(
    sql`DELETE FROM "answering_thread" t WHERE t."at" IS NULL AND NOT EXISTS (
          SELECT FROM "answering_answer" a WHERE a."communityId" = t."communityId" AND a."threadId" = t."threadId")`,
    tx,
  )
  return old.length
}

/**
 * Takes back what was counted in communities that are no more.
 * @returns how many threads that was, `AT_ONCE` at most
 */
export async function forgetPlaces(tx: Transaction, ids: readonly string[], now: Date): Promise<number> {
  await holdState(tx, now)
  const theirs = await select(
    Key,
    sql`SELECT "communityId", "threadId" FROM "answering_thread" WHERE "communityId" = ANY(${[...ids]}::uuid[]) LIMIT ${AT_ONCE}`,
    tx,
  )
  await settle(tx, [], now, theirs)
  return theirs.length
}

/** Of a thread that is no longer there all is taken back. */
async function settleThese(tx: Transaction, keys: readonly Key[], now: Date, which: Sql): Promise<void> {
  if (keys.length === 0) return
  const threads = await answeredThreads(
    tx,
    sql`(t."communityId", t."id") IN (SELECT k.* FROM ${keysIn(keys)}) AND ${which}`,
    sql`t."createdAt", t."id"`,
  )
  // Each once, however often it was told of.
  const lost = new Map(keys.map((key) => [key.threadId, key]))
  for (const { id } of threads) lost.delete(id)
  await settle(tx, threads, now, [...lost.values()])
}
