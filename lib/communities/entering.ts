import { z } from 'zod'
import { record } from '@/lib/activity'
import { execute, select, sql, type Transaction } from '@/lib/db'
import { endInvitedPlaces, revokeInvitationsOf } from './invited'
import type { CommunityRole } from '@/prisma/client/enums'

interface Entry {
  communityId: string
  memberId: string
  at: Date
  /** Given by an invitation; otherwise what the membership says when invited, and plain member when not. */
  role?: CommunityRole
  invitedById?: string | null
  /** The last day of a guest, and who answers for them. */
  endsAt?: Date | null
  sponsorId?: string | null
}

/**
 * Lets a person in: membership, counter and what happened, together. A second call changes nothing: a double
 * click is one arrival.
 * @returns false when the person was in already, or is banned
 */
export async function enter(tx: Transaction, entry: Entry): Promise<boolean> {
  const { communityId, memberId, at, role, invitedById = null, endsAt = null, sponsorId = null } = entry
  await endStayIfOver(tx, communityId, memberId, at)
  if (role === undefined) await endInvitedPlaces(tx, { communityId, memberId })
  const entered = await select(
    z.object({ memberId: z.string() }),
    sql`INSERT INTO "membership" AS s
          ("communityId", "memberId", "role", "status", "joinedAt", "invitedById", "endsAt", "sponsorId")
        VALUES (${communityId}::uuid, ${memberId}::uuid, ${role ?? 'member'}::"CommunityRole", 'member', ${at},
                ${invitedById}::uuid, ${endsAt}, ${sponsorId}::uuid)
        ON CONFLICT ("communityId", "memberId") DO UPDATE SET
          "status" = 'member', "joinedAt" = ${at}, "leftAt" = NULL, "message" = NULL, "banEndsAt" = NULL,
          "decisionReason" = NULL,
          "role" = CASE WHEN ${role === undefined} AND s."status" = 'invited' THEN s."role" ELSE excluded."role" END,
          "endsAt" = CASE WHEN ${role === undefined} AND s."status" = 'invited' THEN s."endsAt" ELSE excluded."endsAt" END,
          "sponsorId" = CASE WHEN ${role === undefined} AND s."status" = 'invited' THEN s."sponsorId" ELSE excluded."sponsorId" END,
          "invitedById" = COALESCE(excluded."invitedById", s."invitedById")
        WHERE s."status" <> 'member' AND (s."status" <> 'banned' OR s."banEndsAt" <= ${at})
        RETURNING s."memberId"`,
    tx,
  )
  if (entered.length === 0) return false
  await arrived(tx, communityId, memberId, at)
  return true
}

/** One more: the counter and what happened, once the membership says so. */
export async function arrived(tx: Transaction, communityId: string, memberId: string, at: Date) {
  await countMembers(tx, communityId, 1)
  await record(tx, { communityId, memberId, kind: 'join', at })
  // Whatever invitation waited for this person is settled.
  await execute(
    sql`UPDATE "invitation" i SET "acceptedAt" = ${at} FROM "member" m
         WHERE m."id" = ${memberId}::uuid AND i."communityId" = ${communityId}::uuid AND i."email" = lower(m."email")
           AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL`,
    tx,
  )
}

/**
 * One fewer: the counter, what happened, the offers of ownership that no longer make sense, and the invitations of
 * whoever has no role here any more.
 */
export async function departed(tx: Transaction, communityId: string, memberId: string, at: Date) {
  await countMembers(tx, communityId, -1)
  await record(tx, { communityId, memberId, kind: 'leave', at })
  await tx.ownershipTransfer.updateMany({
    where: {
      communityId,
      acceptedAt: null,
      refusedAt: null,
      withdrawnAt: null,
      OR: [{ fromId: memberId }, { toId: memberId }],
    },
    data: { withdrawnAt: at },
  })
  await revokeInvitationsOf(tx, communityId, memberId)
}

/** A guest whose last day has passed has left, even if nobody has come by to write it. */
export async function endStayIfOver(tx: Transaction, communityId: string, memberId: string, at: Date) {
  const { count } = await tx.membership.updateMany({
    where: { communityId, memberId, status: 'member', endsAt: { lte: at } },
    data: { status: 'left', leftAt: at, role: 'member', endsAt: null, sponsorId: null },
  })
  if (count > 0) await departed(tx, communityId, memberId, at)
}

const countMembers = (tx: Transaction, communityId: string, change: 1 | -1) =>
  tx.communityCounter.updateMany({ where: { communityId }, data: { members: { increment: change } } })
