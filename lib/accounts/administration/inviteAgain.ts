import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { inviteToOpen } from '../invitation/invite'
import type { InviteAgain } from '../schema'
import { takeOrSay } from '../signIn/tooSoon'
import { administeredAccount } from './facts'

/** Sends an invitation again to somebody whose account waits for them; it leaves in its turn, like the others. */
export async function inviteAgain(viewer: Person, { memberId }: z.output<typeof InviteAgain>): Promise<void> {
  const account = await administeredAccount(viewer, memberId)
  const now = new Date()
  const { waits, mayInvite } = await invitationOf(account.id, now)
  if (waits) throw new Mistake('lifeCycle.mistake.onItsWay', { status: 409 })
  if (!mayInvite) throw new Mistake('lifeCycle.mistake.notWaiting', { status: 409 })
  await takeOrSay('mailToAddress', account.email)
  await db.$transaction(async (tx) => {
    if ((await inviteToOpen(tx, [account.id], { invitedBy: viewer.id, now })) === 0) return
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.invite',
      subjectKind: 'member',
      subjectId: account.id,
    })
  })
}

/** Whether an account waits for its owner, and what they were sent. */
export async function invitationOf(memberId: string, now: Date) {
  const { status, accountEndsAt, isService } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { status: true, accountEndsAt: true, isService: true },
  })
  const isWaited = status === 'invited' && !isService && (accountEndsAt === null || accountEndsAt > now)
  const invitations = isWaited
    ? await db.accountInvitation.findMany({
        where: { memberId },
        orderBy: { createdAt: 'desc' },
        select: { sentAt: true },
      })
    : []
  const waits = invitations.some(({ sentAt }) => sentAt === null)
  return {
    /** The account waits for its owner. */
    isWaited,
    /** An invitation is about to leave. */
    waits,
    sentAt: invitations.find(({ sentAt }) => sentAt !== null)?.sentAt ?? null,
    mayInvite: isWaited && !waits,
  }
}
