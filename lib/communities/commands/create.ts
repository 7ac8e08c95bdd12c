import type { z } from 'zod'
import { audit, record } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { withAddress } from '../address'
import { pairFrom } from '../model/pairs'
import { organisationsFor } from '../organisations'
import type { CreateCommunity } from '../schema'

/** Opens a community; whoever creates it answers for it from its first moment. */
export async function createCommunity(viewer: Person, input: z.output<typeof CreateCommunity>) {
  authorizePlatform(viewer, 'community.create')
  const { opening, thread, news, file, comment, organisationId, ...words } = input
  const { access, joining } = pairFrom(opening)
  await mayBelongTo(viewer, organisationId)
  return withAddress(words.name, access === 'secret', (slug) =>
    db.$transaction(async (tx) => {
      const now = new Date()
      const community = await tx.community.create({
        data: {
          ...words,
          id: newId(),
          slug,
          access,
          joining,
          organisationId,
          createdById: viewer.id,
          createdAt: now,
          postingRights: { thread, news, file, comment },
          counter: { create: { members: 1, lastActivityAt: now } },
          memberships: {
            create: {
              memberId: viewer.id,
              role: 'owner',
              status: 'member',
              joinedAt: now,
              lastVisitAt: now,
            },
          },
        },
        select: { id: true, slug: true, name: true },
      })
      await record(tx, { communityId: community.id, memberId: viewer.id, kind: 'join', at: now })
      await audit(tx, {
        actorId: viewer.id,
        action: 'community.create',
        subjectKind: 'community',
        subjectId: community.id,
        communityId: community.id,
        after: { name: words.name, access, joining, kind: words.kind },
      })
      return community
    }),
  )
}

/** A community is attached to one's own administration or to what is above it. */
async function mayBelongTo(viewer: Person, organisationId: string | null) {
  if (organisationId === null) return
  const own = await organisationsFor(viewer)
  if (!own.some(({ id }) => id === organisationId)) throw new NotFound()
}
