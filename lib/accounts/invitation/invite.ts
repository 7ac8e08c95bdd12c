import { execute, sql, type Transaction } from '@/lib/db'

interface Inviting {
  /** The list that opened the accounts, when one did. */
  importId?: string | null
  /** Whoever opened them; null: a directory. */
  invitedBy: string | null
  now: Date
}

/**
 * Invites people to open accounts that wait for them. Each waits for its turn: mails leave at a limited rate
 * (`sendInvitations`). Whoever has an invitation that has not left yet gets no second one.
 * @returns how many will leave
 */
export async function inviteToOpen(
  tx: Pick<Transaction, '$executeRaw'>,
  memberIds: string[],
  { importId = null, invitedBy, now }: Inviting,
): Promise<number> {
  if (memberIds.length === 0) return 0
  return execute(
    sql`INSERT INTO "account_invitation" ("id", "memberId", "importId", "invitedBy", "createdAt")
        SELECT osmose_new_id(), a."memberId", ${importId}::uuid, ${invitedBy}::uuid, ${now}
          FROM unnest(${memberIds}::uuid[]) AS a("memberId")
         WHERE NOT EXISTS (SELECT FROM "account_invitation" i
                            WHERE i."memberId" = a."memberId" AND i."sentAt" IS NULL)`,
    tx,
  )
}
