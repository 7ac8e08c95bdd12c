import type { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import type { CommunityAccess, CommunityJoining } from '@/prisma/client/enums'
import { withAddress } from '../address'
import { communityFacts, type Facts } from '../facts'
import { pairFrom } from '../model/pairs'
import { slugOf } from '../model/slug'
import { organisationsFor } from '../organisations'
import type { ChangeAccess, ChangePostingRights, EditCommunity } from '../schema'

/** Changes what the community says of itself. Its address stays: links in mails and notes go on working. */
export async function editCommunity(viewer: Person, { slug, ...wanted }: z.output<typeof EditCommunity>) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.edit', community)
  const { organisationId = community.organisationId, ...words } = wanted
  if (organisationId !== community.organisationId) {
    // Who oversees it changes with it.
    authorize(viewer, 'community.changeAccess', community)
    const own = organisationId === null ? [] : await organisationsFor(viewer)
    if (organisationId !== null && !own.some(({ id }) => id === organisationId)) throw new NotFound()
  }
  await db.$transaction(async (tx) => {
    const before = await tx.community.findUniqueOrThrow({
      where: { id: community.id },
      select: {
        name: true,
        purpose: true,
        kind: true,
        description: true,
        welcome: true,
        organisationId: true,
      },
    })
    const after = { ...words, organisationId }
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => before[field] !== after[field],
    )
    if (changed.length === 0) return
    await tx.community.update({ where: { id: community.id }, data: after })
    const only = (values: typeof after) => Object.fromEntries(changed.map((field) => [field, values[field]]))
    await audit(tx, {
      actorId: viewer.id,
      action: 'community.edit',
      subjectKind: 'community',
      subjectId: community.id,
      communityId: community.id,
      before: only(before),
      after: only(after),
    })
  })
  return community
}

/** Changes which role may post what. */
export async function changePostingRights(
  viewer: Person,
  { slug, ...postingRights }: z.output<typeof ChangePostingRights>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.edit', community)
  await db.$transaction(async (tx) => {
    const { postingRights: before } = await tx.community.findUniqueOrThrow({
      where: { id: community.id },
      select: { postingRights: true },
    })
    await tx.community.update({ where: { id: community.id }, data: { postingRights } })
    await audit(tx, {
      actorId: viewer.id,
      action: 'community.changePostingRights',
      subjectKind: 'community',
      subjectId: community.id,
      communityId: community.id,
      before: before ?? {},
      after: postingRights,
    })
  })
  return community
}

/**
 * Changes who sees the community and how one enters it. What it touches is kept with it, and whoever opens more
 * widely what was said between fewer people must say that they know it; its members are told. One that turns secret
 * leaves its address: that says its name, and would tell whoever wants the same one that it exists. One that is secret
 * no more has an address that one can read again, and the former leads there.
 */
export async function changeAccess(
  viewer: Person,
  { slug, opening, understood }: z.output<typeof ChangeAccess>,
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.changeAccess', community)
  const after = pairFrom(opening)
  const before = { access: community.access, joining: community.joining }
  if (after.access === before.access && after.joining === before.joining) return { ...community, moved: null }
  if (after.access !== before.access && !understood) {
    throw new Mistake('communities.mistake.notUnderstood', { field: 'understood' })
  }
  const moved = movedBy(before.access, after.access, community.name)
  const change = (slugNow: string) => carryOut(viewer, community, { before, after, slugNow })
  const slugNow = moved
    ? await withAddress(community.name, moved === 'away', change)
    : await change(community.slug)
  return { ...community, slug: slugNow, moved }
}

/** Where a change of access leads the address: out of sight, back to one that is read, or nowhere. */
function movedBy(before: CommunityAccess, after: CommunityAccess, name: string): 'away' | 'back' | null {
  if (after === 'secret') return before === 'secret' ? null : 'away'
  // Some names, imported ones, cannot be written in an address: theirs stays.
  return before === 'secret' && slugOf(name) !== '' ? 'back' : null
}

type Pair = { access: CommunityAccess; joining: CommunityJoining }

async function carryOut(
  viewer: Person,
  { id, slug }: Facts,
  { before, after, slugNow }: { before: Pair; after: Pair; slugNow: string },
): Promise<string> {
  await db.$transaction(async (tx) => {
    const touched = await tx.communityCounter.findUnique({
      where: { communityId: id },
      select: { members: true, threads: true, deposits: true },
    })
    const { count } = await tx.community.updateMany({
      where: { id, ...before },
      data: { ...after, slug: slugNow },
    })
    if (count === 0) throw new Mistake('communities.mistake.changedMeanwhile', { status: 409 })
    // What a secret one was called says nothing of it.
    if (before.access === 'secret' && slugNow !== slug)
      await tx.communityAddress.create({ data: { slug, communityId: id } })
    await audit(tx, {
      actorId: viewer.id,
      action: 'community.changeAccess',
      subjectKind: 'community',
      subjectId: id,
      communityId: id,
      before,
      after: { ...after, touched: { ...touched } },
    })
    if (after.access !== before.access)
      await tell(tx, 'access.changed', id, { access: after.access, actorId: viewer.id })
  })
  return slugNow
}
