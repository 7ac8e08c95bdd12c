import { db } from '@/lib/db'
import { endInvitedPlaces } from './invited'

const MARGIN_DAYS = 30

/**
 * Invitations that were accepted, withdrawn or that ended, a month later: the addresses of people who never came are
 * not kept. The places of those they invited go as soon as they ended. Returns how many invitations went.
 */
export async function forgetInvitations(now: Date): Promise<number> {
  await db.$transaction((tx) => endInvitedPlaces(tx, {}))
  const before = { lt: new Date(now.getTime() - MARGIN_DAYS * 86_400_000) }
  const { count } = await db.invitation.deleteMany({
    where: { OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] },
  })
  return count
}
