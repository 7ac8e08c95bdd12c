import { closeAccount } from '@/lib/accounts/closing'
import { db } from '@/lib/db'
import { personas } from '../personas'

const WHY = {
  suspended: 'Congé de longue durée',
  expired: 'Dernier jour du compte passé',
  left: 'Mutation vers une collectivité territoriale',
} as const

/**
 * Some accounts are closed, as anywhere: two of each kind, among those who run nothing; and the only owner of one
 * community has left, so that somebody has an orphan to place. By the very act that administrators use.
 */
export async function closeSome(now: Date): Promise<void> {
  const played = personas.map(({ email }) => email)
  const agents = await db.member.findMany({
    where: {
      status: 'active',
      platformRole: 'agent',
      isService: false,
      email: { notIn: played },
      memberships: { none: { role: { in: ['owner', 'animator'] } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 6,
  })
  const closings = Object.keys(WHY) as (keyof typeof WHY)[]
  for (const [place, { id }] of agents.entries()) {
    const to = closings[place % closings.length]!
    await db.$transaction((tx) => closeAccount(tx, id, to, { actorId: null, reason: WHY[to], now }))
  }
  const owner = await onlyOwner(played)
  if (owner)
    await db.$transaction((tx) =>
      closeAccount(tx, owner, 'left', { actorId: null, reason: 'Départ en retraite', now }),
    )
}

/** Somebody who alone owns exactly one community, where others could take it over. */
async function onlyOwner(played: string[]): Promise<string | undefined> {
  const communities = await db.community.findMany({
    where: { origin: 'local', status: 'active', access: 'public' },
    select: {
      memberships: {
        where: { role: 'owner', status: 'member', member: { status: 'active' } },
        select: { memberId: true, member: { select: { email: true } } },
      },
    },
    orderBy: { id: 'desc' },
  })
  for (const { memberships } of communities) {
    const [owner, ...others] = memberships
    if (!owner || others.length > 0 || played.includes(owner.member.email)) continue
    const owned = await db.membership.count({
      where: { memberId: owner.memberId, role: 'owner', status: 'member' },
    })
    if (owned === 1) return owner.memberId
  }
  return undefined
}
