import type { CommunityRole, MembershipStatus, PlatformRole } from '@/prisma/client/enums'

declare const madeByAuth: unique symbol

/**
 * Who asks. Only `lib/auth` can make one, so that no query can be called by somebody nobody has looked at.
 * It carries every role, so that rules need no I/O.
 */
export interface Viewer {
  readonly [madeByAuth]: true
  /** null: nobody has signed in. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly platformRole: PlatformRole | 'nobody'
  readonly organisationId: string | null
  /** Organisations a ministry's administrator answers for: the ministry and everything below it. */
  readonly administers: readonly string[]
  readonly memberships: ReadonlyMap<string, ViewerMembership>
}

/** A viewer who has signed in. */
export type Person = Viewer & { readonly id: string; readonly platformRole: PlatformRole }

export interface ViewerMembership {
  readonly role: CommunityRole
  readonly status: MembershipStatus
}

const RANK: Record<CommunityRole, number> = { guest: 0, member: 1, contributor: 2, animator: 3, owner: 4 }

/** The viewer's role in a community, once really in it (not invited, refused or banned). */
export function roleIn(viewer: Viewer, communityId: string): CommunityRole | null {
  const membership = viewer.memberships.get(communityId)
  return membership?.status === 'member' ? membership.role : null
}

/** Has the viewer at least this role in the community? */
export function atLeast(viewer: Viewer, communityId: string, role: CommunityRole): boolean {
  const held = roleIn(viewer, communityId)
  return held !== null && RANK[held] >= RANK[role]
}

/** Is the first role strictly above the second? */
export const outranks = (role: CommunityRole, other: CommunityRole): boolean => RANK[role] > RANK[other]

/** Communities the viewer runs. */
export const animatedIds = (viewer: Viewer): string[] =>
  ownCommunityIds(viewer).filter((id) => atLeast(viewer, id, 'animator'))

/** Communities the viewer is in, whatever the role. */
export const ownCommunityIds = (viewer: Viewer): string[] =>
  [...viewer.memberships].filter(([, membership]) => membership.status === 'member').map(([id]) => id)
