import { empty, execute, sql, type Transaction } from '@/lib/db'
import { stillInvitedInSql } from '@/lib/policy'
import type { CommunityRole } from '@/prisma/client/enums'

interface Invited {
  communityId: string
  email: string | null
  role: CommunityRole
  createdById: string
  guestEndsAt: Date | null
}

/** Whoever has an account sees the invitation where they are, and needs no mail to answer it. */
export async function openInvitedPlace(tx: Transaction, invitation: Invited): Promise<void> {
  const { communityId, email, role, createdById, guestEndsAt } = invitation
  await execute(
    sql`INSERT INTO "membership" AS s ("communityId", "memberId", "role", "status", "invitedById", "endsAt", "sponsorId")
        SELECT ${communityId}::uuid, m."id", ${role}::"CommunityRole", 'invited', ${createdById}::uuid, ${guestEndsAt},
               CASE WHEN ${guestEndsAt}::timestamptz IS NULL THEN NULL ELSE ${createdById}::uuid END
          FROM "member" m WHERE m."email" = ${email}
        ON CONFLICT ("communityId", "memberId") DO UPDATE SET
          "status" = 'invited', "role" = excluded."role", "invitedById" = excluded."invitedById",
          "endsAt" = excluded."endsAt", "sponsorId" = excluded."sponsorId", "banEndsAt" = NULL, "message" = NULL
        WHERE s."status" <> 'member' AND (s."status" <> 'banned' OR s."banEndsAt" <= now())`,
    tx,
  )
}

/**
 * Takes away the invited places whose invitation holds no more, whatever ended it: withdrawn, declined, expired, or
 * sent by somebody who has lost the role. Whoever was once a member keeps that history; whoever never came in leaves
 * no trace. Returns how many there were.
 */
export async function endInvitedPlaces(
  tx: Transaction,
  whose: { communityId?: string; memberId?: string },
): Promise<number> {
  const { communityId, memberId } = whose
  const over = sql`m."id" = s."memberId" AND s."status" = 'invited' AND NOT ${stillInvitedInSql}
     ${communityId ? sql`AND s."communityId" = ${communityId}::uuid` : empty}
     ${memberId ? sql`AND s."memberId" = ${memberId}::uuid` : empty}`
  const forgotten = await execute(
    sql`DELETE FROM "membership" s USING "member" m WHERE ${over} AND s."joinedAt" IS NULL`,
    tx,
  )
  const left = await execute(
    sql`UPDATE "membership" s SET "status" = 'left', "role" = 'member', "message" = NULL, "endsAt" = NULL,
               "sponsorId" = NULL
          FROM "member" m WHERE ${over}`,
    tx,
  )
  return forgotten + left
}

/** Whoever no longer has a role no longer brings people in with it. */
export async function revokeInvitationsOf(
  tx: Transaction,
  communityId: string,
  memberId: string,
): Promise<void> {
  await tx.invitation.updateMany({
    where: { communityId, createdById: memberId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  await endInvitedPlaces(tx, { communityId })
}
