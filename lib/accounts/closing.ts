import { audit } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { MemberStatus } from '@/prisma/client/enums'
import { endSessions } from './signIn/standing'

/** How an account closes: stopped for a while, at its last day, or for good. */
export type Closed = Extract<MemberStatus, 'suspended' | 'expired' | 'left'>

export interface Why {
  /** Who closes or opens it; null for the platform itself: a last day, a directory. */
  actorId: string | null
  reason: string
  now: Date
}

const CLOSING: Record<Closed, readonly MemberStatus[]> = {
  suspended: ['invited', 'active', 'expired'],
  expired: ['invited', 'active'],
  left: ['invited', 'active', 'suspended', 'expired'],
}

/**
 * Closes an account, now: its sessions die with this transaction, and no link opens another; no mail leaves any more
 * (`lib/mail` asks at sending). What the person wrote stays. A community that loses its last owner so becomes an
 * orphan: the database declares it, and tells DINUM.
 * @returns false when it was closed that way already, or may not be from what it is
 */
export async function closeAccount(
  tx: Transaction,
  memberId: string,
  to: Closed,
  { actorId, reason, now }: Why,
): Promise<boolean> {
  const member = await tx.member.findUnique({ where: { id: memberId }, select: { status: true } })
  if (!member) return false
  const { count } = await tx.member.updateMany({
    where: { id: memberId, status: { in: [...CLOSING[to]] } },
    data: {
      status: to,
      statusAt: now,
      statusReason: reason,
      statusUntil: null,
      sessionVersion: { increment: 1 },
    },
  })
  if (count === 0) return false
  await endSessions(tx, memberId)
  await tx.identityProposal.deleteMany({ where: { memberId } })
  await audit(tx, {
    actorId,
    action: `account.${to}`,
    subjectKind: 'member',
    subjectId: memberId,
    before: { status: member.status },
    after: { status: to },
    reason,
  })
  return true
}

/**
 * Opens a closed account again, as it was: a person who had come is active, one who never came is invited again. One
 * that was joined to another stays closed: its owner comes in by the other, until the joining is undone.
 */
export async function reopenAccount(
  tx: Transaction,
  memberId: string,
  { actorId, reason, now }: Why,
): Promise<boolean> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { status: true, lastSeenAt: true },
  })
  if (!member || (await isJoined(tx, memberId))) return false
  const status = member.lastSeenAt ? 'active' : 'invited'
  const { count } = await tx.member.updateMany({
    where: { id: memberId, status: { in: ['suspended', 'expired', 'left'] }, erasedAt: null },
    data: { status, statusAt: now, statusReason: reason, statusUntil: null },
  })
  if (count === 0) return false
  // Whoever is let in again is not idle since last year, nor leaving, nor to be erased.
  await tx.idleNotice.deleteMany({ where: { memberId } })
  await tx.departure.deleteMany({ where: { memberId } })
  await tx.erasure.deleteMany({ where: { memberId, doneAt: null } })
  await audit(tx, {
    actorId,
    action: 'account.reopen',
    subjectKind: 'member',
    subjectId: memberId,
    before: { status: member.status },
    after: { status },
    reason,
  })
  return true
}

const isJoined = async (tx: Transaction, closedId: string): Promise<boolean> =>
  (await tx.accountMerge.count({ where: { closedId, state: { in: ['moving', 'done'] } } })) > 0
