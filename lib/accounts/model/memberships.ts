import type { CommunityRole, MembershipStatus } from '@/prisma/client/enums'

export interface Place {
  role: CommunityRole
  status: MembershipStatus
  joinedAt: Date | null
  endsAt: Date | null
}

const RANK: Record<CommunityRole, number> = { guest: 0, member: 1, contributor: 2, animator: 3, owner: 4 }
/** A ban follows the person; then the nearest to the inside. */
const NEARNESS: Record<MembershipStatus, number> = {
  banned: 6,
  member: 5,
  invited: 4,
  requested: 3,
  refused: 2,
  left: 1,
}

/**
 * One person’s two places in a community, as one: the nearer standing, the higher role, the earlier arrival, the later
 * end. Only an owner’s place resists a ban: a community must not lose whoever answers for it by a merge.
 */
export function together<Kind extends Place>(kept: Kind, other: Kind): Kind {
  const owner = [kept, other].find(({ role, status }) => role === 'owner' && status === 'member')
  const nearest = owner ?? (NEARNESS[other.status] > NEARNESS[kept.status] ? other : kept)
  const inside = [kept, other].filter(({ status }) => status === nearest.status)
  const role = inside.map(({ role: each }) => each).sort((one, two) => RANK[two] - RANK[one])[0]!
  const arrivals = inside.flatMap(({ joinedAt }) => joinedAt ?? [])
  const ends = inside.map(({ endsAt }) => endsAt)
  return {
    ...nearest,
    role,
    joinedAt: arrivals.length > 0 ? new Date(Math.min(...arrivals.map(Number))) : nearest.joinedAt,
    endsAt: ends.includes(null) ? null : new Date(Math.max(...ends.map(Number))),
  }
}
