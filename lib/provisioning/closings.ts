import { closeAccount, reopenAccount } from '@/lib/accounts'
import { execute, sql, type Transaction } from '@/lib/db'
import type { Directory } from './directory'
import { floor, mostClosings } from './model/floor'

/** The floor is reached: somebody has to look before more accounts close. */
export class TooManyClosings extends Error {
  constructor(
    readonly asked: number,
    readonly most: number,
  ) {
    super(`${asked} closings asked, ${most} at most`)
    this.name = 'TooManyClosings'
  }
}

/**
 * Counts one more closing of a directory that calls us one person at a time: over a day, never more than its floor.
 * @throws TooManyClosings
 */
export async function countClosing(tx: Transaction, directory: Directory, now: Date): Promise<void> {
  // Two at once: the second counts the first.
  await execute(sql`SELECT FROM "directory" WHERE "id" = ${directory.id}::uuid FOR UPDATE`, tx)
  const since = new Date(now.getTime() - floor.hours * 3_600_000)
  const [accounts, closed] = await Promise.all([
    tx.directoryAccount.count({
      where: { directoryId: directory.id, OR: [{ removedAt: null }, { removedAt: { gt: since } }] },
    }),
    tx.directoryAccount.count({ where: { directoryId: directory.id, closedAt: { gt: since } } }),
  ])
  const most = mostClosings(accounts, directory.closePercent)
  if (closed + 1 > most) throw new TooManyClosings(closed + 1, most)
}

/** Closes an account because its directory says so. @returns false when it was closed already */
export const closeFor = (
  tx: Transaction,
  directory: Directory,
  memberId: string,
  to: 'suspended' | 'left',
  now: Date,
): Promise<boolean> => closeAccount(tx, memberId, to, { actorId: null, reason: directory.name, now })

export const reopenFor = (
  tx: Transaction,
  directory: Directory,
  memberId: string,
  now: Date,
): Promise<boolean> => reopenAccount(tx, memberId, { actorId: null, reason: directory.name, now })
