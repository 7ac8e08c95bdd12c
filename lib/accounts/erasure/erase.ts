import { z } from 'zod'
import { audit } from '@/lib/activity'
import { db, execute, identifier, select, sql, type Transaction } from '@/lib/db'
import { closeAccount } from '../closing'
import { ERASED, nobodyAt } from '../model/erased'
import { forgetInJournals } from './journals'
import { forgetInLists } from './lists'

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
 * acts stay counted, under a key that leads to nobody. A community they alone owned is an orphan, and stays. The
 * accounts they had joined to theirs go with it: they are the same person.
 */
async function erase(tx: Transaction, memberId: string, now: Date): Promise<void> {
  const { count } = await tx.erasure.updateMany({ where: { memberId, doneAt: null }, data: { doneAt: now } })
  if (count === 0) return
  for (const id of await joinedTo(tx, memberId)) await empty(tx, id, now)
}

/** The account, and those that were joined to it, one after the other. */
async function joinedTo(tx: Transaction, memberId: string): Promise<string[]> {
  const joined = await select(
    z.object({ id: z.string() }),
    sql`WITH RECURSIVE joined("id") AS (
          SELECT ${memberId}::uuid
          UNION SELECT g."closedId" FROM "account_merge" g JOIN joined ON g."keptId" = joined."id"
                 WHERE g."state" IN ('moving', 'done'))
        SELECT "id" FROM joined`,
    tx,
  )
  return joined.map(({ id }) => id)
}

async function empty(tx: Transaction, memberId: string, now: Date): Promise<void> {
  await closeAccount(tx, memberId, 'left', { actorId: null, reason: 'Effacement', now })
  const { email, name } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, name: true },
  })
  await forgetInJournals(tx, { memberId, name })
  for (const { table, column } of ERASED)
    await execute(sql`DELETE FROM ${identifier(table)} WHERE ${identifier(column)} = ${memberId}::uuid`, tx)
  await leaveEverything(tx, memberId)
  await tx.invitation.deleteMany({ where: { email } })
  await tx.mail.deleteMany({ where: { recipient: email } })
  await forgetInLists(tx, { memberId, email })
  // Nobody has changed these accounts: they stay as new as they were.
  await execute(sql`UPDATE "member" SET "managerId" = NULL WHERE "managerId" = ${memberId}::uuid`, tx)
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

/** Out of every community, which counts one person fewer. */
const leaveEverything = (tx: Transaction, memberId: string) =>
  execute(
    sql`WITH gone AS (DELETE FROM "membership" WHERE "memberId" = ${memberId}::uuid RETURNING "communityId", "status")
        UPDATE "community_counter" k SET "members" = greatest(k."members" - 1, 0) FROM gone g
         WHERE k."communityId" = g."communityId" AND g."status" = 'member'`,
    tx,
  )
