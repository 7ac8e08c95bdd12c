import { db } from '@/lib/db'
import { endStayIfOver } from './entering'

const AT_ONCE = 200

/** Guests whose last day has passed leave: the counter and what happened with them. Twice is once. */
export async function endGuestStays(now: Date): Promise<void> {
  for (;;) {
    const over = await db.membership.findMany({
      where: { status: 'member', endsAt: { lte: now } },
      select: { communityId: true, memberId: true },
      take: AT_ONCE,
    })
    for (const { communityId, memberId } of over) {
      await db.$transaction((tx) => endStayIfOver(tx, communityId, memberId, now))
    }
    if (over.length < AT_ONCE) return
  }
}
