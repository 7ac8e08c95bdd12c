import { db, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

/** What the rules must know of a community, and what every command says of it. */
export const communityFactColumns = {
  id: true,
  slug: true,
  name: true,
  access: true,
  joining: true,
  status: true,
  origin: true,
  organisationId: true,
} as const satisfies Prisma.CommunitySelect

export const communityFacts = (slug: string, connection: Pick<Transaction, 'community'> = db) =>
  connection.community.findUnique({ where: { slug }, select: communityFactColumns })

export type Facts = NonNullable<Awaited<ReturnType<typeof communityFacts>>>

/** Somebody's place in a community, as rules and commands see it; null when they never had one. */
export async function placeOf(community: Facts | null, memberId: string) {
  if (!community) return null
  const membership = await db.membership.findUnique({
    where: { communityId_memberId: { communityId: community.id, memberId } },
    select: {
      memberId: true,
      role: true,
      status: true,
      banEndsAt: true,
      member: { select: { name: true, email: true } },
    },
  })
  return membership && { ...membership, community }
}
