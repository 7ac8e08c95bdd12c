import type {
  CommunityAccess,
  CommunityJoining,
  CommunityOrigin,
  CommunityRole,
  CommunityStatus,
} from '@/prisma/client/enums'
import { atLeast, outranks, roleIn, type Viewer } from '../viewer'

/** What the rules need to know of a community. */
export interface CommunityFacts {
  readonly id: string
  readonly access: CommunityAccess
  readonly joining: CommunityJoining
  readonly status: CommunityStatus
  readonly origin: CommunityOrigin
  readonly organisationId: string | null
}

/** Somebody's place in a community, as the rules see it. */
export interface MembershipFacts {
  readonly community: CommunityFacts
  readonly memberId: string
  readonly role: CommunityRole
}

const isSignedIn = (viewer: Viewer) => viewer.id !== null
const isOurs = ({ origin, status }: CommunityFacts) => origin === 'local' && status !== 'deleted'
const isIn = (viewer: Viewer, community: CommunityFacts) => roleIn(viewer, community.id) !== null
const isBanned = (viewer: Viewer, community: CommunityFacts) =>
  viewer.memberships.get(community.id)?.status === 'banned'
const isInvited = (viewer: Viewer, community: CommunityFacts) =>
  viewer.memberships.get(community.id)?.status === 'invited'

/** DINUM for all, a ministry's administrator for what belongs to the ministry. */
const oversees = (viewer: Viewer, community: CommunityFacts) =>
  viewer.platformRole === 'dinum' ||
  (viewer.platformRole === 'ministry_administrator' &&
    community.organisationId !== null &&
    viewer.administers.includes(community.organisationId))

/** To know that it exists: its name, its purpose, how many people. Secret: only its people, and who oversees it. */
const see = (viewer: Viewer, community: CommunityFacts) =>
  isSignedIn(viewer) &&
  (oversees(viewer, community) ||
    (community.status !== 'deleted' &&
      community.origin === 'local' &&
      (community.access !== 'secret' || isIn(viewer, community) || isInvited(viewer, community))))

/** To read what is said in it. Overseeing opens no private room: that takes a motive and leaves a trace. */
const read = (viewer: Viewer, community: CommunityFacts) =>
  isSignedIn(viewer) &&
  community.status !== 'deleted' &&
  community.origin === 'local' &&
  (community.access === 'public' || isIn(viewer, community))

/** Archived and locked communities are read-only for everybody. */
export const isOpen = (community: CommunityFacts) => community.status === 'active'

const animates = (viewer: Viewer, community: CommunityFacts) =>
  community.status !== 'deleted' && atLeast(viewer, community.id, 'animator')
const owns = (viewer: Viewer, community: CommunityFacts) =>
  community.status !== 'deleted' && atLeast(viewer, community.id, 'owner')

const mayEnter = (viewer: Viewer, community: CommunityFacts) =>
  isSignedIn(viewer) &&
  isOpen(community) &&
  see(viewer, community) &&
  !isIn(viewer, community) &&
  !isBanned(viewer, community)

/** Those who run a community act on the people strictly below them, never on their equals. */
const isAbove = (viewer: Viewer, { community, memberId, role }: MembershipFacts) => {
  const held = roleIn(viewer, community.id)
  return held !== null && viewer.id !== memberId && animates(viewer, community) && outranks(held, role)
}

export const communityRules = {
  'community.see': see,
  'community.read': read,
  'community.join': (viewer: Viewer, community: CommunityFacts) =>
    mayEnter(viewer, community) && (community.joining === 'free' || isInvited(viewer, community)),
  'community.request': (viewer: Viewer, community: CommunityFacts) =>
    mayEnter(viewer, community) && community.joining === 'request' && !isInvited(viewer, community),
  'community.leave': (viewer: Viewer, community: CommunityFacts) => isIn(viewer, community),
  'community.members': (viewer: Viewer, community: CommunityFacts) => read(viewer, community),
  'community.invite': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) &&
    (animates(viewer, community) ||
      (community.joining === 'free' && atLeast(viewer, community.id, 'member'))),
  'community.decide': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && animates(viewer, community),
  'community.edit': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && animates(viewer, community),
  'community.settings': (viewer: Viewer, community: CommunityFacts) =>
    animates(viewer, community) || oversees(viewer, community),
  'community.changeAccess': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && owns(viewer, community),
  /** Who oversees may name an owner too: a community must not stay without one. */
  'community.transfer': (viewer: Viewer, community: CommunityFacts) =>
    owns(viewer, community) || (community.status !== 'deleted' && oversees(viewer, community)),
  'community.lock': (viewer: Viewer, community: CommunityFacts) =>
    owns(viewer, community) || oversees(viewer, community),
  'community.archive': (viewer: Viewer, community: CommunityFacts) =>
    owns(viewer, community) || oversees(viewer, community),
  'community.delete': (viewer: Viewer, community: CommunityFacts) =>
    owns(viewer, community) || oversees(viewer, community),
  'community.restore': (viewer: Viewer, community: CommunityFacts) =>
    community.status === 'deleted' && (atLeast(viewer, community.id, 'owner') || oversees(viewer, community)),
  /** Outside the State's own addresses: a guest, for whom somebody answers. */
  'community.inviteGuest': (viewer: Viewer, community: CommunityFacts) =>
    isOpen(community) && animates(viewer, community),
  /** Nobody gives a role above their own; becoming an owner takes the person's own word (`community.transfer`). */
  'membership.changeRole': (viewer: Viewer, place: MembershipFacts & { newRole: CommunityRole }) => {
    const held = roleIn(viewer, place.community.id)
    if (held === null || place.community.status === 'deleted' || place.newRole === 'owner') return false
    if (viewer.id === place.memberId) return outranks(held, place.newRole)
    return isAbove(viewer, place) && !outranks(place.newRole, held)
  },
  'membership.remove': isAbove,
  'membership.ban': isAbove,
  'engagement.read': (viewer: Viewer, community: CommunityFacts) =>
    animates(viewer, community) ||
    oversees(viewer, community) ||
    (community.origin === 'imported' &&
      (viewer.platformRole === 'support' || viewer.platformRole === 'ministry_administrator')),
  /** The review of a sleeping community: only of ours, since nobody of ours runs an imported one. */
  'review.read': (viewer: Viewer, community: CommunityFacts) =>
    isOurs(community) && (animates(viewer, community) || oversees(viewer, community)),
  /** Whoever runs it may wake it; what becomes of it is for whoever answers for it to say. */
  'review.relaunch': (viewer: Viewer, community: CommunityFacts) =>
    isOurs(community) && isOpen(community) && animates(viewer, community),
  'review.answer': (viewer: Viewer, community: CommunityFacts) =>
    isOurs(community) && isOpen(community) && owns(viewer, community),
  'review.conduct': (viewer: Viewer, community: CommunityFacts) =>
    isOurs(community) && oversees(viewer, community),
}
