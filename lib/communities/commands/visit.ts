import { db } from '@/lib/db'
import { authorize, authorizePlatform, type Person } from '@/lib/policy'
import { communityFacts } from '../facts'

/** What is there has been seen: the home page begins again from now. Kept to the minute, so that reading writes little. */
export async function markSeen(viewer: Person, { slug }: { slug: string }) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.read', community)
  const now = new Date()
  await db.membership.updateMany({
    where: {
      communityId: community.id,
      memberId: viewer.id,
      status: 'member',
      OR: [{ lastVisitAt: null }, { lastVisitAt: { lt: new Date(now.getTime() - 60_000) } }],
    },
    data: { lastVisitAt: now },
  })
}

/** Everything has been seen, everywhere. */
export async function markAllSeen(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  await db.membership.updateMany({
    where: { memberId: viewer.id, status: 'member' },
    data: { lastVisitAt: new Date() },
  })
}
