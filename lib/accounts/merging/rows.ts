import { z } from 'zod'
import { empty, execute, identifier, join, select, sql, type Sql, type Transaction } from '@/lib/db'
import type { Part } from '../model/parts'

/** One merge, as the rows that move see it. */
export interface Move {
  id: string
  keptId: string
  closedId: string
}

/** Rows a transaction: long enough to go fast, short enough to hold nobody up. */
export const BATCH = 2000

const columnsOf = ({ key }: Part) => key.map(identifier)
const same = (part: Part, one: string, other: string) =>
  join(
    columnsOf(part).map((name) => sql`${identifier(one)}.${name} = ${identifier(other)}.${name}`),
    ' AND ',
  )

/** Every membership of the person counts, whichever account it hung on: the kept account has them all by now. */
const here = ({ inCommunities }: Part, { keptId }: Move): Sql =>
  inCommunities
    ? sql`AND r."communityId" IN (SELECT "communityId" FROM "membership" WHERE "memberId" = ${keptId}::uuid)`
    : empty

/**
 * Moves some rows to the kept account, and writes down which. Where both have one and only one may be, the kept
 * account's takes what it must of the other, which goes, whole, into the journal. Returns how many rows moved: none,
 * it is done. Said again after a kill, it goes on from there.
 */
export async function moveRows(tx: Transaction, move: Move, part: Part): Promise<number> {
  if (part.isUnique) await giveWay(tx, move, part)
  const [table, column] = [identifier(part.table), identifier(part.column)]
  const names = join(columnsOf(part))
  const image = join(part.key.map((name) => sql`${name}::text, r.${identifier(name)}`))
  return execute(
    sql`WITH moved AS (
          UPDATE ${table} r SET ${column} = ${move.keptId}::uuid
            FROM (SELECT ${names} FROM ${table} r WHERE r.${column} = ${move.closedId}::uuid ${here(part, move)}
                   LIMIT ${BATCH} FOR UPDATE) p
           WHERE ${same(part, 'r', 'p')} AND r.${column} = ${move.closedId}::uuid
          RETURNING jsonb_build_object(${image}) AS "row")
        INSERT INTO "account_merge_row" ("mergeId", "part", "step", "row")
        SELECT ${move.id}::uuid, ${part.name}, 'moved', "row" FROM moved`,
    tx,
  )
}

async function giveWay(tx: Transaction, move: Move, part: Part): Promise<void> {
  const [table, column] = [identifier(part.table), identifier(part.column)]
  const both = sql`r.${column} = ${move.closedId}::uuid AND k.${column} = ${move.keptId}::uuid
                   AND ${same(part, 'r', 'k')} ${here(part, move)}`
  const write = (step: 'combined' | 'removed', from: Sql) =>
    sql`INSERT INTO "account_merge_row" ("mergeId", "part", "step", "row")
        SELECT ${move.id}::uuid, ${part.name}, ${step}::"MergeStep", ${from}`
  if (part.combine) {
    const taken = Object.entries(part.combine).map(([name, how]) => {
      const [mine, theirs] = [sql`k.${identifier(name)}`, sql`r.${identifier(name)}`]
      return sql`${identifier(name)} = ${how === 'bits' ? sql`${mine} | ${theirs}` : sql`greatest(${mine}, ${theirs})`}`
    })
    await execute(sql`${write('combined', sql`to_jsonb(k)`)} FROM ${table} k JOIN ${table} r ON ${both}`, tx)
    await execute(sql`UPDATE ${table} k SET ${join(taken)} FROM ${table} r WHERE ${both}`, tx)
  }
  await execute(
    sql`WITH gone AS (DELETE FROM ${table} r USING ${table} k WHERE ${both} RETURNING to_jsonb(r) AS "row")
        ${write('removed', sql`"row"`)} FROM gone`,
    tx,
  )
}

const Counted = z.object({ taken: z.number() })

/** Gives some rows back, in the order undone; what was made since stays with the kept account. None left: it is done. */
export async function giveBackRows(tx: Transaction, move: Move, part: Part): Promise<number> {
  const [table, column] = [identifier(part.table), identifier(part.column)]
  const take = (step: 'moved' | 'combined' | 'removed') =>
    sql`back AS (
          DELETE FROM "account_merge_row" j
           USING (SELECT "n" FROM "account_merge_row"
                   WHERE "mergeId" = ${move.id}::uuid AND "part" = ${part.name} AND "step" = ${step}::"MergeStep"
                   ORDER BY "n" LIMIT ${BATCH}) p
           WHERE j."mergeId" = ${move.id}::uuid AND j."n" = p."n" RETURNING j."row"),
        old AS (SELECT p.* FROM back, LATERAL jsonb_populate_record(NULL::${table}, back."row") p)`
  const run = async (step: 'moved' | 'combined' | 'removed', act: Sql) => {
    const [row] = await select(
      Counted,
      sql`WITH ${take(step)}, act AS (${act}) SELECT (SELECT count(*) FROM back)::int AS "taken"`,
      tx,
    )
    return row?.taken ?? 0
  }
  const moved = await run(
    'moved',
    sql`UPDATE ${table} r SET ${column} = ${move.closedId}::uuid FROM old
         WHERE ${same(part, 'r', 'old')} AND r.${column} = ${move.keptId}::uuid RETURNING 1`,
  )
  if (!part.isUnique) return moved
  const restored = Object.keys(part.combine ?? {}).map(
    (name) => sql`${identifier(name)} = old.${identifier(name)}`,
  )
  const combined =
    restored.length === 0
      ? 0
      : await run(
          'combined',
          sql`UPDATE ${table} r SET ${join(restored)} FROM old
               WHERE ${same(part, 'r', 'old')} AND r.${column} = ${move.keptId}::uuid RETURNING 1`,
        )
  const removed = await run(
    'removed',
    sql`INSERT INTO ${table} SELECT * FROM old ON CONFLICT DO NOTHING RETURNING 1`,
  )
  return moved + combined + removed
}
