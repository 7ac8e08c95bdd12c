import { z } from 'zod'
import { db, execute, select, sql, type Transaction } from '@/lib/db'

/** May this person have a session? Asked each time one is opened, whatever the door. */
export async function isWelcome(memberId: string): Promise<boolean> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT "id" FROM "member" WHERE "id" = ${memberId}::uuid AND "status" = 'active'
           AND ("accountEndsAt" IS NULL OR "accountEndsAt" > now())`,
  )
  return rows.length === 1
}

/**
 * The address is proven: whoever was invited is one of us from now on. Anybody else stays what they are.
 * @param proven which address, where that may be another one than the account's: an identity proves its own
 */
export async function activateInvited(
  memberId: string,
  connection: Pick<Transaction, '$executeRaw'> = db,
  proven: string | null = null,
): Promise<void> {
  await execute(
    sql`UPDATE "member" SET "status" = CASE WHEN "status" = 'invited' THEN 'active'::"MemberStatus" ELSE "status" END,
               "statusAt" = CASE WHEN "status" = 'invited' THEN now() ELSE "statusAt" END,
               "emailVerified" = "emailVerified" OR coalesce("email" = ${proven}::text, true), "updatedAt" = now()
         WHERE "id" = ${memberId}::uuid AND ("status" = 'invited' OR NOT "emailVerified")`,
    connection,
  )
}

export async function noteSignIn(memberId: string): Promise<void> {
  await execute(sql`UPDATE "member" SET "lastSeenAt" = now() WHERE "id" = ${memberId}::uuid`)
}

/** Ends sessions at once: all of somebody's, or all but one. Returns how many there were. */
export async function endSessions(
  tx: Pick<Transaction, 'session'>,
  memberId: string,
  except?: string,
): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { memberId, ...(except && { NOT: { id: except } }) },
  })
  return count
}
