import { execute, sql, type Transaction } from '@/lib/db'
import { inviteAnew } from './invitation/invite'

/**
 * What follows when somebody else than its owner gives an account another address: an administrator, a list, a
 * directory, the undoing of one.
 *
 * Decided once, for all of them: the address counts as unproven until its owner comes in by a link mailed to it. A
 * list may be mistyped; a directory is trusted to say who works there, not to have read the person's mail; and an
 * address that is given back was proven once, perhaps long ago. Nothing is lost by it, signing in asks for no proven
 * address: a password, ProConnect or a mailed link open the account as before, and the link proves the address on the
 * way (`activateInvited`). What had been mailed to the former address, its reader may use no more.
 */
export async function readdress(tx: Transaction, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return
  await execute(
    sql`UPDATE "member" SET "emailVerified" = false WHERE "id" = ANY(${memberIds}::uuid[]) AND "emailVerified"`,
    tx,
  )
  // Links to choose a password are kept by whose they are; those that sign in, by address, and find nobody any more.
  await execute(sql`DELETE FROM "verification" WHERE "value" = ANY(${memberIds}::text[])`, tx)
  await tx.identityProposal.deleteMany({ where: { memberId: { in: memberIds }, usedAt: null } })
  await inviteAnew(tx, memberIds)
}
