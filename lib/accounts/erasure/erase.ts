import { audit } from '@/lib/activity'
import { db, execute, identifier, sql, type Transaction } from '@/lib/db'
import { closeAccount } from '../closing'
import { ERASED, nobodyAt } from '../model/erased'

const LONGEST = { maxWait: 10_000, timeout: 120_000 }

/** Erases, for good, those whose time to change their mind is over. Twice is once. */
export async function eraseDue(now: Date): Promise<number> {
  const due = await db.erasure.findMany({
    where: { dueAt: { lte: now }, doneAt: null },
    select: { memberId: true },
    orderBy: { dueAt: 'asc' },
  })
  for (const { memberId } of due) await db.$transaction((tx) => erase(tx, memberId, now), LONGEST)
  return due.length
}

/**
 * Nothing says any more who this was. Threads, replies, remarks and files stay where others read them, without a name;
 * acts stay counted, under a key that leads to nobody. A community they alone owned is an orphan, and stays.
 */
async function erase(tx: Transaction, memberId: string, now: Date): Promise<void> {
  const { count } = await tx.erasure.updateMany({ where: { memberId, doneAt: null }, data: { doneAt: now } })
  if (count === 0) return
  await closeAccount(tx, memberId, 'left', { actorId: null, reason: 'Effacement', now })
  for (const { table, column } of ERASED)
    await execute(sql`DELETE FROM ${identifier(table)} WHERE ${identifier(column)} = ${memberId}::uuid`, tx)
  await leaveEverything(tx, memberId)
  const { email } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true } })
  await tx.invitation.deleteMany({ where: { email } })
  await tx.mail.deleteMany({ where: { recipient: email } })
  await blankListedRows(tx, memberId, email)
  await tx.member.updateMany({ where: { managerId: memberId }, data: { managerId: null } })
  await tx.member.update({
    where: { id: memberId },
    data: { ...nobodyAt(memberId), status: 'left', statusAt: now, erasedAt: now },
  })
  await audit(tx, {
    actorId: null,
    action: 'account.erase',
    subjectKind: 'member',
    subjectId: memberId,
  })
}

/** Lists that spoke of them keep the place of their row, which undoing counts on, and nothing of what it said. */
const blankListedRows = (tx: Transaction, memberId: string, email: string) =>
  execute(
    sql`UPDATE "account_import_row"
           SET "cells" = '[]', "said" = '{}', "faults" = '[]', "reasons" = '[]', "difference" = '{}', "undo" = NULL,
               "email" = NULL, "externalId" = NULL, "namesake" = NULL, "memberId" = NULL,
               "decision" = 'leave', "verdict" = 'left_out'
         WHERE "memberId" = ${memberId}::uuid OR "email" = ${email}`,
    tx,
  )

/** Out of every community, which counts one person fewer. */
const leaveEverything = (tx: Transaction, memberId: string) =>
  execute(
    sql`WITH gone AS (DELETE FROM "membership" WHERE "memberId" = ${memberId}::uuid RETURNING "communityId", "status")
        UPDATE "community_counter" k SET "members" = greatest(k."members" - 1, 0) FROM gone g
         WHERE k."communityId" = g."communityId" AND g."status" = 'member'`,
    tx,
  )
