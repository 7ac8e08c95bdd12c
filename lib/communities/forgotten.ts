import { db } from '@/lib/db'

const MARGIN_DAYS = 30

/**
 * Invitations that were accepted, withdrawn or that ended, a month later: the addresses of people who never came are
 * not kept. Returns how many went.
 */
export async function forgetInvitations(now: Date): Promise<number> {
  const before = { lt: new Date(now.getTime() - MARGIN_DAYS * 86_400_000) }
  const { count } = await db.invitation.deleteMany({
    where: { OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] },
  })
  return count
}
