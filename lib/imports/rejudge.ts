import { z } from 'zod'
import { execute, newId, select, sql, type Transaction } from '@/lib/db'
import { ImportVerdict } from '@/prisma/client/enums'
import { judgeBatch, type Bench, type RowToJudge } from './judging/batch'
import type { Mapping } from './model/columns'
import { keysOf } from './model/keys'
import { BATCH, rowToJudge } from './staging'

const Kept = z.object({
  line: z.number(),
  said: z.custom<RowToJudge['said']>(),
  faults: z.custom<RowToJudge['faults']>(),
  decision: z.enum(['accept', 'leave']).nullable(),
  verdict: z.enum(ImportVerdict),
  memberId: z.string().nullable(),
  email: z.string().nullable(),
  externalId: z.string().nullable(),
  namesake: z.string().nullable(),
})
type Kept = z.infer<typeof Kept>

const columns = sql`"line", "said", "faults", "decision", "verdict", "memberId", "email", "externalId", "namesake"`

/**
 * Judges rows again, and those that share an address, a number or a name with them: what one becomes depends on the
 * other. `corrected`: the only row's new cells.
 */
export async function rejudge(
  tx: Transaction,
  bench: Bench,
  lines: number[],
  corrected?: { cells: string[]; mapping: Mapping },
): Promise<void> {
  const { importId } = bench
  const before = await select(
    Kept,
    sql`SELECT ${columns} FROM "account_import_row" WHERE "importId" = ${importId}::uuid AND "line" = ANY(${lines}::int[])`,
    tx,
  )
  const keys = before.flatMap(({ email, externalId, namesake }) => [email, externalId, namesake])
  const [only] = before
  if (corrected && only) {
    const row = rowToJudge({ line: only.line, cells: corrected.cells }, corrected.mapping)
    const next = keysOf(row.said)
    keys.push(next.email, next.externalId, next.namesake)
    await execute(
      sql`UPDATE "account_import_row" SET "cells" = ${JSON.stringify(corrected.cells)}::jsonb,
                 "said" = ${JSON.stringify(row.said)}::jsonb, "faults" = ${JSON.stringify(row.faults)}::jsonb,
                 "email" = ${next.email}, "externalId" = ${next.externalId}, "namesake" = ${next.namesake},
                 "decision" = NULL
           WHERE "importId" = ${importId}::uuid AND "line" = ${only.line}`,
      tx,
    )
  }
  keys.push(...(await keysOfAccounts(tx, keys, before)))
  const shared = keys.filter((key) => key !== null)
  const rows = await select(
    Kept,
    sql`SELECT ${columns} FROM "account_import_row" WHERE "importId" = ${importId}::uuid
           AND ("line" = ANY(${lines}::int[]) OR "email" = ANY(${shared}::text[])
                OR "externalId" = ANY(${shared}::text[]) OR "namesake" = ANY(${shared}::text[]))
         ORDER BY "line"`,
    tx,
  )
  for (let at = 0; at < rows.length; at += BATCH) await judgeAndKeep(tx, bench, rows.slice(at, at + BATCH))
}

const AccountKeys = z.object({ email: z.string(), externalId: z.string().nullable() })

/** What the accounts that these rows lead to are known by: another row may name one of them so. */
async function keysOfAccounts(tx: Transaction, keys: (string | null)[], before: Kept[]) {
  const ids = before.flatMap(({ memberId }) => memberId ?? [])
  const said = keys.filter((key) => key !== null)
  const accounts = await select(
    AccountKeys,
    sql`SELECT "email", "externalId" FROM "member"
         WHERE "id" = ANY(${ids}::uuid[]) OR "email" = ANY(${said}::text[])
        UNION
        SELECT "email", "externalId" FROM "organisation" o
          JOIN "member" m ON m."externalIdScope" = o."id" AND m."externalId" = ANY(${said}::text[])`,
    tx,
  )
  return accounts.flatMap(({ email, externalId }) => [email, externalId])
}

/** Judges every row again, in the name of whoever looks at them now. */
export async function rejudgeAll(tx: Transaction, bench: Bench): Promise<void> {
  for (let after = 0; ;) {
    const rows = await select(
      Kept,
      sql`SELECT ${columns} FROM "account_import_row" WHERE "importId" = ${bench.importId}::uuid AND "line" > ${after}
           ORDER BY "line" LIMIT ${BATCH}`,
      tx,
    )
    await judgeAndKeep(tx, bench, rows)
    const last = rows.at(-1)
    if (!last) return
    after = last.line
  }
}

async function judgeAndKeep(tx: Transaction, bench: Bench, rows: Kept[]): Promise<void> {
  const judged = await judgeBatch(bench, rows, tx)
  const kept = rows.map((row, index) => {
    const { verdict, reasons, difference, memberId } = judged[index]!
    const foreseen = row.verdict === 'created' ? row.memberId : null
    const id = memberId ?? (verdict === 'created' ? (foreseen ?? newId()) : null)
    return { line: row.line, verdict, reasons, difference, memberId: id }
  })
  await execute(
    sql`UPDATE "account_import_row" r SET "verdict" = k."verdict", "reasons" = k."reasons",
               "difference" = k."difference", "memberId" = k."memberId"
          FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
                 AS k("line" int, "verdict" "ImportVerdict", "reasons" jsonb, "difference" jsonb, "memberId" uuid)
         WHERE r."importId" = ${bench.importId}::uuid AND r."line" = k."line"`,
    tx,
  )
}
