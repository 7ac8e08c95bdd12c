import type { z } from 'zod'
import { offerOwnership } from '@/lib/communities'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { can, type Person } from '@/lib/policy'
import type { HandOver } from '../schema'
import { departureOf, type OwnedCommunity } from './situation'

export interface HandedOver {
  offered: number
  /** Communities for which nobody was named, or where the one named for all is not a member. */
  left: number
}

/**
 * Offers what somebody owns to those who will take it over: a successor each, and one for all the rest, where they
 * are a member. Nothing changes hands before the other accepts.
 */
export async function handOver(
  viewer: Person,
  { memberId, community, successor, everything }: z.output<typeof HandOver>,
): Promise<HandedOver> {
  const { owned } = await departureOf(viewer, memberId)
  const forAll = everything ? await colleague(viewer, everything) : null
  const named = new Map(community.map((id, place) => [id, successor[place] || null]))
  const choices = owned.map((each) => ({ each, to: named.get(each.id) ?? whereMember(each, forAll) }))
  let offered = 0
  for (const { each, to } of choices) {
    if (to === null) continue
    await offerOwnership(viewer, { slug: each.slug, memberId: to, formerRole: 'animator' })
    offered += 1
  }
  if (offered === 0 && owned.length > 0)
    throw new Mistake(forAll ? 'lifeCycle.mistake.notTheirs' : 'lifeCycle.mistake.nobodyNamed')
  return { offered, left: owned.length - offered }
}

const whereMember = ({ candidates }: OwnedCommunity, memberId: string | null) =>
  candidates?.some(({ id }) => id === memberId) ? memberId : null

/** Somebody one may look for, by their address. */
async function colleague(viewer: Person, email: string): Promise<string> {
  const found = await db.member.findUnique({
    where: { email },
    select: { id: true, status: true, organisationId: true, platformRole: true, isService: true },
  })
  if (!found || !can(viewer, 'member.see', found) || found.status !== 'active')
    throw new Mistake('lifeCycle.mistake.noColleague', { field: 'everything' })
  return found.id
}
