import { can, type CommunityFacts, type Viewer } from '@/lib/policy'

/** Where a person stands towards a community. */
export type Standing = 'member' | 'invited' | 'requested' | 'banned' | 'outside'

/** The one thing a person can do from a card or the head of the page; null: nothing. */
export type EntryAct = 'join' | 'request' | 'accept' | 'cancelRequest' | 'leave'

export function standingOf(viewer: Viewer, communityId: string): Standing {
  const status = viewer.memberships.get(communityId)?.status
  return status === undefined || status === 'left' || status === 'refused' ? 'outside' : status
}

export function entryActOf(viewer: Viewer, community: CommunityFacts): EntryAct | null {
  const standing = standingOf(viewer, community.id)
  if (standing === 'member') return 'leave'
  if (standing === 'invited') return can(viewer, 'community.join', community) ? 'accept' : null
  if (can(viewer, 'community.join', community)) return 'join'
  if (standing === 'requested') return 'cancelRequest'
  return can(viewer, 'community.request', community) ? 'request' : null
}
