import type { z } from 'zod'
import { audit, record } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, newId } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { pairFrom } from '../model/pairs'
import { freeSlug, hiddenSlug, slugOf } from '../model/slug'
import { organisationsFor } from '../organisations'
import type { CreateCommunity } from '../schema'

/** Opens a community; whoever creates it answers for it from its first moment. */
export async function createCommunity(viewer: Person, input: z.output<typeof CreateCommunity>) {
  authorizePlatform(viewer, 'community.create')
  const { opening, thread, news, file, comment, organisationId, ...words } = input
  const { access, joining } = pairFrom(opening)
  await mayBelongTo(viewer, organisationId)
  // Two people may take the same address at the same moment: the second takes the next one.
  for (let attempt = 1; ; attempt += 1) {
    const slug = await addressFor(words.name, access === 'secret', attempt)
    try {
      return await db.$transaction(async (tx) => {
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
      })
    } catch (error) {
      if (!isDuplicate(error) || attempt > 5) throw error
    }
  }
}

/** A secret community's address cannot be guessed, nor found by creating another of the same name. */
async function addressFor(name: string, isSecret: boolean, attempt: number): Promise<string> {
  const base = slugOf(name)
  if (base === '') throw new Mistake('communities.mistake.unwritableName', { field: 'name' })
  if (isSecret) return hiddenSlug(newId())
  if (attempt > 3) return `${base}-${newId().slice(-8)}`
  const taken = await db.community.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  return freeSlug(
    base,
    taken.map(({ slug }) => slug),
  )
}

/** A community is attached to one's own administration or to what is above it. */
async function mayBelongTo(viewer: Person, organisationId: string | null) {
  if (organisationId === null) return
  const own = await organisationsFor(viewer)
  if (!own.some(({ id }) => id === organisationId)) throw new NotFound()
}
