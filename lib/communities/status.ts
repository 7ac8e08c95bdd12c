import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import type { Transaction } from '@/lib/db'
import type { CommunityStatus } from '@/prisma/client/enums'
import type { Facts } from './facts'

const ACTIONS: Record<CommunityStatus, string> = {
  active: 'community.reopen',
  locked: 'community.lock',
  archived: 'community.archive',
  deleted: 'community.delete',
}

interface Change {
  from: CommunityStatus[]
  to: CommunityStatus
  reason?: string | null
}

/** Opens or closes a community within a wider change; whoever calls has authorized it. */
export async function setStatus(
  tx: Transaction,
  by: { id: string },
  community: Pick<Facts, 'id' | 'slug' | 'status'>,
  { from, to, reason }: Change,
): Promise<void> {
  const { count } = await tx.community.updateMany({
    // By its address too: one that has begun to be erased has none any more.
    where: { id: community.id, slug: community.slug, status: { in: from } },
    data: { status: to, statusReason: reason || null, statusById: by.id, statusAt: new Date() },
  })
  if (count === 0) throw new Mistake('communities.mistake.changedMeanwhile', { status: 409 })
  await audit(tx, {
    actorId: by.id,
    action: community.status === 'deleted' ? 'community.restore' : ACTIONS[to],
    subjectKind: 'community',
    subjectId: community.id,
    communityId: community.id,
    before: { status: community.status },
    after: { status: to },
    reason: reason || null,
  })
}
