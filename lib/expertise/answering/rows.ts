import { z } from 'zod'
import { execute, select, sql, type Sql, type Transaction } from '@/lib/db'
import { nameOf as nameOfContext } from './sums'

export const Key = z.object({ communityId: z.string(), threadId: z.string() })
export type Key = z.infer<typeof Key>
/** A thread as it was counted; without `at`, only for answers that came later. */
const Row = Key.extend({ title: z.string(), realm: z.string(), asker: z.string(), at: z.date().nullable() })
export type Row = z.infer<typeof Row>
const PartRow = Key.extend({ memberId: z.string(), at: z.date(), isHelpful: z.boolean() })
/** Somebody’s answer to a thread, as it counts; `at` in seconds since 1970. */
export type Part = Omit<z.infer<typeof PartRow>, 'at'> & { at: number }
export const nameOf = ({ communityId, threadId }: Key): string => `${communityId} ${threadId}`

/** As rows `k` of SQL. */
export const keysIn = (keys: readonly Key[]): Sql =>
  sql`unnest(${keys.map(({ communityId }) => communityId)}::uuid[], ${keys.map(({ threadId }) => threadId)}::uuid[])
        AS k("communityId", "threadId")`

/** What has been counted of threads: as what, and whose answers. */
export async function countedOf(tx: Transaction, keys: readonly Key[]) {
  const rows = await select(
    Row,
    sql`SELECT t.* FROM ${keysIn(keys)} JOIN "answering_thread" t USING ("communityId", "threadId")`,
    tx,
  )
  const answers = await select(
    PartRow,
    sql`SELECT a.* FROM ${keysIn(keys)} JOIN "answering_answer" a USING ("communityId", "threadId")`,
    tx,
  )
  const parts = answers.map(({ at, ...row }): Part => ({ ...row, at: at.getTime() / 1000 }))
  return { rows: new Map(rows.map((row) => [nameOf(row), row])), parts: Map.groupBy(parts, nameOf) }
}

/** What people never want counted (`nameOf` of `sums`). */
export async function hiddenOf(tx: Transaction, people: readonly { memberId: string }[]) {
  const memberId = { in: [...new Set(people.map((each) => each.memberId))] }
  const rows = await tx.answeringHidden.findMany({ where: { memberId } })
  const byMember = Map.groupBy(rows, (row) => row.memberId)
  return new Map([...byMember].map(([id, own]) => [id, new Set(own.map(nameOfContext))]))
}

export const dropThreads = (tx: Transaction, keys: readonly Key[]) =>
  execute(
    sql`DELETE FROM "answering_thread" t USING ${keysIn(keys)}
         WHERE t."communityId" = k."communityId" AND t."threadId" = k."threadId"`,
    tx,
  )

export const dropAnswers = (tx: Transaction, parts: readonly Part[]) =>
  execute(
    sql`DELETE FROM "answering_answer" WHERE ("communityId", "threadId", "memberId") IN (
          SELECT * FROM unnest(${parts.map(({ communityId }) => communityId)}::uuid[],
            ${parts.map(({ threadId }) => threadId)}::uuid[], ${parts.map(({ memberId }) => memberId)}::uuid[]))`,
    tx,
  )
