import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { authorize, type Person } from '@/lib/policy'
import type { CommunityStatus } from '@/prisma/client/enums'
import { communityFacts, type Facts } from '../facts'
import { restoreWithinDays } from '../limits'
import { keepingAnOwner } from '../ownerInvariant'
import { setStatus } from '../status'
import { closeWithLesson } from '../closing'
import type {
  ArchiveCommunity,
  CloseCommunity,
  DeleteCommunity,
  ReopenCommunity,
  RestoreCommunity,
} from '../schema'
import { db } from '@/lib/db'

/** Stops writing for a while: everything can be read, nothing added, and it still counts among the living. */
export async function lockCommunity(viewer: Person, { slug, reason }: z.output<typeof CloseCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.lock', community)
  return changeStatus(viewer, community, ['active', 'archived'], 'locked', reason)
}

/** Puts it away: read and found, out of lists and digests. */
export async function archiveCommunity(
  viewer: Person,
  { slug, reason, lesson }: z.output<typeof ArchiveCommunity>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.archive', community)
  if (community.status === 'archived') return community
  await db.$transaction((tx) =>
    closeWithLesson(tx, viewer, community, { from: ['active', 'locked'], reason, lesson }),
  )
  return community
}

/** Opens a locked or archived community again. */
export async function reopenCommunity(viewer: Person, { slug }: z.output<typeof ReopenCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.lock', community)
  return changeStatus(viewer, community, ['locked', 'archived'], 'active')
}

/** Deletes it, its name typed; it can be restored for thirty days. */
export async function deleteCommunity(
  viewer: Person,
  { slug, confirmation, reason }: z.output<typeof DeleteCommunity>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.delete', community)
  if (confirmation.toLocaleLowerCase('fr') !== community.name.toLocaleLowerCase('fr')) {
    throw new Mistake('communities.mistake.wrongConfirmation', { field: 'confirmation' })
  }
  return changeStatus(viewer, community, ['active', 'locked', 'archived'], 'deleted', reason)
}

/** Brings back a deleted community, as it was, open. */
export async function restoreCommunity(viewer: Person, { slug }: z.output<typeof RestoreCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.restore', community)
  const deletion = await db.community.findUnique({ where: { id: community.id }, select: { statusAt: true } })
  const deletedAt = deletion?.statusAt?.getTime() ?? 0
  if (Date.now() - deletedAt > restoreWithinDays * 86_400_000) {
    throw new Mistake('communities.mistake.tooLateToRestore', { values: { days: restoreWithinDays } })
  }
  return changeStatus(viewer, community, ['deleted'], 'active')
}

/** Twice the same is once; somebody else's change in between is said. */
async function changeStatus(
  viewer: Person,
  community: Facts,
  from: CommunityStatus[],
  to: CommunityStatus,
  reason?: string,
): Promise<Facts> {
  if (community.status === to) return community
  await keepingAnOwner('communities.mistake.noOwnerToRestore', (tx) =>
    setStatus(tx, viewer, community, { from, to, reason }),
  )
  return community
}
