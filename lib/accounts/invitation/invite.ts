import { empty, execute, sql, type Transaction } from '@/lib/db'

interface Inviting {
  /** The list that opened the accounts, when one did. */
  importId?: string | null
  /** Whoever opened them; null: a directory. */
  invitedBy: string | null
  now: Date
  /** The accounts were opened in this very transaction: nobody can have invited them yet. */
  areNew?: boolean
}

/**
 * Invites people to open accounts that wait for them. Each waits for its turn: mails leave at a limited rate
 * (`sendInvitations`). Whoever has an invitation that has not left yet gets no second one.
 * @returns how many will leave
 */
export async function inviteToOpen(
  tx: Pick<Transaction, '$executeRaw'>,
  memberIds: string[],
  { importId = null, invitedBy, now, areNew = false }: Inviting,
): Promise<number> {
  if (memberIds.length === 0) return 0
  return execute(
    sql`INSERT INTO "account_invitation" ("id", "memberId", "importId", "invitedBy", "createdAt")
        SELECT osmose_new_id(), a."memberId", ${importId}::uuid, ${invitedBy}::uuid, ${now}
          FROM unnest(${memberIds}::uuid[]) AS a("memberId")
         ${areNew ? empty : sql`WHERE NOT EXISTS (SELECT FROM "account_invitation" i WHERE i."memberId" = a."memberId" AND i."sentAt" IS NULL)`}`,
    tx,
  )
}

/** An invitation is for one address (`token.ts`): where that was wrong, it leaves again to the right one. */
export async function inviteAnew(tx: Pick<Transaction, '$executeRaw'>, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return
  await execute(
    sql`UPDATE "account_invitation" SET "sentAt" = NULL, "expiresAt" = NULL
         WHERE "id" IN (SELECT DISTINCT ON (i."memberId") i."id"
                          FROM "account_invitation" i JOIN "member" m ON m."id" = i."memberId"
                         WHERE m."id" = ANY(${memberIds}::uuid[]) AND m."status" = 'invited'
                           AND i."usedAt" IS NULL AND i."sentAt" IS NOT NULL
                         ORDER BY i."memberId", i."createdAt" DESC)`,
    tx,
  )
}
