import type { z } from 'zod'
import { Mistake, networkOf, type Visit } from '@/lib/auth'
import { db } from '@/lib/db'
import type { OpenAccount } from '../schema'
import { enterAs } from '../signIn/replace'
import { activateInvited } from '../signIn/standing'
import { takeOrSay } from '../signIn/tooSoon'
import { inviteToOpen } from './invite'
import { invitationIdOf, isSigned } from './token'

/** What an invitation opens: `open` it can be used, `over` it can be asked for again; null: it is none of ours. */
export async function invitedAccount(token: string, now: Date) {
  const id = invitationIdOf(token)
  const invitation = id && (await db.accountInvitation.findUnique({ where: { id } }))
  if (!invitation) return null
  const member = await db.member.findUnique({
    where: { id: invitation.memberId },
    select: { id: true, givenName: true, status: true, accountEndsAt: true, email: true },
  })
  if (!member || !isSigned(token, invitation.id, member.email)) return null
  if (member.accountEndsAt && member.accountEndsAt <= now) return null
  const holds = !invitation.usedAt && invitation.expiresAt !== null && invitation.expiresAt > now
  const state =
    member.status === 'invited' ? (holds ? ('open' as const) : ('over' as const)) : ('active' as const)
  return member.status === 'invited' || member.status === 'active'
    ? { state, member, invitationId: invitation.id }
    : null
}

/**
 * Opens an account with its invitation, once, and signs its owner in.
 * @throws Mistake the invitation was used, or is too old
 */
export async function openInvitedAccount(
  visit: Visit,
  { token }: z.output<typeof OpenAccount>,
): Promise<void> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const now = new Date()
  const found = await invitedAccount(token, now)
  if (found?.state !== 'open') throw new Mistake('invited.mistake.over', { status: 410 })
  const used = await db.$transaction(async (tx) => {
    const { count } = await tx.accountInvitation.updateMany({
      where: { id: found.invitationId, usedAt: null },
      data: { usedAt: now },
    })
    if (count > 0) await activateInvited(found.member.id, tx)
    return count > 0
  })
  if (!used || !(await enterAs(visit, found.member.id, { method: 'magic_link' })))
    throw new Mistake('invited.mistake.over', { status: 410 })
}

/** Sends a new link to the same address, when the first holds no more. */
export async function renewAccountInvitation(
  visit: Visit,
  { token }: z.output<typeof OpenAccount>,
): Promise<void> {
  await takeOrSay('mailFromNetwork', networkOf(visit.headers))
  const found = await invitedAccount(token, new Date())
  if (found?.state !== 'over') throw new Mistake('invited.mistake.over', { status: 410 })
  await takeOrSay('mailToAddress', found.member.email)
  const { importId, invitedBy } = await db.accountInvitation.findUniqueOrThrow({
    where: { id: found.invitationId },
  })
  await inviteToOpen(db, [found.member.id], { importId, invitedBy, now: new Date() })
}
