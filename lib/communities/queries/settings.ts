import { db } from '@/lib/db'
import {
  authorize,
  authorizePlatform,
  can,
  leastRoleFor,
  POSTABLE,
  type Person,
  type Viewer,
} from '@/lib/policy'
import { communityFactColumns, communityFacts } from '../facts'
import { organisationsFor } from '../organisations'

/** What can be set about a community, as it is now, with what a change of access would touch. */
export async function communitySettings(viewer: Person, slug: string) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...communityFactColumns,
      purpose: true,
      description: true,
      welcome: true,
      kind: true,
      postingRights: true,
      statusAt: true,
      organisation: { select: { id: true, name: true, shortName: true } },
      counter: { select: { members: true, threads: true, deposits: true } },
    },
  })
  authorize(viewer, 'community.settings', community)
  const { counter, organisation, ...rest } = community
  const own = await organisationsFor(viewer)
  return {
    ...rest,
    touched: {
      members: counter?.members ?? 0,
      threads: counter?.threads ?? 0,
      deposits: counter?.deposits ?? 0,
    },
    rights: Object.fromEntries(POSTABLE.map((kind) => [kind, leastRoleFor(community, kind)])),
    organisations:
      organisation && !own.some(({ id }) => id === organisation.id) ? [organisation, ...own] : own,
    may: {
      edit: can(viewer, 'community.edit', community),
      changeAccess: can(viewer, 'community.changeAccess', community),
      close: can(viewer, 'community.lock', community),
      delete: can(viewer, 'community.delete', community),
    },
  }
}

export type CommunitySettings = Awaited<ReturnType<typeof communitySettings>>

/**
 * What was done with the powers of this community, the latest first, with who did it; only acts whose name begins so,
 * where that is asked.
 */
export async function communityHistory(
  viewer: Viewer,
  slug: string,
  before?: string,
  beginnings: readonly string[] = [],
) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.settings', community)
  const limit = 30
  const at = before && !Number.isNaN(Date.parse(before)) ? new Date(before) : undefined
  const rows = await db.audit.findMany({
    where: {
      communityId: community.id,
      ...(at && { at: { lt: at } }),
      ...(beginnings.length > 0 && { OR: beginnings.map((startsWith) => ({ action: { startsWith } })) }),
    },
    orderBy: { at: 'desc' },
    take: limit + 1,
  })
  const acts = rows.slice(0, limit)
  const people = await db.member.findMany({
    where: {
      id: {
        in: acts
          .flatMap(({ actorId, subjectKind, subjectId }) => [
            actorId,
            subjectKind === 'member' ? subjectId : null,
          ])
          .filter((id) => id !== null),
      },
    },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return {
    acts: acts.map(
      ({ id, at: when, action, actorId, subjectKind, subjectId, before: was, after: is, reason }) => ({
        ...{ id, at: when, action, was, is, reason },
        actor: (actorId && nameOf.get(actorId)) ?? null,
        subject: subjectKind === 'member' && subjectId ? (nameOf.get(subjectId) ?? null) : null,
      }),
    ),
    next: rows.length > limit ? (acts.at(-1)?.at.toISOString() ?? null) : null,
  }
}

export type HistoryAct = Awaited<ReturnType<typeof communityHistory>>['acts'][number]

/** Where a community that one creates can be attached. */
export async function ownOrganisations(viewer: Person) {
  authorizePlatform(viewer, 'community.create')
  return organisationsFor(viewer)
}

/** An offer of ownership that waits in this community: for the one who must answer, and for those who made it. */
export async function pendingOwnership(viewer: Person, slug: string, now: Date) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.see', community)
  const mayTransfer = can(viewer, 'community.transfer', community)
  const offers = await db.ownershipTransfer.findMany({
    where: {
      communityId: community.id,
      acceptedAt: null,
      refusedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
      ...(!mayTransfer && { toId: viewer.id }),
    },
    orderBy: { createdAt: 'desc' },
    take: 10,
  })
  const people = await db.member.findMany({
    where: { id: { in: offers.flatMap(({ fromId, toId }) => [fromId, toId]) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return offers.map(({ id, fromId, toId, formerRole, expiresAt }) => ({
    ...{ id, formerRole, expiresAt },
    isMine: toId === viewer.id,
    mayWithdraw: mayTransfer,
    from: nameOf.get(fromId) ?? '',
    to: nameOf.get(toId) ?? '',
  }))
}

export type OwnershipOffer = Awaited<ReturnType<typeof pendingOwnership>>[number]
